using System.Text.Json;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Inklecate;

public sealed class JsonLinesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APlayIsOneObjectToALine()
    {
        Assert.Equal(
            [
                """{"text":"It is dark.\n"}""",
                """{"tags":["title: The Kitchen","author: A Tester","night"]}""",
                """{"choices":[{"text":"Light the lamp","tags":["quiet"],"tag_count":1},{"text":"Leave"}]}""",
                """{"needInput": true}""",
                """{"text":"Leave\n"}""",
                """{"text":"You leave.\n"}""",
                """{"end": true}""",
            ], Play(Samples.Kitchen, "2\n"));
    }

    [Fact]
    public void TheEndOfInputIsAnObject() => Assert.Equal("""{"close": true}""", Play(Samples.Kitchen, "")[^1]);

    [Fact]
    public void WhatIsTypedInsteadOfAChoiceIsAnsweredInAnObject()
    {
        var lines = Play(Samples.Kitchen, "gold\nhelp\n");
        Assert.Equal("""{"cmdOutput":"3"}""", lines[4]);
        Assert.StartsWith("""{"cmdOutput":"Type a choice number""", lines[6], StringComparison.Ordinal);
    }

    [Fact]
    public void AChoiceOutOfRangeIsPassedOverSilently() =>
        Assert.Equal(["""{"needInput": true}""", """{"needInput": true}""", """{"close": true}"""], Play(Samples.Kitchen, "9\n")[3..]);

    [Fact]
    public void ErrorsAreIssues()
    {
        var lines = Play("VAR x = 0\n{10 / x}\n-> END\n", "", ExitCode.Faults);
        var issues = lines.Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.TryGetProperty("issues", out _)).GetProperty("issues");
        Assert.StartsWith("RUNTIME ERROR: 'story.ink' line 2: ", issues[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnyTextStaysOneLineOfValidJson()
    {
        var lines = Play("\"Quoted\" \\\\ back\u0001slash — 日本 🙂 \u2028 </script>\n* \"a\"\n- -> END\n", "1\n");
        var texts = lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("text", out _)).Select(line => line.GetProperty("text").GetString()).ToList();
        Assert.Equal("\"Quoted\" \\ back\u0001slash — 日本 🙂 \u2028 </script>\n", texts[0]);
        Assert.Equal("\"a\"\n", texts[1]);
    }

    private string[] Play(string story, string input, int expected = ExitCode.Fine)
    {
        var terminal = new TestTerminal(input);
        Assert.Equal(expected, TestFolder.Run(terminal, "play", "--json", _folder.Write("story.ink", story)));
        var lines = terminal.Output.TrimEnd('\n').Split('\n');
        foreach (var line in lines) Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind);
        return lines;
    }
}
