-> k
=== k
Not in a tunnel.
->->
