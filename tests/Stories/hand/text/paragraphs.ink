The harbour at dawn.
Gulls argue over a crate of herring.


After two blank lines the fog has not lifted.
	A tab before this line is not part of it.
        Nor are eight spaces.
The last line of the file has no line end.
