using System.Globalization;

namespace Cartouche.Proof.Tests;

/// <summary>
/// How many stories are compared: a sample in ordinary runs; with <c>CARTOUCHE_TRUST=2000</c> that many of each family, and
/// every hand-written one. What became of each is written to the file that <c>CARTOUCHE_TRUST_REPORT</c> names.
/// </summary>
internal static class Trust
{
    private const int BatchSize = 40;
    private const int Shown = 3;

    private static readonly string? Report = Environment.GetEnvironmentVariable("CARTOUCHE_TRUST_REPORT");
    private static readonly Lock Gate = new();

    /// <summary>How many of each family are compared where that is asked for; <see langword="null"/> in ordinary runs.</summary>
    public static int? Asked { get; } = int.TryParse(Environment.GetEnvironmentVariable("CARTOUCHE_TRUST"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    /// <summary>Seeds in batches: the first of each, and how many.</summary>
    /// <param name="usual">How many seeds in ordinary runs.</param>
    public static IEnumerable<TheoryDataRow<int, int>> Batches(int usual)
    {
        var all = Asked ?? usual;
        for (var first = 0; first < all; first += BatchSize) yield return new TheoryDataRow<int, int>(first, Math.Min(BatchSize, all - first));
    }

    /// <summary>All of some stories where they are asked for; in ordinary runs a sample, spread evenly.</summary>
    /// <param name="all">The stories.</param>
    /// <param name="usual">How many in ordinary runs.</param>
    public static IReadOnlyList<T> Sample<T>(IReadOnlyList<T> all, int usual) =>
        Asked is not null || all.Count <= usual ? all : [.. Enumerable.Range(0, usual).Select(i => all[(int)((long)i * all.Count / usual)])];

    /// <summary>Compares the stories of a batch of seeds.</summary>
    /// <param name="family">What they are called in the report.</param>
    /// <param name="first">The first seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="compare">Compares the story of a seed; false where it is left out, since it is too large or has nothing to compare.</param>
    /// <param name="least">How many of a hundred must not be left out.</param>
    public static void Compare(string family, int first, int count, Func<ulong, bool> compare, int least = 25)
    {
        var compared = Compare(family, [.. Enumerable.Range(first, count)], seed => seed.ToString(CultureInfo.InvariantCulture), seed => compare((ulong)seed));
        // The last batch may be a short one.
        Assert.True(compared * 100 >= count * least || count < BatchSize / 2, $"{family}: only {compared} of {count} stories are compared");
    }

    /// <summary>Compares stories, all of them even where some differ; returns how many were not left out.</summary>
    /// <param name="family">What they are called in the report.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="name">What one is called.</param>
    /// <param name="compare">Compares one; false where it is left out.</param>
    public static int Compare<T>(string family, IReadOnlyList<T> stories, Func<T, string> name, Func<T, bool> compare)
    {
        var (compared, differences) = (0, new List<string>());
        foreach (var story in stories)
        {
            var verdict = "differs";
            try
            {
                verdict = compare(story) ? "agrees" : "left out";
                if (verdict == "agrees") compared++;
            }
            catch (Exception difference)
            {
                // Whatever goes wrong is a difference of this story, and the others are compared all the same.
                differences.Add($"{family}, {name(story)}: {difference.Message}{(difference is Xunit.Sdk.IAssertionException ? "" : "\n" + difference.StackTrace)}");
            }
            Note(family, verdict, name(story));
        }
        Assert.True(differences.Count == 0, $"{differences.Count} of {stories.Count} stories differ\n{string.Join("\n\n", differences.Take(Shown))}");
        return compared;
    }

    private static void Note(string family, string verdict, string story)
    {
        if (Report is null) return;
        lock (Gate) File.AppendAllText(Report, $"{family}\t{verdict}\t{story}\n");
    }
}
