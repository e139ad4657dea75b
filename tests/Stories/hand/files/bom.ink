The file begins with a byte order mark.
* {true} [Go] -> END
