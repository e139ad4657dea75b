// Choices with several conditions and a label.
* {true} {false or true} {not false} ok
* {true}{1 > 2} no
* {true}
  {true && true} multi
* { "a" == "a" } [str]
* (x) { x == 0 } lab
* {true} [{true:a|b}]{false:c|d}
- done {x}
-> END
