// A call that is not safe while looking ahead is refused in the middle of a string.
EXTERNAL host_sum(a, b)
Before.
~ temp s = "sum {host_sum(1, 2)}"
{s}
