using System.Diagnostics;

namespace Cartouche.Fuzz.Driving;

/// <summary>Makes an input smaller while it still fails: lines first, then bytes, in ever smaller pieces (delta debugging).</summary>
internal static class Minimizer
{
    public static byte[] Minimize(byte[] input, Func<byte[], bool> fails, TimeSpan budget)
    {
        var clock = Stopwatch.StartNew();
        var before = -1;
        while (input.Length != before && clock.Elapsed < budget)
        {
            before = input.Length;
            input = Reduce(input, Lines(input), fails, clock, budget);
            if (input.Length <= 4096) input = Reduce(input, Bytes(input), fails, clock, budget);
        }
        return input;
    }

    private static byte[] Reduce(byte[] input, List<Range> pieces, Func<byte[], bool> fails, Stopwatch clock, TimeSpan budget)
    {
        var kept = pieces;
        for (var size = Math.Max(1, kept.Count / 2); ; size = Math.Max(1, size / 2))
        {
            for (var at = 0; at < kept.Count;)
            {
                if (clock.Elapsed > budget) return Join(input, kept);
                var fewer = kept.Where((_, i) => i < at || i >= at + size).ToList();
                if (fewer.Count < kept.Count && fails(Join(input, fewer))) kept = fewer;
                else at += size;
            }
            if (size == 1) return Join(input, kept);
        }
    }

    private static List<Range> Lines(byte[] input)
    {
        var pieces = new List<Range>();
        for (var at = 0; at < input.Length;)
        {
            var end = Array.IndexOf(input, (byte)'\n', at);
            end = end < 0 ? input.Length : end + 1;
            pieces.Add(at..end);
            at = end;
        }
        return pieces;
    }

    private static List<Range> Bytes(byte[] input) => [.. Enumerable.Range(0, input.Length).Select(i => i..(i + 1))];

    private static byte[] Join(byte[] input, List<Range> pieces)
    {
        using var joined = new MemoryStream(input.Length);
        foreach (var piece in pieces) joined.Write(input.AsSpan(piece));
        return joined.ToArray();
    }
}
