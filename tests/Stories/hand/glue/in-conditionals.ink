VAR wet = true
The path is {wet:muddy<>|dry} {wet:and slow|and quick}.
The path <>
{wet:
    is muddy
- else:
    is dry
}
<> today.
{wet:Glue at the end<>}
of a branch.
{not wet:Not shown<>}
Alone.
