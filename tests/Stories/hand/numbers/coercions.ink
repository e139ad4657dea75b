LIST l = one = 1, (two), three
VAR yes = true
{1 + true} {true + true} {1.5 + true} {true == 1} {false == 0} {true > false} {-yes} {true * 3}
{1 + 0.5} {1 == 1.0} {"1" == 1} {1 + "1"} {true + "1"} {"x" + 0.5}
{l + 1} {LIST_VALUE(l) + 1.5} {true and 1 == 1}
{not true} {not 3} {not 0.0} {(1 == 1) + 1} {(1 == 1) == true} {(2 > 1) == 1}
~ temp b = 1 > 0
{b} {b + 1} {b == true} {b && 2}
