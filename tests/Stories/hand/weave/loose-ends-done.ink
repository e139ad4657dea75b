* A -> DONE
* B
  * * C
      -> DONE
  * * D -> END
- Never after a DONE.
-> END
