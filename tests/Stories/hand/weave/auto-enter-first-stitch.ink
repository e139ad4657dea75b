-> train
=== train
= platform
On the platform.
* [Board] -> carriage
= carriage
In the carriage. -> train.window
= window
At the window{train.carriage:, aboard}.
-> tram
=== tram
Text before the first stitch, so it is not entered by itself.
* [On] -> stop
= stop
The stop. -> END
