VAR n = 0
-> loop
=== loop
~ n++
{-> first|-> second|text then -> third|-> END}
=== first
First. -> loop
=== second
Second {n}.
-> loop
=== third
third.
-> loop
