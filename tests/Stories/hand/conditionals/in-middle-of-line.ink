VAR x = true
I {x:really|hardly} {x:
    - true: do
    - else: do not
} know{x:, I{not x: do not|{x: do|}}}.
{x:a}{x:b} {x:c} {not x:d} {x:e}
{not x:d} end
start {not x:d}
start {not x:d} end
