VAR s = "text"
Before.
* First
* Second {s * 2}
* Third
- After.
