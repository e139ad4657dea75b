LIST l =
After.
