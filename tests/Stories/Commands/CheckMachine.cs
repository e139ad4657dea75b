using Cartouche.Runtime;
using Cartouche.Stories.Generation;
using Cartouche.Stories.Oracles;
using Cartouche.Stories.Playing;

namespace Cartouche.Stories.Commands;

/// <summary>Compares our machine with inkjs's on JSON from inkjs's compiler.</summary>
public static class CheckMachine
{
    private static readonly string[] Scripts = ["first", "last", "seed 1", "seed 2", "seed 3"];

    /// <summary>What differs for <paramref name="source"/>, or null.</summary>
    public static string? Difference(InkSource source, params IReadOnlyList<string> scripts)
    {
        if (scripts.Count == 0) scripts = Scripts;
        var compiled = Oracle.Compile(source);
        if (compiled.Json is not { } json) return null;
        var theirs = Oracle.Play(json, scripts);
        if (theirs.Failure is not null) return null;
        StoryProgram program;
        try
        {
            program = StoryProgram.FromInkJson(json);
        }
        catch (Exception e)
        {
            return e.GetType().Name + ": " + e.Message;
        }
        for (var i = 0; i < scripts.Count; i++)
        {
            string ours;
            try
            {
                ours = new StoryPlayer(program).Play(scripts[i]);
            }
            catch (Exception e)
            {
                return $"{scripts[i]}: {e}";
            }
            if (!Transcript.Agree(theirs.Transcripts[i], ours)) return $"{scripts[i]}\n--- inkjs\n{theirs.Transcripts[i]}--- ours\n{ours}";
        }
        return null;
    }

    /// <summary>Compares generated stories and writes those that differ, shrunk.</summary>
    public static int Generated(int count, ulong seed, string folder)
    {
        var failures = 0;
        for (var i = 0; i < count; i++)
        {
            var story = StoryGenerator.Generate(seed + (ulong)i);
            if (Difference(new InkSource("story.ink", story.Source, story.Files)) is not { } difference) continue;
            failures++;
            var script = difference.Split('\n')[0];
            if (!Scripts.Contains(script)) script = Scripts[0];
            var small = Shrinker.Shrink(story.Source, text => Difference(new InkSource("story.ink", text, story.Files), script) is not null);
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"{story.Seed}.ink"), small);
            Console.WriteLine($"##### {story.Seed}\n{small}\n{Difference(new InkSource("story.ink", small, story.Files))}");
        }
        Console.WriteLine($"{failures} of {count} differ");
        return failures;
    }

    /// <summary>Compares the hand-written stories.</summary>
    public static int Hand()
    {
        var failures = 0;
        foreach (var path in HandStories.All)
        {
            if (Difference(InkSource.Read(path)) is not { } difference) continue;
            failures++;
            Console.WriteLine($"##### {Path.GetRelativePath(SuiteFolder.Hand, path)}\n{difference}");
        }
        Console.WriteLine($"{failures} differ");
        return failures;
    }
}
