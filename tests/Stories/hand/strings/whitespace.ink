VAR a = " lead"
VAR b = "trail "
VAR c = "  "
[{a}] [{b}] [{c}] [{a + b}] [{b + a}]
{a}
{b}
{c}
{a}{b}{c}.
{c == "  ":two|other} {a == "lead":trimmed|kept}
