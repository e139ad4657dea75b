The lift doors open.
* Up
  * * To the roof
      * * * [Look down] Far down.
      * * * [Look up] Far up.
      - - - The wind takes your hat.
  * * To the tenth
  - - The lift falls silent.
* Down
  The cellar.
  - - A gather with no choice before it.
  * * [Light a match] Rats.
- Back in the hall.
-> END
