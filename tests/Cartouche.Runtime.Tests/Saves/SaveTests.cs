using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Saves;

public sealed class SaveTests
{
    public static TheoryData<string> Stories => Walks.Names;

    [Theory]
    [MemberData(nameof(Stories))]
    public void Saving_and_loading_between_any_two_lines_leaves_the_transcript_as_it_is(string name)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var undisturbed = Walks.Begin(name, seed).Walk(new Random(seed), 15);
            var story = Walks.Begin(name, seed);
            var random = new Random(seed);
            var text = new System.Text.StringBuilder();
            for (var turn = 0; ; turn++)
            {
                while (story.CanContinue)
                {
                    story = Reloaded(story);
                    var line = story.Continue();
                    text.Append(line.Text);
                    if (line.Text.Length > 0 && !line.Text.EndsWith('\n')) text.Append("~\n");
                    foreach (var tag in line.Tags) text.Append("# ").Append(tag).Append('\n');
                }
                story = Reloaded(story);
                foreach (var choice in story.Choices) text.Append("> ").Append(choice.Text).Append(string.Concat(choice.Tags.Select(t => " # " + t))).Append('\n');
                if (turn == 15 || story.Choices.Count == 0) break;
                story.Choose(random.Next(story.Choices.Count));
                story = Reloaded(story);
            }
            Assert.Equal(undisturbed, text.ToString());
        }

        static Story Reloaded(Story story)
        {
            var loaded = new Story(story.Program, new StoryOptions { Seed = 12345 });
            loaded.Load(story.Save());
            Assert.Equal(story.Capture(), loaded.Capture());
            Assert.Equal(story.Save(), loaded.Save());
            return loaded;
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Inks_own_saves_come_and_go_at_every_turn(string name)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var story = Walks.Begin(name, seed);
            var random = new Random(seed);
            for (var turn = 0; turn < 15; turn++)
            {
                story.Walk(random, 1);
                var loaded = new Story(story.Program, new StoryOptions { Seed = 12345 });
                loaded.ImportInkSave(story.ExportInkSave());
                Assert.Equal(story.Wordings(), loaded.Wordings());
                Assert.Equal(story.Fork().Walk(new Random(turn), 4), loaded.Walk(new Random(turn), 4));
            }
        }
    }

    /// <summary>Saves of players live long: what was once written must be read, and goes on being written so.</summary>
    [Theory]
    [InlineData(Walks.Market, 9)]
    [InlineData(Walks.Carousel, 9)]
    [InlineData(Walks.Ledger, 9)]
    [InlineData(Walks.Hall, 9)]
    public void Saves_are_written_and_read_as_they_were(string name, int turns)
    {
        var story = Walks.After(name, turns, seed: 3);
        var save = story.Save();
        Golden.Verify($"{name}-{turns}.save.json", save);
        var loaded = new Story(story.Program);
        loaded.Load(Golden.Read($"{name}-{turns}.save.json"));
        Assert.Equal(story.Capture(), loaded.Capture());
    }

    [Fact]
    public void A_save_holds_flows_values_of_every_kind_and_what_they_need()
    {
        var program = Ink.Program("""
            VAR i = 0
            VAR f = 0.5
            VAR g = 3.0
            VAR s = ""
            VAR b = true
            VAR t = -> k
            LIST L = a, b2, c
            VAR l = ()
            VAR e = ()
            -> k
            === k
            ~ temp x = "temp {i}"
            Knot.
            + [A {x}] # tag
                {x} -> DONE
            + [B] -> k
            """);
        var story = new Story(program, new StoryOptions { Seed = 42 });
        story.Variables["i"] = int.MinValue;
        story.Variables["f"] = float.NaN;
        story.Variables["g"] = 3f;
        story.Variables["s"] = "quotes \" \\ \n\t \u0001 \ud83d\ude00 \ud800";
        story.Variables["b"] = false;
        story.Variables["t"] = Cartouche.Runtime.Values.InkValue.Target("k.0");
        story.Variables["l"] = new Cartouche.Runtime.Values.InkList([new("L", "a", 1), new("L", "c", 3)]);
        story.Variables["e"] = new Cartouche.Runtime.Values.InkList([], ["L"]);
        story.Continue();
        story.SwitchFlow("side \"flow\"");
        story.Continue();
        var save = story.Save();
        var loaded = new Story(program);
        loaded.Load(save);
        Assert.Equal(story.Capture(), loaded.Capture());
        Assert.Equal(["DEFAULT_FLOW", "side \"flow\""], loaded.Flows);
        Assert.Equal("side \"flow\"", loaded.CurrentFlow);
        foreach (var (name, value) in story.Variables) Assert.Equal(value, loaded.Variables[name]);
        Assert.Equal(3f, loaded.Variables["g"]);
        Assert.Equal(story.Wordings(), loaded.Wordings());
        Assert.Equal(42, loaded.Seed);
    }

    [Fact]
    public void A_save_outlives_edits_that_leave_its_names_alone()
    {
        var before = Ink.Story("""
            VAR kept = 1
            VAR dropped = 2
            LIST L = a, b, c
            VAR l = ()
            -> k
            === k
            ~ temp t = 5
            ~ l = (a, c)
            ~ kept = 10
            Here.
            + [On] {t} {gone} -> other
            === other
            Other.
            -> END
            === gone
            -> END
            """);
        before.ContinueMaximally();
        var edited = Ink.Story("""
            VAR added = 99
            VAR kept = 1
            LIST L = c, d, a
            VAR l = ()
            -> k
            === fresh
            -> END
            === k
            ~ temp t = 5
            ~ l = (a, c)
            ~ kept = 10
            Here, edited {fresh}.
            + [On, edited] {t} -> other
            === other
            Other, edited. {l}
            -> END
            """);
        edited.Load(before.Save());
        Assert.Equal(10, edited.Variables["kept"]);
        Assert.Equal(99, edited.Variables["added"]);
        Assert.Equal("c, a", edited.Variables["l"].ToString());
        Assert.Equal(["On"], edited.Wordings());
        edited.Choose(0);
        Assert.Equal("5 Other, edited. c, a\n", edited.ContinueMaximally());
    }

    [Fact]
    public void A_save_inside_tunnels_and_threads_comes_back_to_the_calls_it_made_wherever_they_moved()
    {
        var before = Ink.Story("""
            -> k
            === k
            Start.
            <- side
            -> outer(1) ->
            After outer.
            -> END
            === outer(n)
            -> inner ->
            After inner {n}.
            ->->
            === inner
            + [Inner] Inside.
            - ->->
            === side
            + [Side] Sidled. -> END
            """);
        before.ContinueMaximally();
        Assert.Equal(["Side", "Inner"], before.Wordings());
        var edited = Ink.Story("""
            VAR more = "More"
            -> k
            === k
            {more} at the start, {more == "": none}.
            Start.
            <- side
            Another line. {more}.
            -> outer(1) ->
            After outer, edited.
            -> END
            === outer(n)
            {n}
            {n: {n}}
            -> inner ->
            After inner {n}, edited.
            ->->
            === inner
            A line. {more}.
            + [Inner] Inside.
            - ->->
            === side
            + [Side] Sidled, edited. -> END
            """);
        edited.Load(before.Save());
        Assert.Equal(["Side", "Inner"], edited.Wordings());
        Assert.Equal("Sidled, edited.", edited.Fork().Also(f => f.Choose(0)).ContinueMaximally());
        edited.Choose(1);
        Assert.Equal("Inside.\nAfter inner 1, edited.\nAfter outer, edited.\n", edited.ContinueMaximally());
    }

    [Fact]
    public void A_save_inside_a_call_that_is_gone_or_no_longer_the_only_one_is_refused()
    {
        var before = Ink.Story("""
            -> k
            === k
            Start.
            -> t ->
            After.
            -> END
            === t
            + [On]
            - ->->
            """);
        before.ContinueMaximally();
        var without = Ink.Story("""
            -> k
            === k
            Start.
            -> other ->
            After.
            -> END
            === t
            + [On]
            - ->->
            === other
            -> t ->
            ->->
            """);
        var twice = Ink.Story("""
            -> k
            === k
            -> t ->
            Start.
            -> t ->
            After.
            -> END
            === t
            + [On]
            - ->->
            """);
        foreach (var edited in new[] { without, twice })
            Assert.Contains("this version of the story does not have", Assert.Throws<StoryFormatException>(() => edited.Load(before.Save())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_save_at_a_place_that_is_gone_is_refused_and_the_story_stays()
    {
        var before = Ink.Story("""
            -> k
            === k
            Here.
            More.
            + [On] -> END
            """);
        before.Continue();
        var edited = Ink.Story("""
            -> renamed
            === renamed
            Here.
            + [On] -> END
            """);
        edited.ContinueMaximally();
        var state = edited.Capture();
        var refusal = Assert.Throws<StoryFormatException>(() => edited.Load(before.Save()));
        Assert.Contains("'k.0:2'", refusal.Message, StringComparison.Ordinal);
        before.ContinueMaximally();
        refusal = Assert.Throws<StoryFormatException>(() => edited.Load(before.Save()));
        Assert.Contains("this version of the story does not have", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(state, edited.Capture());
        Assert.Equal(["On"], edited.Wordings());
    }

    [Theory]
    [InlineData("", "expected a value")]
    [InlineData("{", "expected")]
    [InlineData("[]", "no Cartouche save")]
    [InlineData("{}", "no Cartouche save")]
    [InlineData("5", "no Cartouche save")]
    [InlineData("{\"inkSaveVersion\":10}", "ImportInkSave")]
    [InlineData("{\"cartoucheSave\":2}", "version 2, and version 1")]
    [InlineData("{\"cartoucheSave\":\"1\"}", "whole number")]
    [InlineData("{\"cartoucheSave\":1}", "'turn' is missing")]
    [InlineData("{\"cartoucheSave\":1} trailing", "expected a value")]
    [InlineData("{\"cartoucheSave\":1}{}", "follows")]
    public void What_is_no_save_is_refused(string text, string expected)
    {
        var story = Walks.Begin(Walks.Hall);
        Assert.Contains(expected, Assert.Throws<StoryFormatException>(() => story.Load(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_no_save()
    {
        Assert.Throws<ArgumentNullException>(() => Walks.Begin(Walks.Hall).Load(null!));
        Assert.Throws<ArgumentNullException>(() => Walks.Begin(Walks.Hall).ImportInkSave(null!));
        Assert.Throws<StoryFormatException>(() => Walks.Begin(Walks.Hall).ImportInkSave("{}"));
    }

    [Theory]
    [InlineData(Walks.Market, false)]
    [InlineData(Walks.Hall, false)]
    [InlineData(Walks.Ledger, false)]
    [InlineData(Walks.Market, true)]
    [InlineData(Walks.Hall, true)]
    [InlineData(Walks.Ledger, true)]
    public void A_changed_save_is_refused_or_loads_into_a_story_that_plays_within_its_bounds(string name, bool inks)
    {
        var random = new Random(6);
        var options = new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 5000, CallDepth = 60, Threads = 30, Choices = 50, LineLength = 5000, TextPerTurn = 100_000 } };
        var saves = Enumerable.Range(0, 12).Select(t => inks ? Walks.After(name, t, t).ExportInkSave() : Walks.After(name, t, t).Save()).ToArray();
        var story = Walks.Begin(name, 1, options);
        story.MessageRaised += _ => { };
        var refused = 0;
        for (var i = 0; i < 500; i++)
        {
            var save = Changed(saves[i % saves.Length], random);
            story.Restart(1);
            story.SkipToChoice();
            var before = story.Capture();
            try
            {
                if (inks) story.ImportInkSave(save);
                else story.Load(save);
            }
            catch (StoryFormatException)
            {
                refused++;
                Assert.Equal(before, story.Capture());
                continue;
            }
            catch (Exception problem)
            {
                Assert.Fail($"{save}\n{problem}");
            }
            try
            {
                story.Fork();
                story.Save();
                story.ExportInkSave();
                Assert.Equal(story.Capture(), Cartouche.Runtime.State.StoryState.Decode(story, story.Capture().Encode()));
                for (var turn = 0; turn < 4; turn++)
                {
                    for (var lines = 0; story.CanContinue && lines < 20; lines++) story.Continue();
                    if (story.CanContinue || story.Choices.Count == 0) break;
                    story.Choose(random.Next(story.Choices.Count));
                }
            }
            catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{save}\n{problem}");
            }
        }
        Assert.InRange(refused, 50, 499);
    }

    /// <summary>Changes characters, or moves whole values about: keys, numbers, strings and brackets of the save itself.</summary>
    private static string Changed(string save, Random random)
    {
        var pieces = System.Text.RegularExpressions.Regex.Matches(save, "\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?|[\\[\\]{},:]|\\w+").Select(m => m.Value).ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(pieces.Count);
            switch (random.Next(6))
            {
                case 0:
                    pieces[at] = pieces[random.Next(pieces.Count)];
                    break;
                case 1:
                    pieces.RemoveAt(at);
                    break;
                case 2:
                    pieces.Insert(at, pieces[random.Next(pieces.Count)]);
                    break;
                case 3 when pieces.Exists(p => char.IsDigit(p[0])):
                    at = pieces.FindIndex(at, p => char.IsDigit(p[0]));
                    if (at >= 0) pieces[at] = new[] { "0", "-1", "1", "2", "99", "2147483647", "-2147483648", "1e9", "0.5" }[random.Next(9)];
                    break;
                case 4:
                    // A property goes, value and all, where that is simple.
                    var colon = pieces.FindIndex(at, p => p == ":");
                    if (colon > 1 && colon + 2 < pieces.Count && pieces[colon + 2] == ",") pieces.RemoveRange(colon - 1, 4);
                    break;
                default:
                    pieces[at] = pieces[at].Length > 3 && pieces[at][0] == '"' ? pieces[at].Remove(1 + random.Next(pieces[at].Length - 2), 1) : pieces[at];
                    break;
            }
        }
        return string.Concat(pieces);
    }
}
