using System.Text.RegularExpressions;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests;

/// <summary>What the documents show is what the command does.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheReadmesStoryPlaysAsItSays()
    {
        var terminal = new TestTerminal();
        TestFolder.Run(terminal, "play", Story(), "--choices", "2");
        Assert.Equal(Block("README.md", "console", 0), "$ ./cartouche play hello.ink --choices 2\n" + terminal.Output);
    }

    [Fact]
    public void TheReadmesStoryCompilesAndItsFaultIsShown()
    {
        var story = Story();
        Assert.Equal(ExitCode.Fine, TestFolder.Run(new TestTerminal(), "compile", story));
        var terminal = new TestTerminal();
        TestFolder.Run(terminal, "compile", Break(story));
        Assert.StartsWith(Block("README.md", "console", 1), _folder.Local(terminal.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void TheJsonReportIsTheOneDescribed()
    {
        var terminal = new TestTerminal();
        TestFolder.Run(terminal, "compile", Break(Story()), "--format", "json");
        Assert.Equal(Block("docs/command-line.md", "json", 0), _folder.Local(terminal.Output));
    }

    [Fact]
    public void EveryCommandOfThePlayerIsDescribed()
    {
        var terminal = new TestTerminal("/help\n");
        TestFolder.Run(terminal, "play", Story());
        var page = File.ReadAllText(Path.Combine(TestFolder.Repository, "docs", "playing.md"));
        var commands = HelpRow().Matches(terminal.Output).Select(match => match.Groups[1].Value).ToList();
        Assert.InRange(commands.Count, 15, 30);
        Assert.All(commands, command => Assert.Contains("`" + command, page, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryOptionIsDescribed()
    {
        var page = File.ReadAllText(Path.Combine(TestFolder.Repository, "docs", "command-line.md"));
        foreach (var command in new[] { "play", "compile", "playbill init", "playbill check", "canon record", "canon list", "canon check", "stage" })
        {
            var terminal = new TestTerminal();
            TestFolder.Run(terminal, [.. command.Split(' '), "--help"]);
            var options = LongOption().Matches(terminal.Output).Select(match => match.Value).Where(option => option != "--help").Distinct(StringComparer.Ordinal).ToList();
            Assert.NotEmpty(options);
            Assert.All(options, option => Assert.Contains(option, page, StringComparison.Ordinal));
        }
    }

    private static string Block(string document, string language, int index)
    {
        var text = File.ReadAllText(Path.Combine(TestFolder.Repository, document)).ReplaceLineEndings("\n");
        return Regex.Matches(text, "```" + language + "\n(.*?)```\n", RegexOptions.Singleline)[index].Groups[1].Value;
    }

    private string Story() => _folder.Write("hello.ink", Block("README.md", "ink", 0));

    /// <summary>The mistake the README tells one to make.</summary>
    private string Break(string story) => _folder.Write("hello.ink", File.ReadAllText(story).Replace("-> leave", "-> leeve", StringComparison.Ordinal));

    [GeneratedRegex(@"^  ([a-z]+)(?: \[?[A-Z ]+\]?)? +[a-z?]?  [a-z]", RegexOptions.Multiline)]
    private static partial Regex HelpRow();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex LongOption();
}
