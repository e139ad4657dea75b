LIST l = a b
After.
