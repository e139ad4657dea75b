* Star
  + Plus below
    * Star below plus
    + Plus beside it
    - - - Deep gather
  - - Middle gather
  + + Plus again
* + Star then plus on a line
- End.
