Text from a file included in a knot.
* A choice from it
* Another
- Gathered in it.
