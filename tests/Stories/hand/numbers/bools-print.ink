VAR t = true
VAR f = false
{t} {f} {1 == 1} {1 > 2} {not t} {t and f} {t or f} {t && 1} {f || 0} {0 && 1} {1 || 0}
{t + f} {t == f} {t != f} {"{t}"} {t: yes|no} {not f}
~ t = t + 0
{t}
