{unknown(3)}
~ unknown2()
{RANDOM(1)} {INT(1, 2)} {TURNS_SINCE(3)}
