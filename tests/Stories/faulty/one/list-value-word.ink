LIST l = a = x
After.
