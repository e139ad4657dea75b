// A no-break space is no blank.
a  b
 * c
-  d 
{true: x}
