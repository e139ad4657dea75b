// Marks of choices and gathers one after another on a line.
* a
+ b
* + c
+ * d
* - e
- * f
- + g
- - * h
- -> END
