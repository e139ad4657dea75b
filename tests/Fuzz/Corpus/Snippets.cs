namespace Cartouche.Fuzz.Corpus;

/// <summary>A few stories of this project's own, so that something of everything is there whatever else is missing.</summary>
internal static class Snippets
{
    public static IReadOnlyList<string> Stories { get; } =
    [
        """
        VAR x = 1
        LIST L = (a), b, (c)
        LIST M = a, d = 7
        EXTERNAL host(n)
        -> start
        === start
        Hello {x} {L} {host(x)}. # tag {x}
        - (again)
        * (once) [One {x}] one -> again
        + {x < 3} [Two] two
          ~ x += f(x)
          -> t -> again
        + [Three]
          <- th(-> again)
          -> again
        * -> END
        === t
        {shuffle: a|b|c} {~d|e} {!f} {&g|h}
        ->->
        === th(-> back)
        + [Four] -> back
        -> DONE
        === function f(y)
        { y > 5: ~ return 0 }
        ~ return y + 1
        === function host(n)
        ~ return n
        """,
        """
        VAR s = "str"
        VAR d = -> k
        VAR set = ()
        LIST Items = i1 = 3, i2, i3
        CONST C = 4
        ~ set += i1
        ~ set += Items(4)
        {set ? i1: has|has not} {LIST_COUNT(set)} {LIST_RANDOM(Items)} {LIST_RANGE(LIST_ALL(set), 1, 5)} {LIST_INVERT(set)}
        -> d
        === k
        {C: - 4: four
          - else: other}
        {stopping:
          - one
          - two
        }
        * [{s} # choice tag] "{s}{s}" <>
        glued
        * * nested
          - - (gathered) text
        - {k} {TURNS_SINCE(-> k)} {RANDOM(1, 6)} {POW(2, 3) / 0.5}
          -> k2.s1(s, set)
        === k2
        = s1(p, ref q)
        ~ q = p
        {p == "str" && not (p has "x"): yes}
        -> END
        """,
        """
        -> a
        == a
        {a > 6: -> END}
        { a == 2 or a mod 2 == 1:
            -> b ->
        - else:
            <- c
        }
        + [go] -> a
        == b
        {& one | two }
        + [leave] ->-> a
        + [stay] ->->
        == c
        + (d) {not d} c -> a
        -> DONE
        """,
    ];
}
