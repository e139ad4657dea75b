// Glue in branches that stand on lines of their own.
VAR x = 0
Line one
{x: foo <>}
Line two
{not x: foo <>}
Line three
{
- x: no
- else: <> glued
}
- Line four <>
~ x = 1
Line five
{x: 
    <>
}
Line six
{x:

text


}
Line 7 <>
{x:
 -> tun ->
 }
 Line 8
 -> END
 == tun
 ->->
