// Escapes, empty texts and glue in choices.
* {true} {true} a {true:b|c}[ d]<> e
* (l) \{x\} [\]\[]
* [ ] x
* [{""}] y
* {""}[]z
* {false} w
* {true} v
- end {l}
-> END
