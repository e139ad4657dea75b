using Cartouche.Cli.Stories;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Play;

/// <summary>The knots and stitches of a story, by name.</summary>
public static class StoryPlaces
{
    private const string GlobalDeclarations = "global decl";

    /// <summary>All knots, each followed by its stitches (<c>knot.stitch</c>); no labels, and no functions where the source tells them from knots.</summary>
    public static IEnumerable<string> Of(LoadedStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        foreach (var knot in story.Program?.Tree.Root.NamedOnly ?? [])
        {
            if (knot.Name == GlobalDeclarations || story.Functions.Contains(knot.Name!)) continue;
            yield return knot.Name!;
            foreach (var stitch in knot.NamedOnly) yield return knot.Name + "." + stitch.Name;
        }
    }

    /// <summary>The parameters of a knot or stitch; nothing where <paramref name="path"/> leads nowhere.</summary>
    public static IReadOnlyList<string>? Parameters(StoryTree tree, string path)
    {
        ArgumentNullException.ThrowIfNull(tree);
        // A knot takes its arguments off the stack before it does anything else, the last one first.
        return (ContainerPath.Resolve(tree.Root, path) as Container)?.Content
            .TakeWhile(node => node is AssignNode { IsGlobal: false, IsDeclaration: true })
            .Select(node => ((AssignNode)node).Name)
            .Reverse()
            .ToList();
    }

    /// <summary>The name in <paramref name="names"/> most like <paramref name="wrong"/>, if one is like it at all.</summary>
    public static string? Nearest(string wrong, IEnumerable<string> names)
    {
        string? best = null;
        var bestDistance = Math.Max(2, wrong.Length / 3) + 1;
        foreach (var name in names)
        {
            var distance = Distance(wrong, name, bestDistance);
            if (distance >= bestDistance) continue;
            bestDistance = distance;
            best = name;
        }
        return best;
    }

    /// <summary>Edits, transpositions counted as one, that make one text the other (Damerau and Levenshtein), ignoring case.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit || left.Length > 200 || right.Length > 200) return limit;
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) table[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                var best = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1])) best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }
        return table[left.Length, right.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
