using Cartouche.Ink;
using Cartouche.Runtime;

namespace Cartouche.Embedding.Tests;

/// <summary>The guide's pieces do what it says they do.</summary>
public sealed class SnippetTests
{
    private static readonly StoryProgram Program = Compiled("""
        # title: Test
        LIST Things = (lamp), (rope), oar
        VAR coins = 3
        VAR name = "nobody"
        VAR bag = (rope)
        VAR debt = 1
        Hello, {name}. # picture: quay
        ~ coins = coins + 1
        Coins: {coins}.
        + [Stay # default] Stayed. -> END
        + [Go] Gone. -> market.stall(1, "plums")
        === market
        = stall(n, what)
        {n} {what}.
        -> END
        === gossip
        They say you have {coins} coins.
        + [Ask] -> END
        === function can_pay(price)
        ~ return coins >= price
        === function describe(what)
        {what} is old.
        ~ return 7
        === counted
        {market}
        -> END
        """);

    [Fact]
    public void The_first_program_plays_to_the_end() =>
        Assert.Equal("Hello, nobody.\nCoins: 4.\nStayed.", Snippets.First(Cartouche.Ink.Json.InkJsonWriter.Write(Program.Tree)).Trim());

    [Fact]
    public void Stories_load_and_compile_from_files()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var ink = Path.Combine(folder.FullName, "a.ink");
            File.WriteAllText(ink, "Hello.\n-> END\n");
            var log = new StringWriter();
            Assert.Equal("Hello.\n", new Story(Snippets.Compile(ink, log)!).ContinueMaximally());
            Assert.Equal("", log.ToString());
            File.WriteAllText(ink, "Hello.\n-> nowhere\n");
            Assert.Null(Snippets.Compile(ink, log));
            Assert.StartsWith("a.ink:2:", log.ToString(), StringComparison.Ordinal);
            var json = Path.Combine(folder.FullName, "a.ink.json");
            File.WriteAllBytes(json, Snippets.CompileToJson("Hello.\n-> END\n"));
            Assert.Equal("Hello.\n", new Story(Snippets.Load(json)).ContinueMaximally());
            Assert.Equal("Hello.\n", new Story(Snippets.Compiled(File.ReadAllText(json), Path.Combine(folder.FullName, "a.cartouche"))).ContinueMaximally());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Variables_are_read_and_set() => Assert.Equal("3 Ada lamp, rope 8", Snippets.Variables(new Story(Program)));

    [Fact]
    public void Observers_hear_and_stop_hearing()
    {
        var story = new Story(Program);
        Assert.Equal(["coins is now 4"], Snippets.Observe(story));
        story.Variables["coins"] = 9;
    }

    [Fact]
    public void Externals_are_bound()
    {
        var story = new Story(Compiled("""
            EXTERNAL translate(text)
            EXTERNAL shake(what)
            One.
            ~ shake("camera")
            {translate("dog")}.
            """));
        var shaken = new List<string>();
        Snippets.Externals(story, word => word == "dog" ? "chien" : word, shaken.Add);
        Assert.Equal("One.\n", story.Continue().Text);
        Assert.Empty(shaken);
        Assert.Equal("chien.\n", story.Continue().Text);
        Assert.Equal(["camera"], shaken);
        var more = new Story(Compiled("EXTERNAL other()\n~ other()\n"));
        Assert.Contains("'other'", Assert.Throws<InvalidOperationException>(() => Snippets.Externals(more, w => w, _ => { })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_are_read()
    {
        var story = new Story(Program);
        var line = story.Continue();
        story.ContinueMaximally();
        Assert.Equal(("quay", "Test"), Snippets.Tags(story, line));
        Assert.Equal("Stayed.", story.ContinueMaximally().Trim());
    }

    [Fact]
    public void Jumping_and_evaluating()
    {
        Assert.Equal("3 pears.\n1", Snippets.Jump(new Story(Program)));
        var story = new Story(Program);
        Assert.Equal("False 7 the ferry is old.\n", Snippets.Evaluate(story));
        Assert.Equal("Hello, nobody.\n", story.Continue().Text);
    }

    [Fact]
    public void Saves_go_out_and_come_in()
    {
        var path = Path.GetTempFileName();
        try
        {
            var story = new Story(Program);
            story.ContinueMaximally();
            var later = Snippets.SaveAndLoad(story, Program, path);
            Assert.Equal(story.Capture(), later.Capture());
            var moved = new Story(Program);
            Snippets.MoveOver(moved, story.ExportInkSave());
            Assert.Equal(["Stay", "Go"], moved.Choices.Select(c => c.Text));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Undo_forks_and_flows()
    {
        var story = new Story(Program);
        story.ContinueMaximally();
        Assert.True(Snippets.Undo(story));
        Assert.Equal(["Stayed.", "Gone. 1 plums.\n"], Snippets.Preview(story).Select(p => p.TrimStart()));
        Assert.Equal("They say you have 4 coins.\n", Snippets.Flows(story));
        Assert.Equal(2, story.Choices.Count);
        Assert.Equal(["DEFAULT_FLOW", "overheard"], story.Flows);
    }

    [Fact]
    public void Seeds_errors_and_silence()
    {
        Assert.Equal(42, Snippets.Seeded(Program).Seed);
        var reports = new List<string>();
        Assert.Equal(["One.\n", ""], Snippets.Errors(Compiled("One.\n-> a\n=== a\n-> b\n=== b\n-> a\n"), reports.Add));
        Assert.Contains("100000 steps", Assert.Single(reports), StringComparison.Ordinal);
        Assert.Equal(1000, Snippets.Skip(new Story(Compiled("- (top) Line.\n+ [a] -> top\n+ [b] -> top\n"))));
    }

    [Fact]
    public async Task A_story_is_saved_in_the_background()
    {
        var story = new Story(Program);
        story.ContinueMaximally();
        var expected = story.Save();
        var saving = Snippets.Background(story);
        story.Choose(0);
        Assert.Equal(expected, await saving);
    }

    [Fact]
    public void The_engines_pieces_play()
    {
        var json = Cartouche.Ink.Json.InkJsonWriter.WriteUtf8(Program.Tree);
        var unity = new UnityStory();
        typeof(UnityStory).GetField("inkJson", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .SetValue(unity, new UnityEngine.TextAsset { bytes = json });
        typeof(UnityStory).GetMethod("Start", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.Invoke(unity, null);
        Assert.Equal("Hello, nobody.\n", unity.NextLine());
        Assert.Equal("Coins: 4.\n", unity.NextLine());
        Assert.Null(unity.NextLine());
        Assert.Equal(2, unity.Choices.Count);
        unity.Choose(0);
        Assert.Contains("Stayed.", unity.NextLine(), StringComparison.Ordinal);

        Godot.FileAccess.Files["res://story.ink.json"] = System.Text.Encoding.UTF8.GetString(json);
        var godot = new GodotStory();
        godot._Ready();
        Assert.Equal("Hello, nobody.\n", godot.Story.Continue().Text);
    }

    [Fact]
    public void The_server_plays_by_saves_and_refuses_nonsense()
    {
        var server = new StoryServer(Program);
        var page = server.Begin();
        Assert.Equal(["Stay", "Go"], page.Choices);
        page = server.Choose(page.Save, 1);
        Assert.Equal("Gone. 1 plums.\n", page.Text.TrimStart());
        Assert.Empty(page.Choices);
        Assert.Throws<ArgumentOutOfRangeException>(() => server.Choose(page.Save, 0));
        Assert.Throws<StoryFormatException>(() => server.Choose("{}", 0));
    }

    private static StoryProgram Compiled(string ink)
    {
        var result = InkCompiler.Compile(ink);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        return StoryProgram.FromTree(result.Tree!);
    }
}
