EXTERNAL f( )
{f()}
== function f()
~ return 1
