// Comments inside blocks.
{true: // c
 a // d
- else: /* e */ b
}
{// c
- true: x
}
{ /* c
*/
- false: x // d
// e
- else: // f
  /* g */ y
}
{stopping: // h
// i
- z // j
/* k */ - w
}
