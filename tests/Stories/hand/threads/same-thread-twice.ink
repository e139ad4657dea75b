-> hub
=== hub
<- market
<- market
+ [Leave] -> END
=== market
* [Once only] Spent. -> hub
+ [Sticky] Stuck. -> DONE
