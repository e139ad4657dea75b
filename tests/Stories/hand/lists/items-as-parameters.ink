LIST colour = red, green, blue
VAR have = (green)
{describe(red)} {describe(have)} {describe((red, blue))} {describe(())}
{next(red)} {next(next(red))} [{next(blue)}]
-> k(blue)
=== k(c)
{c == blue:The sky is {c}.}
~ c--
{c}
~ c -= green
[{c}]
-> END
=== function describe(c)
{LIST_COUNT(c)}:{c}{c ? green:!}
=== function next(c)
~ return c + 1
