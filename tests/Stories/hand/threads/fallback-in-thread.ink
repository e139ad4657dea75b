-> hub
=== hub
<- side
* [Hub] Hub. -> hub
+ -> out
=== side
* [Side] Side. -> hub
* -> side_out
=== side_out
Side's fallback.
-> END
=== out
Out.
-> END
