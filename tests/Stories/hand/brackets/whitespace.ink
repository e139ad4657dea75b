*A[B]C
* A [B] C
*  A  [  B  ]  C  
* A [ B] C
* A[B ]C
* [ B ] C
* [B]
* A [] C
* A[ ] C
- End
