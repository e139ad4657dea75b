// Diverts from elsewhere into labels of a nested weave.
-> k
== k
* (a) A
  ** (b) B
     *** (c) C
     --- (d) D {a}{b}{c}
  -- (e) E -> k2
* {c} X
- (f) F
-> k2
== k2
{k.a}{k.b}{k.c}{k.d}{k.e}{k.f}
* [back to c] -> k.c
* [back to e] -> k.e
* [to f] -> k.f
* -> END
