using Cartouche.Stories.Comparing;
using Cartouche.Stories.Generation;

namespace Cartouche.Stories.Commands;

/// <summary>Compares stories in every aspect and prints what differs.</summary>
public static partial class Compare
{
    private static readonly Aspect[] Aspects = Enum.GetValues<Aspect>();

    /// <summary>Compares the stories below <paramref name="folder"/>.</summary>
    public static int Stories(string folder)
    {
        var failures = 0;
        foreach (var path in HandStories.Find(folder))
        {
            var comparison = new Comparison(InkSource.Read(path), Comparison.UsualScripts);
            foreach (var aspect in Aspects)
            {
                if (Ask(comparison, aspect) is not { } difference) continue;
                failures++;
                Console.WriteLine($"##### {Path.GetRelativePath(folder, path)} {aspect}\n{difference}");
            }
        }
        Console.WriteLine($"{failures} differences");
        return failures == 0 ? 0 : 1;
    }

    /// <summary>Compares generated stories; those that differ are shrunk and written to <paramref name="folder"/>.</summary>
    public static int Generated(int count, ulong seed, string folder)
    {
        var failures = 0;
        var undecided = 0;
        var compiled = 0;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var story = StoryGenerator.Generate(seed + (ulong)i);
            var comparison = new Comparison(SourceOf(story, story.Source), Comparison.UsualScripts);
            if (comparison.Theirs.Json is not null) Interlocked.Increment(ref compiled);
            if (comparison.IsUndecided) Interlocked.Increment(ref undecided);
            foreach (var aspect in Aspects)
            {
                if (Ask(comparison, aspect) is not { } difference) continue;
                // The first few are shrunk; many more would be the same few faults again.
                if (Interlocked.Increment(ref failures) <= 12) Report(story, aspect, difference, folder);
                else Console.WriteLine($"##### {story.Seed} {aspect}");
                break;
            }
        });
        Console.WriteLine($"{count} stories from seed {seed}: {compiled} compiled, {undecided} undecided, {failures} differ");
        return failures == 0 ? 0 : 1;
    }

    private static void Report(GeneratedStory story, Aspect aspect, string difference, string folder)
    {
        var first = difference.Split('\n')[0];
        IReadOnlyList<string> scripts = Comparison.UsualScripts.Contains(first) ? [first] : aspect is Aspect.Json or Aspect.Diagnostics ? [] : Comparison.UsualScripts;
        var small = Shrinker.Shrink(story.Source, text => Fails(text, new Comparison(SourceOf(story, text), scripts), aspect, difference));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{story.Seed}.ink"), small);
        Console.WriteLine($"##### {story.Seed} {aspect}\n{small}\n{Ask(new Comparison(SourceOf(story, small), scripts), aspect)}");
    }

    private static bool Fails(string text, Comparison comparison, Aspect aspect, string original)
    {
        // A story that only one side accepts fails in another way than one both play.
        if (aspect != Aspect.Diagnostics && comparison.Theirs.Json is null) return false;
        if (KnownDifference().IsMatch(text)) return false;
        if (aspect == Aspect.Diagnostics && (comparison.Theirs.Json is null) == original.Contains("missing: \n", StringComparison.Ordinal)) return false;
        return !comparison.IsUndecided && Ask(comparison, aspect) is not null;
    }

    // Shrinking must not slip into what is known to differ: a blank after the mark of a sequence.
    [System.Text.RegularExpressions.GeneratedRegex(@"\{[!&$~]+[ \t]")]
    private static partial System.Text.RegularExpressions.Regex KnownDifference();

    private static InkSource SourceOf(GeneratedStory story, string text) => new("story.ink", text, story.Files);

    private static string? Ask(Comparison comparison, Aspect aspect)
    {
        try
        {
            return comparison.IsUndecided ? null : comparison.Difference(aspect);
        }
        catch (Exception e)
        {
            // Whatever our side throws is a finding.
            return $"{e.GetType().Name}: {e.Message}\n{e.StackTrace}";
        }
    }
}
