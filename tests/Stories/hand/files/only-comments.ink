// Nothing here is heard.
/* Nor here. */
