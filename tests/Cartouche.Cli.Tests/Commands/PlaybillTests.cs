using System.Text.Json;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

public sealed class PlaybillTests : IDisposable
{
    private const string Story = """
        ANN: Well? # to: Ben
        BEN: Well. # aside
        ANN: So it is.
        * [Go] -> END

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ADraftStandsBesideTheStoryAndHasNoFaults()
    {
        var (result, output, errors) = Run("init", Story);
        Assert.Equal((ExitCode.Fine, "Drafted story.playbill.yaml\n", ""), (result, output, errors));
        Assert.Contains("  Ann: # speaks 2 lines\n", File.ReadAllText(_folder["story.playbill.yaml"]), StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, "No faults in story.playbill.yaml\n", ""), Run("check", Story));
    }

    [Fact]
    public void APlaybillIsNotWrittenOverUnasked()
    {
        _folder.Write("story.playbill.yaml", "title: Mine\n");
        var (result, _, errors) = Run("init", Story);
        Assert.Equal((ExitCode.Usage, "cartouche: There is a file 'story.playbill.yaml' already. --force writes over it.\n"), (result, errors));
        Assert.Equal("title: Mine\n", File.ReadAllText(_folder["story.playbill.yaml"]));
        Assert.Equal(ExitCode.Fine, Run("init", Story, "--force").Result);
        Assert.NotEqual("title: Mine\n", File.ReadAllText(_folder["story.playbill.yaml"]));
    }

    [Fact]
    public void ADraftCanGoElsewhereButNotOverTheStory()
    {
        Assert.StartsWith("# The playbill of story.ink", Run("init", Story, "-o", "-").Output, StringComparison.Ordinal);
        Assert.Equal("Drafted other.yaml\n", Run("init", Story, "-o", _folder["other.yaml"]).Output);
        Assert.Equal(ExitCode.Usage, Run("init", Story, "-f", "-o", _folder["story.ink"]).Result);
        Assert.False(File.Exists(_folder["story.playbill.yaml"]));
    }

    [Fact]
    public void AStoryWithFaultsIsNotDrafted()
    {
        var (result, output, errors) = Run("init", "-> nowhere\n");
        Assert.Equal((ExitCode.Faults, ""), (result, output));
        Assert.Contains("CT0201", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsAreShownWhereTheyAre()
    {
        _folder.Write("story.playbill.yaml", "roles: { Ann: , Ben: }\nclaims:\n  - never golt > 1\n");
        var (result, output, _) = Run("check", Story.Replace("# to: Ben", "# to: Bem", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Faults, result);
        Assert.Equal(
            """
            error CT1201: There is no role or persona 'Bem'. Did you mean 'Ben'?
              story.ink:1:18
                │
              1 │ ANN: Well? # to: Bem
                │                  ^^^
              fix: Change to 'Ben'

            error CT0203: There is no variable 'golt'.
              story.playbill.yaml:3:11
                │
              3 │   - never golt > 1
                │           ^^^^

            2 errors in story.ink

            """, output);
    }

    [Fact]
    public void WarningsDoNotFail()
    {
        _folder.Write("story.playbill.yaml", "endings: { Peace: }\n");
        var (result, output, _) = Run("check", Story);
        Assert.Contains("warning CT1111", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, result);
    }

    [Fact]
    public void JsonHasEveryFault()
    {
        _folder.Write("story.playbill.yaml", "titel: x\n");
        var (result, output, _) = Run("check", Story, "-j");
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(ExitCode.Faults, result);
        Assert.False(root.GetProperty("success").GetBoolean());
        Assert.Equal(("CT1008", 1), (root.GetProperty("diagnostics")[0].GetProperty("code").GetString(), root.GetProperty("diagnostics")[0].GetProperty("line").GetInt32()));
        Assert.Contains("CT1008", Run("check", Story, "--format", "sarif").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAPlaybillThereIsNothingToCheck()
    {
        var (result, _, errors) = Run("check", Story);
        Assert.Equal((ExitCode.Usage, "cartouche: There is no playbill 'story.playbill.yaml'. 'cartouche playbill init story.ink' drafts one.\n"), (result, errors));
    }

    [Fact]
    public void APlaybillThatIsNoTextIsAFault()
    {
        _folder.Write("story.playbill.yaml", [0x74, 0xff, 0xfe]);
        var (result, output, _) = Run("check", Story);
        Assert.Contains("CT0601", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Faults, result);
    }

    [Fact]
    public void ACompiledStoryIsWrongUse()
    {
        TestFolder.Run(new TestTerminal(), "compile", _folder.Write("story.ink", Story));
        using var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "playbill", "init", _folder["story.ink.json"]));
        Assert.Contains("compiled already", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSampleIsWithoutFault()
    {
        using var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "playbill", "check", Path.Combine(TestFolder.Repository, "stories", "medallion", "medallion.ink")));
        Assert.StartsWith("No faults in ", terminal.Output, StringComparison.Ordinal);
    }

    private (int Result, string Output, string Errors) Run(string command, string story, params string[] options)
    {
        using var terminal = new TestTerminal();
        var result = TestFolder.Run(terminal, ["playbill", command, _folder.Write("story.ink", story), .. options]);
        return (result, _folder.Local(terminal.Output), _folder.Local(terminal.Errors));
    }
}
