-> k
== k ( )
x
-> END
