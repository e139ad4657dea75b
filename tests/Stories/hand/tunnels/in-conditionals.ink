VAR a = true
{a: -> t("one") ->}
After one.
{a:
    -> t("two") ->
    In block.
- else:
    -> t("never") ->
}
{not a:
    -> t("never") ->
- else:
    Else.
    -> t("three") ->
}
After three.
Text before {a: -> t("four") ->} and after.
{not a: -> t("never") ->}
{a:-> t("five") -> t("six") ->}
-> END
=== t(x)
Tunnel {x}.
->->
