~ temp v = noisy(3)
Got {v}.
Inline {noisy(4)} end.
{noisy(5)}
{noisy(1) + noisy(2)}
=== function noisy(x)
Noise {x}.
~ return x * 10
