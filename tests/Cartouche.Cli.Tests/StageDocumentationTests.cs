using System.Text.RegularExpressions;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests;

/// <summary>The guide to staging a story: its example grows step by step, and is sound after each.</summary>
public sealed partial class StageDocumentationTests : IDisposable
{
    private const string Ink = "letter.ink";
    private const string Playbill = "letter.playbill.yaml";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AfterEveryStepOfTheGuideTheStoryCompilesWithNothingToComplainOf()
    {
        var steps = 0;
        var faults = new List<string>();
        Build(() =>
        {
            steps++;
            var terminal = new TestTerminal();
            var result = TestFolder.Run(terminal, "compile", _folder[Ink], "-o", _folder["letter.json"]);
            if (File.Exists(_folder[Playbill])) result += TestFolder.Run(terminal, "playbill", "check", _folder[Ink]);
            if (result != ExitCode.Fine || terminal.Output.Contains("warning", StringComparison.Ordinal)) faults.Add($"step {steps}: {terminal.Output}{terminal.Errors}");
        });
        Assert.Equal([], faults);
        Assert.InRange(steps, 10, 20);
    }

    [Fact]
    public void ThePlaybillThatIsDraftedIsTheOneShown()
    {
        _folder.Write(Ink, Blocks(Ink).First());
        TestFolder.Run(new TestTerminal(), "playbill", "init", _folder[Ink]);
        Assert.Equal(Blocks("playbill init").Single(), File.ReadAllText(_folder[Playbill]));
    }

    [Fact]
    public void TheStoryThatHasGrownIsProvedAndKept()
    {
        Build(() => { });
        Assert.Equal(ExitCode.Fine, TestFolder.Run(new TestTerminal(), "check", _folder[Ink]));
        Assert.Equal(ExitCode.Faults, TestFolder.Run(new TestTerminal(), "check", _folder[Ink], "--claim", "Una can force ended(Read)"));
        Assert.Equal(ExitCode.Fine, TestFolder.Run(new TestTerminal(), "canon", "record", _folder[Ink], "--choices", "1,1,2"));
        Assert.True(File.Exists(_folder["letter.canon/burnt.canon.jsonl"]));
        Assert.Equal(ExitCode.Fine, TestFolder.Run(new TestTerminal(), "canon", "check", _folder[Ink]));
    }

    [Fact]
    public void TwoRoomsIsSound()
    {
        var story = Path.Combine(TestFolder.Repository, "stories", "two-rooms");
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "check", story));
        Assert.Contains("nothing is wrong", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, TestFolder.Run(new TestTerminal(), "playbill", "check", story));
    }

    /// <summary>Both rooms are open at once; when he has dialled it rings in hers, and he hears her from then on.</summary>
    [Fact]
    public void TheTelephoneOfTwoRoomsBreaksIn()
    {
        var terminal = new TestTerminal("\n3\n\n1\n\n2\n/end\n");
        TestFolder.Run(terminal, "stage", Path.Combine(TestFolder.Repository, "stories", "two-rooms"), "--hotseat", "--role", "Nora=Ann", "--understudy", "Ivo=random");
        Assert.Contains("It rings.", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hotel bed", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("The line · Nora, Ivo", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/stage.md")]
    [InlineData("docs/operations.md")]
    [InlineData("README.md")]
    public void EveryLinkLeadsSomewhere(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(TestFolder.Repository, document))!;
        var broken = new List<string>();
        foreach (Match link in Link().Matches(Read(document)))
        {
            var (file, anchor) = (link.Groups["file"].Value, link.Groups["anchor"].Value);
            if (file.Contains("://", StringComparison.Ordinal) || file.StartsWith("images/", StringComparison.Ordinal)) continue;
            var path = file.Length == 0 ? Path.Combine(TestFolder.Repository, document) : Path.Combine(folder, file);
            if (!File.Exists(path) || (anchor.Length > 0 && !Headings(File.ReadAllText(path)).Contains(anchor))) broken.Add(link.Value);
        }
        Assert.Equal([], broken);
    }

    /// <summary>Takes all steps of the guide; each replaces the knots and keys it has and leaves the others.</summary>
    private void Build(Action afterStep)
    {
        File.Copy(Path.Combine(TestFolder.Repository, "stories", "two-rooms", "stage.ink"), _folder["stage.ink"], overwrite: true);
        var parts = new Dictionary<string, Dictionary<string, string>> { [Ink] = [], [Playbill] = [] };
        foreach (var step in Read("docs/stage.md").Split("\n### "))
        {
            var blocks = Block().Matches(step).Where(block => parts.ContainsKey(block.Groups["name"].Value)).ToList();
            foreach (var block in blocks)
            {
                var (name, text) = (block.Groups["name"].Value, block.Groups["text"].Value);
                foreach (Match part in (name == Ink ? Knot() : Key()).Matches(text)) parts[name][part.Groups["key"].Value] = part.Value;
                _folder.Write(name, string.Concat(parts[name].Values));
            }
            if (blocks.Count > 0) afterStep();
        }
    }

    private static IEnumerable<string> Blocks(string name) => Block().Matches(Read("docs/stage.md")).Where(block => block.Groups["name"].Value == name).Select(block => block.Groups["text"].Value);

    private static string Read(string document) => File.ReadAllText(Path.Combine(TestFolder.Repository, document)).ReplaceLineEndings("\n");

    private static HashSet<string> Headings(string text) =>
        [.. Heading().Matches(text).Select(heading => new string([.. heading.Groups[1].Value.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_').Select(letter => letter == ' ' ? '-' : letter)]))];

    [GeneratedRegex(@"<!-- (?<name>[a-z. ]+) -->\n```\w+\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?:^=== (?<key>\w+)|\A(?!===)).*?(?=^===|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Knot();

    [GeneratedRegex(@"^(?<key>[a-z]+):.*?(?=^[a-z]|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"\]\((?<file>[^)#\s]*)(?:#(?<anchor>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
