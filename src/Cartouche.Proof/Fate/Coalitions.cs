using System.Numerics;

namespace Cartouche.Proof.Fate;

/// <summary>The smallest coalitions that can do something. With more roles to it, a coalition can do no less.</summary>
internal static class Coalitions
{
    /// <summary>With more roles than this only coalitions of up to <see cref="Few"/> are tried, besides that of all.</summary>
    private const int Many = 10;

    private const int Few = 3;

    /// <summary>All coalitions that can, and of which no part can; the smaller first.</summary>
    /// <param name="roles">The roles that ever choose.</param>
    /// <param name="can">Whether a coalition can.</param>
    public static List<ulong> Smallest(ulong roles, Func<ulong, bool> can)
    {
        var found = new List<ulong>();
        if (!can(roles)) return found;
        var count = BitOperations.PopCount(roles);
        for (var size = 0; size < count; size++)
        {
            if (count > Many && size > Few) break;
            foreach (var coalition in OfSize(roles, size))
                if (!found.Exists(part => (part & ~coalition) == 0) && can(coalition)) found.Add(coalition);
        }
        if (!found.Exists(part => (part & ~roles) == 0)) found.Add(roles);
        return found;
    }

    private static IEnumerable<ulong> OfSize(ulong roles, int size)
    {
        if (size == 0)
        {
            yield return 0;
            yield break;
        }
        for (var left = roles; left != 0; left &= left - 1)
        {
            var first = left & (~left + 1);
            foreach (var rest in OfSize(left & (left - 1), size - 1)) yield return first | rest;
        }
    }
}
