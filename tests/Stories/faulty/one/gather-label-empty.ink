- () text
After.
