// Labels entered again from below and from inside blocks.
-> k
== k
{k < 3: 
  {k < 2: -> k}
  -> k.g
}
- (g) {g} {k} {k.g}
- (h) {h}
{h < 3: -> g}
* (c) {c} {h} x
- -> c2
- (c2) {c2} {c} {k.c2}
{c2 < 2: -> c}
-> END
