// Tags in the elements of sequences and branches.
{true: text # in } more
{true: a b # c }d
{a # b|c # d}
{&x # y} z
-> l
== l
{!a # a1|b # b1 # b2}{l > 1: # cond} {l:c # {l}} after # end
{l < 4: -> l}
-> END
