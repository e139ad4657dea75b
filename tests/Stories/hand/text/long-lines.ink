VAR n = 0
This line goes on for a while, so that nothing which buffers by the word or the kilobyte is without its exercise: the keeper counts the waves, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, and begins again, and the sea, which cannot count, goes on regardless, as it went on before the light, before the rock had a name, before anyone stood on it to give it one.
{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}{tick()}
=== function tick()
~ n++
{n}<>
