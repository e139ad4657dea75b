{f()}
-> END
=== function f()
* A choice
* Another
- Gathered
