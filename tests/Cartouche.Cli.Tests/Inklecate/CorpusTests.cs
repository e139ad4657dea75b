using System.Text.RegularExpressions;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Inklecate;

/// <summary>
/// What ink's own C# tools made of real stories, found beside the checkout in ../shared/corpus: input and output of
/// <c>play --plain --seed N --stub-externals</c>.
/// </summary>
public sealed partial class CorpusTests
{
    private static readonly string Corpus = Path.GetFullPath(Path.Combine(TestFolder.Repository, "..", "shared", "corpus"));

    /// <summary>Project, story and seed of each transcript; one row of nothing where there is no corpus, to be skipped.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Transcripts()
    {
        if (!Directory.Exists(Corpus)) return [new TheoryDataRow<string, string, string>("", "", "")];
        return from input in Directory.EnumerateFiles(Corpus, "*.input.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
               let parts = Path.GetRelativePath(Corpus, input).Split(Path.DirectorySeparatorChar)
               select new TheoryDataRow<string, string, string>(parts[0], parts[2], parts[3].Split('.')[0]);
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void SourceGivesTheTranscript(string project, string story, string seed)
    {
        Assert.SkipUnless(project.Length > 0, "There is no ../shared/corpus beside this checkout.");
        var source = Path.Combine(Corpus, project, "story", story.Replace('~', Path.DirectorySeparatorChar) + ".ink");
        var (expected, actual) = Play(project, story, seed, source);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void InklecatesJsonGivesTheTranscript(string project, string story, string seed)
    {
        Assert.SkipUnless(project.Length > 0, "There is no ../shared/corpus beside this checkout.");
        var (expected, actual) = Play(project, story, seed, Path.Combine(Corpus, project, "expected", story, "story.ink.json"));
        // ink JSON does not tell where its content was written.
        Assert.Equal(PlaceOfError().Replace(expected, "RUNTIME ERROR"), PlaceOfError().Replace(actual, "RUNTIME ERROR"));
    }

    private static (string Expected, string Actual) Play(string project, string story, string seed, string file)
    {
        var folder = Path.Combine(Corpus, project, "expected", story);
        var terminal = new TestTerminal(File.ReadAllText(Path.Combine(folder, seed + ".input.txt")));
        TestFolder.Run(terminal, "play", "--plain", "--seed", seed, "--stub-externals", file);
        return (File.ReadAllText(Path.Combine(folder, seed + ".transcript.txt")), terminal.Output);
    }

    [GeneratedRegex(@"RUNTIME ERROR: ('[^']*' line \d+|\([^)]*\)): ")]
    private static partial Regex PlaceOfError();
}
