using Cartouche.Runtime.State;
using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.State;

public sealed class StoryStateTests
{
    /// <summary>
    /// Encoded states and their hashes are kept by those who explored or played a story. They change when the compiled
    /// form of the story does, and then only on purpose.
    /// </summary>
    [Fact]
    public void Encodings_and_hashes_are_the_same_in_every_process()
    {
        var lines = new List<string>();
        foreach (var name in Walks.All)
            foreach (var turns in new[] { 0, 1, 6, 20 })
            {
                var state = Walks.After(name, turns).Capture();
                lines.Add($"{name} {turns} {state.Hash()} {Convert.ToHexString(state.Encode())}");
            }
        Golden.Verify("states.txt", string.Join('\n', lines));
    }

    [Fact]
    public void Everything_the_story_can_tell_apart_tells_states_apart()
    {
        var story = Ink.Story("""
            VAR i = 0
            VAR f = 0.5
            VAR s = ""
            LIST L = a, b
            VAR t = -> k
            -> k
            === k
            ~ temp x = i
            + [A] -> k2
            + [B] -> k2
            === k2
            + [A] -> k
            + [B] -> k
            {TURNS_SINCE(-> k)}{k}{k2}
            -> END
            """);
        var states = new List<StoryState>();
        void Add()
        {
            var state = story.Capture();
            Assert.DoesNotContain(state, states);
            Assert.DoesNotContain(state.Hash(), states.Select(o => o.Hash()));
            states.Add(state);
        }
        Add();
        story.SkipToChoice();
        Add();
        story.Variables["i"] = 1;
        Add();
        story.Variables["i"] = 1f;
        Add();
        story.Variables["i"] = true;
        Add();
        story.Variables["i"] = "1";
        Add();
        story.Variables["i"] = "2";
        Add();
        story.Variables["i"] = Cartouche.Runtime.Values.InkValue.Target("k2");
        Add();
        story.Variables["L"] = new Cartouche.Runtime.Values.InkList([new("L", "a", 1)]);
        Add();
        story.Seed = 77;
        Add();
        story.Choose(0);
        Add();
        story.SkipToChoice();
        Add();
        story.Choose(1);
        story.SkipToChoice();
        Add();
        story.SwitchFlow("other");
        Add();
        story.SwitchToDefaultFlow();
        Add();
        story.RemoveFlow("other");
        Assert.Contains(story.Capture(), states);
    }

    [Fact]
    public void What_is_made_and_unmade_leaves_no_trace()
    {
        var story = Ink.Story("""
            VAR x = 0
            VAR s = "none"
            - (top)
            + [add]
                ~ x++
                ~ s = "x is {x}"
                -> top
            + [sub]
                ~ x--
                ~ s = "none"
                -> top
            """);
        story.SkipToChoice();
        var states = new HashSet<StoryState>();
        for (var i = 0; i < 10; i++)
        {
            states.Add(story.Capture());
            story.Choose(i % 2);
            story.SkipToChoice();
        }
        // Only the turn tells them apart: without it there would be two.
        Assert.Equal(10, states.Count);
        Assert.Equal(2, states.Select(s => string.Join(',', s.Words.Skip(StateLayout.Cells))).Distinct().Count());
    }

    [Fact]
    public void A_state_belongs_to_its_story_and_the_forks_of_it()
    {
        var program = Walks.Program(Walks.Market);
        var story = new Story(program);
        var state = story.Capture();
        story.Fork().Restore(state);
        Assert.Throws<ArgumentException>(() => new Story(program).Restore(state));
        Assert.Throws<ArgumentException>(() => Walks.Begin(Walks.Hall).Restore(state));
        Assert.Throws<ArgumentNullException>(() => story.Restore(null!));
        Assert.Throws<ArgumentNullException>(() => StoryState.Decode(null!, [0]));
        Assert.False(state.Equals(Walks.Begin(Walks.Hall).Capture()));
        Assert.False(state.Equals(null));
        Assert.False(state.Equals("state"));
        Assert.True(state.Equals((object)story.Capture()));
    }

    [Fact]
    public void The_turn_of_a_state_is_inks()
    {
        var story = Walks.Begin(Walks.Hall);
        Assert.Equal(-1, story.Capture().Turn);
        story.SkipToChoice();
        story.Choose(0);
        Assert.Equal(0, story.Capture().Turn);
    }

    [Fact]
    public void A_state_is_small()
    {
        var story = Walks.After(Walks.Market, 30);
        Assert.InRange(story.Capture().Size, 100, 2000);
        Assert.InRange(story.Capture().Encode().Length, 20, 400);
    }

    [Fact]
    public void The_layout_of_a_state_is_frozen()
    {
        Assert.Equal((0, 1, 2, 3), (StateLayout.StorySeed, StateLayout.PreviousRandom, StateLayout.Turn, StateLayout.Cells));
        Assert.Equal((5, 3, 2, 7, 2), (StateLayout.FrameWords, StateLayout.TempWords, StateLayout.ValueWords, StateLayout.ChoiceWords, StateLayout.ThreadWords));
    }

    [Fact]
    public void A_state_held_for_long_is_not_touched_by_what_comes_after()
    {
        var story = Walks.Begin(Walks.Hall);
        story.SkipToChoice();
        var state = story.Capture();
        var hash = state.Hash();
        story.Walk(new Random(1), 30);
        Assert.Equal(hash, state.Hash());
    }

    [Theory]
    [InlineData("two flows of one name")]
    [InlineData("no default flow")]
    public void Flows_of_a_decoded_state_make_sense(string damage)
    {
        var story = Walks.Begin(Walks.Hall);
        story.SwitchFlow("DEFAULT_FLOX");
        var bytes = story.Capture().Encode();
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        text = damage == "no default flow"
            ? text.Replace("DEFAULT_FLOW", "DEFAULT_FLOV", StringComparison.Ordinal)
            : text.Replace("DEFAULT_FLOX", "DEFAULT_FLOW", StringComparison.Ordinal);
        Assert.Throws<StoryFormatException>(() => StoryState.Decode(story, System.Text.Encoding.Latin1.GetBytes(text)));
        Assert.Equal(2, StoryState.Decode(story, bytes).Flows.Length);
    }
}
