VAR x = true
{ x:
 text
 - elsewhere: b
}
