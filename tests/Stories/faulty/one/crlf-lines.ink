Line one.
{1 +}
