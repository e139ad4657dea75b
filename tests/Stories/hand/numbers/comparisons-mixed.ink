{1 < 1.5} {2 >= 1.5} {1.0 == 1} {true < 2} {"a" == "a"} {"a" != "b"} {1 != "1"} {"1" != 1}
{MIN(1, 1.5)} {MAX(2, 1.5)} {MIN(true, 0)} {MAX(true, 3)}
{1 == true and 0 == false} {3 mod 2 == true}
