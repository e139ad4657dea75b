-> a ->
Never.
=== a
<- b
* [Wait] ->->
=== b
{f():
    In b.
    -> c ->
}
=== c
* [End here] -> END
* [Return] ->->
=== function f()
~ return true
