using System.Text.Json;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

public sealed class CompileTests : IDisposable
{
    private const string Faulty = """
        VAR gold = 3
        -> kichen
        === kitchen
        	{gold > } coins.
        -> END
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheCompiledStoryStandsBesideItsSource()
    {
        var (result, output, errors) = Compile(Samples.Kitchen);
        Assert.Equal((ExitCode.Fine, "Compiled to story.ink.json\n", ""), (result, output, errors));
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["story.ink.json"]));
        Assert.Equal(21, json.RootElement.GetProperty("inkVersion").GetInt32());
    }

    [Fact]
    public void TheOutputCanBeNamed()
    {
        var (_, output, _) = Compile(Samples.Kitchen, "-o", _folder["other.json"]);
        Assert.Equal("Compiled to other.json\n", output);
        Assert.True(File.Exists(_folder["other.json"]));
        Assert.False(File.Exists(_folder["story.ink.json"]));
    }

    [Theory]
    [InlineData("story.ink")]
    [InlineData("scenes/one.ink")]
    [InlineData("link.json")]
    public void TheStoryItselfIsNeverOverwritten(string output)
    {
        const string Source = "INCLUDE scenes/one.ink\n-> END\n";
        _folder.Write("scenes/one.ink", "One.\n");
        File.CreateSymbolicLink(_folder["link.json"], _folder["story.ink"]);
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "compile", _folder.Write("story.ink", Source), "-o", _folder[output]));
        Assert.Equal($"cartouche: '{output}' is a file of the story itself; name another one.\n", _folder.Local(terminal.Errors));
        Assert.Equal((Source, "One.\n"), (File.ReadAllText(_folder["story.ink"]), File.ReadAllText(_folder["scenes/one.ink"])));
    }

    // /dev/fd is a name for what a process has open: written to by mistake it breaks nothing, unlike /dev/null.
    [Fact]
    public void ADeviceIsWrittenToAndNotReplaced()
    {
        Assert.SkipUnless(Directory.Exists("/dev/fd"), "There are no such names here.");
        using var open = new FileStream(_folder["open.json"], FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
        var device = $"/dev/fd/{open.SafeFileHandle.DangerousGetHandle()}";
        Assert.Equal((ExitCode.Fine, $"Compiled to {device}\n", ""), Compile("-> END\n", "-o", device));
        Assert.Equal(21, JsonDocument.Parse(open).RootElement.GetProperty("inkVersion").GetInt32());
    }

    [Fact]
    public void NothingIsLeftBesideAFileThatCannotBeWritten()
    {
        Directory.CreateDirectory(_folder["full.json/inside"]);
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "compile", _folder.Write("story.ink", "-> END\n"), "-o", _folder["nowhere/story.json"]));
        Assert.Equal("cartouche: 'nowhere/story.json' cannot be written: there is no such folder.\n", _folder.Local(terminal.Errors));
        TestFolder.Run(terminal, "compile", _folder["story.ink"], "-o", _folder["full.json"]);
        Assert.Equal(["full.json", "story.ink"], Directory.EnumerateFileSystemEntries(_folder[""]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheEndingCartoucheMeansTheCompiledForm()
    {
        var (result, output, _) = Compile(Samples.Kitchen, "-o", _folder["story.cartouche"]);
        Assert.Equal((ExitCode.Fine, "Compiled to story.cartouche\n"), (result, output));
        Assert.StartsWith("CTCH", File.ReadAllText(_folder["story.cartouche"]), StringComparison.Ordinal);
        Compile(Samples.Kitchen);
        Assert.Equal(Played("story.ink"), Played("story.cartouche"));
        Assert.Equal(Played("story.ink"), Played(Path.GetFileName(_folder.Write("nameless", File.ReadAllBytes(_folder["story.cartouche"])))));
        Assert.Equal(ExitCode.Fine, TestFolder.Run(new TestTerminal(), "compile", _folder["story.cartouche"], "-o", _folder["back.json"]));
        Assert.Equal(File.ReadAllText(_folder["story.ink.json"]), File.ReadAllText(_folder["back.json"]));
        Assert.Equal(ExitCode.Usage, TestFolder.Run(new TestTerminal(), "compile", _folder["story.cartouche"]));
    }

    [Fact]
    public void ADamagedCompiledStoryIsAFault()
    {
        var path = _folder.Write("story.cartouche", "CTCH and nothing else"u8.ToArray());
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Faults, TestFolder.Run(terminal, "play", path, "--plain"));
        Assert.Contains("CT0602", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void StandardOutputCarriesTheStoryAlone()
    {
        var (_, output, errors) = Compile("TODO: more\nHello.\n-> END\n", "-o", "-");
        Assert.Equal(21, JsonDocument.Parse(output).RootElement.GetProperty("inkVersion").GetInt32());
        Assert.Contains("note CT", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsAreShownWithTheirLineAndWhatToDo()
    {
        var (result, output, _) = Compile("-> kichen\n=== kitchen\n-> END\n");
        Assert.Equal(
            """
            error CT0201: There is no 'kichen' to divert to. Did you mean 'kitchen'?
              story.ink:1:4
                │
              1 │ -> kichen
                │    ^^^^^^
              fix: Change to 'kitchen'

            1 error in story.ink

            """, output);
        Assert.Equal(ExitCode.Faults, result);
        Assert.False(File.Exists(_folder["story.ink.json"]));
    }

    [Fact]
    public void WarningsDoNotStandInTheWay()
    {
        var (result, output, _) = Compile("-> knot\n=== knot\nHello.\n");
        Assert.Contains("warning CT0301", output, StringComparison.Ordinal);
        Assert.EndsWith("1 warning in story.ink\nCompiled to story.ink.json\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, result);
    }

    [Fact]
    public void JsonHasEveryFaultWithItsPlace()
    {
        var (result, output, errors) = Compile(Faulty, "--format", "json");
        Assert.Equal((ExitCode.Faults, ""), (result, errors));
        var root = JsonDocument.Parse(output).RootElement;
        Assert.False(root.GetProperty("success").GetBoolean());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("output").ValueKind);
        Assert.All(root.GetProperty("diagnostics").EnumerateArray(), fault =>
        {
            Assert.StartsWith("CT", fault.GetProperty("code").GetString(), StringComparison.Ordinal);
            Assert.Equal("story.ink", fault.GetProperty("file").GetString());
            Assert.InRange(fault.GetProperty("line").GetInt32(), 1, 5);
        });
    }

    [Fact]
    public void JsonCarriesTheFix()
    {
        var (_, output, _) = Compile("-> kichen\n=== kitchen\n-> END\n", "-j");
        var fix = JsonDocument.Parse(output).RootElement.GetProperty("diagnostics")[0].GetProperty("fix");
        Assert.Equal("kitchen", fix.GetProperty("replacement").GetString());
        Assert.Equal((1, 4, 1, 10), (fix.GetProperty("line").GetInt32(), fix.GetProperty("column").GetInt32(), fix.GetProperty("endLine").GetInt32(), fix.GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public void SarifHasRulesResultsAndFixes()
    {
        var (_, output, _) = Compile("TODO: more\n-> kichen\n=== kitchen\n-> END\n", "--format", "sarif");
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var run = root.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Equal("file://story.ink", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        }
        var fault = run.GetProperty("results").EnumerateArray().Single(result => result.GetProperty("ruleId").GetString() == "CT0201");
        Assert.Equal("error", fault.GetProperty("level").GetString());
        var region = fault.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((2, 4, 10), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Equal("kitchen", fault.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void SarifUrisAreEscaped()
    {
        var terminal = new TestTerminal();
        TestFolder.Run(terminal, "compile", _folder.Write("a story #1.ink", "TODO: x\n-> END\n"), "--format", "sarif");
        Assert.Contains("a%20story%20%231.ink\"", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void StatisticsAreInklecates()
    {
        var (result, output, _) = Compile(Samples.Kitchen + "\n= corner\nA dusty corner.\n- (here) -> END\n=== function double(x)\n~ return x * 2\n", "-s");
        Assert.Equal("Words: 38\nKnots: 2\nStitches: 1\nFunctions: 1\nChoices: 4\nGathers: 1\nDiverts: 5\n", output);
        Assert.Equal(ExitCode.Fine, result);
        Assert.False(File.Exists(_folder["story.ink.json"]));
    }

    [Fact]
    public void StatisticsComeAsJsonToo()
    {
        var (_, output, _) = Compile(Samples.Kitchen, "-s", "-j");
        Assert.Equal(4, JsonDocument.Parse(output).RootElement.GetProperty("stats").GetProperty("choices").GetInt32());
    }

    [Fact]
    public void AllVisitsAreCountedOnRequest()
    {
        const string Story = "-> a\n=== a\nHello.\n-> END\n";
        Compile(Story, "-o", _folder["few.json"]);
        Compile(Story, "-c", "-o", _folder["all.json"]);
        Assert.DoesNotContain("\"#f\":1", File.ReadAllText(_folder["few.json"]), StringComparison.Ordinal);
        Assert.Contains("\"#f\":1", File.ReadAllText(_folder["all.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void ACompiledStoryCanBeWrittenAnew()
    {
        Compile(Samples.Kitchen);
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "compile", _folder["story.ink.json"], "-o", _folder["again.json"]));
        Assert.Equal(File.ReadAllText(_folder["story.ink.json"]), File.ReadAllText(_folder["again.json"]));
    }

    [Fact]
    public void ACompiledStoryDoesNotOverwriteItself()
    {
        Compile(Samples.Kitchen);
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "compile", _folder["story.ink.json"]));
        Assert.Contains("compiled already", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsInIncludedFilesAreShownThere()
    {
        _folder.Write("parts/cellar.ink", "=== cellar\nDark.\n-> celar\n");
        var (result, output, _) = Compile("INCLUDE parts/cellar.ink\n-> cellar\n");
        Assert.Contains("\n  parts/cellar.ink:3:4\n    │\n  3 │ -> celar\n    │    ^^^^^\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Faults, result);
    }

    [Fact]
    public void TextThatIsNotUtf8IsAFaultWithItsPlace()
    {
        byte[] bytes = [.. "First.\nCaf"u8, 0xE9, .. " au lait.\n"u8];
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Faults, TestFolder.Run(terminal, "compile", _folder.Write("latin.ink", bytes)));
        Assert.Contains("latin.ink:2:4", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("not valid UTF-8", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void IncludedTextThatIsNotUtf8IsAFaultToo()
    {
        _folder.Write("latin.ink", [.. "Caf"u8, 0xE9, .. "\n"u8]);
        var (result, output, _) = Compile("INCLUDE latin.ink\n-> END\n");
        Assert.Equal(ExitCode.Faults, result);
        Assert.Contains("latin.ink:1:4", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AStoryThatIncludesItselfIsAFault()
    {
        var (result, output, _) = Compile("INCLUDE story.ink\nHello.\n-> END\n");
        Assert.Equal(ExitCode.Faults, result);
        Assert.StartsWith("error CT0503: ", output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error in story.ink\n", output, StringComparison.Ordinal);
    }

    private string Played(string name)
    {
        using var terminal = new TestTerminal("1\n1\n2\n");
        TestFolder.Run(terminal, "play", _folder[name], "--plain");
        return terminal.Output;
    }

    private (int Result, string Output, string Errors) Compile(string story, params string[] options)
    {
        var terminal = new TestTerminal();
        var result = TestFolder.Run(terminal, ["compile", _folder.Write("story.ink", story), .. options]);
        return (result, _folder.Local(terminal.Output), _folder.Local(terminal.Errors));
    }
}
