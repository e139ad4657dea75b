Text.
/* never closed
More text.
