Before # b
<- side
After # a
-> DONE
=== side
Side # s
* [Choice # c] Chosen # d
-> DONE
