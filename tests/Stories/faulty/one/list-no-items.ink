Before.
LIST l
After.
