using Cartouche.Ink;
using Cartouche.Runtime;

namespace Cartouche.Embedding.Tests;

public sealed class GuideTests
{
    [Fact]
    public void Every_piece_of_code_in_the_guide_is_a_region_that_is_compiled_here_and_the_other_way_round()
    {
        var regions = GuideText.Regions();
        if (Environment.GetEnvironmentVariable("CARTOUCHE_APPROVE") is { Length: > 0 }) WriteBlocks("guide", regions);
        var used = new List<string>();
        foreach (var (kind, name, language, text) in GuideText.Blocks(GuideText.Document))
        {
            if (language != "csharp") continue;
            Assert.Equal("guide", kind);
            Assert.True(regions.ContainsKey(name), $"There is no region {name}.");
            Assert.Equal(regions[name], text);
            used.Add(name);
        }
        Assert.Equal(regions.Keys.Order(), used.Order());
    }

    [Fact]
    public void The_complete_game_plays_as_the_guide_shows()
    {
        var program = StoryProgram.FromTree(InkCompiler.Compile(GuideText.Find("ink", "ferry")).Tree!);
        var transcript = Transcript(program, "2\nundo\nsave\n1");
        if (Environment.GetEnvironmentVariable("CARTOUCHE_APPROVE") is { Length: > 0 }) WriteBlocks("transcript", new() { ["ferry"] = transcript });
        Assert.Equal(GuideText.Find("transcript", "ferry"), transcript);
    }

    [Fact]
    public void The_complete_game_loads_refuses_nonsense_and_stops()
    {
        var program = StoryProgram.FromTree(InkCompiler.Compile(GuideText.Find("ink", "ferry")).Tree!);
        var transcript = Transcript(program, "load\nsave\n2\nload\nfly\n0\n4\nundo\nundo\nquit");
        Assert.Equal(5, transcript.Split("Please type").Length - 1);
        Assert.Equal(3, transcript.Split("2: Haggle").Length - 1);
    }

    [Fact]
    public void Every_link_of_the_guide_leads_somewhere()
    {
        var headings = GuideText.Document.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal))
            .Select(l => new string([.. l[3..].ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c == ' ').Select(c => c == ' ' ? '-' : c)])).ToHashSet();
        var links = GuideText.Document.Split("](#").Skip(1).Select(l => l[..l.IndexOf(')', StringComparison.Ordinal)]).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.Contains(l, headings));
    }

    /// <summary>Plays with the lines typed into the game, and shows them where they were typed.</summary>
    private static string Transcript(StoryProgram program, string inputs)
    {
        var output = new StringWriter { NewLine = "\n" };
        var typed = new Echo(inputs, output);
        new ConsoleGame(program, typed, output).Run();
        return output.ToString();
    }

    /// <summary>Puts texts into the document's blocks.</summary>
    private static void WriteBlocks(string kind, Dictionary<string, string> texts)
    {
        var document = GuideText.Document;
        foreach (var block in GuideText.Blocks(document))
            if (block.Kind == kind && texts.TryGetValue(block.Name, out var text))
            {
                var head = $"<!-- {kind}: {block.Name} -->\n```{block.Language}\n";
                document = document.Replace(head + block.Text + "```", head + text + "```", StringComparison.Ordinal);
            }
        File.WriteAllText(GuideText.DocumentPath, document);
    }

    private sealed class Echo(string text, TextWriter output) : StringReader(text)
    {
        public override string? ReadLine()
        {
            var line = base.ReadLine();
            if (line is not null) output.WriteLine(line);
            return line;
        }
    }
}
