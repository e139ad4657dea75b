using Cartouche.Stories.Generation;
using Cartouche.Stories.Oracles;

namespace Cartouche.Stories.Commands;

/// <summary>Asks inkjs alone how sound generated stories are: how many compile, end, meet runtime errors.</summary>
public static class CheckGenerator
{
    /// <summary>Checks <paramref name="count"/> stories from <paramref name="seed"/> on and prints what was found.</summary>
    public static int Run(int count, ulong seed)
    {
        var totals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var examples = new SortedDictionary<string, ulong>(StringComparer.Ordinal);
        var lines = 0;
        for (var i = 0; i < count; i++)
        {
            var story = StoryGenerator.Generate(seed + (ulong)i);
            var answer = Oracle.Compile(new InkSource("story.ink", story.Source, story.Files), "first", "last", "seed 1", "seed 2");
            if (answer.Json is null) Note("does not compile: " + Start(answer.Crash ?? answer.Failure ?? answer.Messages.First(m => m.Severity == "error").Text));
            else
            {
                Note("compiles");
                if (answer.Messages.Any(m => m.Severity == "warning")) Note("with a warning");
            }
            foreach (var transcript in answer.Transcripts)
            {
                Note("play");
                lines += transcript.Count(c => c == '\n');
                foreach (var kind in new[] { "error", "warning", "hung", "crash", "stopped", "end" })
                    if (transcript.Contains($"\n{kind}\n", StringComparison.Ordinal) || transcript.StartsWith(kind + "\n", StringComparison.Ordinal)) Note("play: " + kind);
            }

            void Note(string what)
            {
                totals[what] = totals.GetValueOrDefault(what) + 1;
                examples[what] = story.Seed;
            }
        }
        foreach (var (what, times) in totals.OrderByDescending(entry => entry.Value)) Console.WriteLine($"{times,7}  {what}  (such as {examples[what]})");
        Console.WriteLine($"{lines,7}  lines of transcript");
        return 0;
    }

    private static string Start(string message) => message.Length > 50 ? message[..50] : message;
}
