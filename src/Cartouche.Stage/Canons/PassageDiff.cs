using Cartouche.Runtime.Tree;
using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Canons;

/// <summary>What became of something told.</summary>
public enum DiffKind
{
    /// <summary>It is told as before.</summary>
    Same,

    /// <summary>Canon tells it; the story does not any more.</summary>
    Expected,

    /// <summary>The story tells it; canon does not.</summary>
    Found,
}

/// <summary>Something told, once or now or both.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Told">What.</param>
/// <param name="Span">Where in the source it is written now, if that is known.</param>
public sealed record DiffLine(DiffKind Kind, Told Told, SourceSpan Span = default);

/// <summary>Compares what is told with what was: what is common to both, as much as can be, and what is not.</summary>
internal static class PassageDiff
{
    /// <summary>A passage longer than this is not compared within: what follows the common beginning has all changed.</summary>
    private const int Longest = 2000;

    public static IReadOnlyList<DiffLine> Of(IReadOnlyList<Told> expected, IReadOnlyList<(Told Told, LineSource? Source)> found)
    {
        var lines = new List<DiffLine>();
        var (e, f) = (0, 0);
        string[] was = [.. expected.Select(told => told.Content())], now = [.. found.Select(told => told.Told.Content())];
        var common = was.Length > Longest || now.Length > Longest ? null : Common(was, now);
        while (e < expected.Count || f < found.Count)
        {
            if (e < expected.Count && f < found.Count && was[e] == now[f])
            {
                lines.Add(new DiffLine(DiffKind.Same, found[f].Told, SpanOf(f)));
                (e, f) = (e + 1, f + 1);
            }
            // What was comes before what is.
            else if (e < expected.Count && (f == found.Count || common is null || common[e + 1, f] >= common[e, f + 1])) lines.Add(new DiffLine(DiffKind.Expected, expected[e++]));
            else lines.Add(new DiffLine(DiffKind.Found, found[f].Told, SpanOf(f++)));
        }
        return lines;

        SourceSpan SpanOf(int index) => found[index].Source?.Span ?? default;
    }

    /// <summary>For each pair of beginnings the length of the longest common subsequence of what follows.</summary>
    private static int[,] Common(string[] expected, string[] found)
    {
        var common = new int[expected.Length + 1, found.Length + 1];
        for (var e = expected.Length - 1; e >= 0; e--)
            for (var f = found.Length - 1; f >= 0; f--)
                common[e, f] = expected[e] == found[f] ? common[e + 1, f + 1] + 1 : Math.Max(common[e + 1, f], common[e, f + 1]);
        return common;
    }
}
