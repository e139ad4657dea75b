// Labels of one name in different knots and stitches, and what their names mean from where.
-> a
== a
- (y) in a {y}
{y < 2: -> b.s.y}
-> b
== b
in b {s.y} {a.y} {b.s.y}
-> s
= s
- (y) in s {y} {a.y}
{y < 3: -> a.y}
-> t
= t
- (y) in t {y} {s.y} {b.t.y}
{y < 2: -> b}
-> END
