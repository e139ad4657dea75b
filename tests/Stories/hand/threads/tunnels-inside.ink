-> hub
=== hub
<- t1
<- t2
+ [Hub] -> END
=== t1
-> detail(1) ->
After detail.
+ [After one] One. -> DONE
=== t2
-> detail(2) ->
+ [After two] Two. -> END
=== detail(n)
Detail {n}.
* [In detail {n}]
    Seen {n}.
    ->->
