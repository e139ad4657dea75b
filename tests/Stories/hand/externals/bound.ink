EXTERNAL host_sum(a, b)
EXTERNAL host_echo_safe(x)
EXTERNAL host_text(a, b, c)
EXTERNAL host_zero()
VAR v = 4
{host_sum(v, 2)} {host_echo_safe("word")} {host_text(1, "two", true)} {host_zero()}
~ v = host_sum(v, v)
{v} {host_sum(v, 1) > 8:more|less}
~ host_echo_safe(v)
* {host_echo_safe(true)} [Offered {host_echo_safe("here")}] Chosen {host_zero()}.
* {host_zero()} Not offered.
- -> END
