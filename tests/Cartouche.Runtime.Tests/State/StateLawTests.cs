using Cartouche.Runtime.State;
using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.State;

/// <summary>What must hold of states wherever a story stands, tried on random walks.</summary>
public sealed class StateLawTests
{
    private const int Seeds = 4;
    private const int Turns = 20;

    public static TheoryData<string> Stories => Walks.Names;

    [Theory]
    [MemberData(nameof(Stories))]
    public void Restoring_a_capture_changes_nothing(string name)
    {
        foreach (var story in Stops(name))
        {
            var state = story.Capture();
            story.Restore(state);
            Assert.Equal(state, story.Capture());
            Assert.Equal("", story.CurrentLine.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_goes_on_from_a_restored_state_as_it_did_before(string name)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var story = Walks.Begin(name, seed);
            var random = new Random(seed);
            var states = new List<(StoryState State, string After)>();
            for (var turn = 0; turn < Turns; turn++)
            {
                var state = story.Capture();
                var rest = story.Walk(new Random(turn), 6);
                states.Add((state, rest));
                story.Restore(state);
                story.Walk(random, 1);
            }
            foreach (var (state, rest) in Enumerable.Reverse(states))
            {
                story.Restore(state);
                Assert.Equal(rest, story.Walk(new Random(states.FindIndex(s => ReferenceEquals(s.State, state))), 6));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Capturing_between_any_two_lines_leaves_the_transcript_as_it_is(string name)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var undisturbed = Lines(Walks.Begin(name, seed), new Random(seed), _ => { });
            Assert.Equal(undisturbed, Lines(Walks.Begin(name, seed), new Random(seed), s => s.Capture().Hash()));
            Assert.Equal(undisturbed, Lines(Walks.Begin(name, seed), new Random(seed), s => s.Restore(s.Capture())));
            Assert.Equal(undisturbed, Lines(Walks.Begin(name, seed), new Random(seed), s => s.Fork().Walk(new Random(1), 2)));
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_fork_stands_where_its_story_stands_and_goes_its_own_way(string name)
    {
        foreach (var story in Stops(name))
        {
            var before = story.Capture();
            var fork = story.Fork();
            Assert.Equal(before, fork.Capture());
            Assert.Equal(story.CurrentLine, fork.CurrentLine);
            Assert.Equal(story.Turn, fork.Turn);
            Assert.Equal(story.Seed, fork.Seed);
            Assert.Equal(story.Wordings(), fork.Wordings());
            fork.Walk(new Random(3), 4);
            Assert.Equal(before, story.Capture());
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_fork_plays_on_as_its_story_does(string name)
    {
        foreach (var story in Stops(name))
        {
            var fork = story.Fork();
            Assert.Equal(story.Fork().Walk(new Random(7), 5), fork.Walk(new Random(7), 5));
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Decoding_what_was_encoded_gives_an_equal_state(string name)
    {
        foreach (var story in Stops(name))
        {
            var state = story.Capture();
            var bytes = state.Encode();
            var decoded = StoryState.Decode(story, bytes);
            Assert.Equal(state, decoded);
            Assert.Equal(state.Hash(), decoded.Hash());
            Assert.Equal(bytes, decoded.Encode());
            Assert.Equal(state.Turn, decoded.Turn);
            Assert.Equal(state.Size, decoded.Size);
            Assert.True(bytes.Length < state.Size);
            var fork = story.Fork();
            fork.Restore(decoded);
            // The wording is not encoded, so the first list of choices is skipped.
            if (fork.Choices.Count == 0) continue;
            var written = story.Fork();
            var choice = new Random(5).Next(fork.Choices.Count);
            fork.Choose(choice);
            written.Choose(choice);
            Assert.Equal(written.Turn(), fork.Turn());
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Two_stories_that_played_the_same_are_in_equal_states(string name)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var one = Walks.Begin(name, seed);
            // Another heap with other ids: the same text and lists come in another order.
            var other = Walks.Begin(name, seed + 1);
            other.Walk(new Random(seed + 1), 20);
            other.Restart(seed);
            var randomOne = new Random(seed);
            var randomOther = new Random(seed);
            for (var turn = 0; turn < Turns; turn++)
            {
                Assert.Equal(one.Walk(randomOne, 1), other.Walk(randomOther, 1));
                Assert.Equal(one.Capture(), other.Capture());
                Assert.Equal(one.Capture().Hash(), other.Capture().Hash());
                Assert.Equal(one.Capture().GetHashCode(), other.Capture().GetHashCode());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Different_states_have_different_hashes(string name)
    {
        var seen = new Dictionary<StateHash, byte[]>();
        var story = Walks.Begin(name);
        for (var seed = 0; seed < 5; seed++)
        {
            story.Restart(1);
            var random = new Random(seed);
            for (var turn = 0; turn < 60; turn++)
            {
                story.Walk(random, 1);
                var state = story.Capture();
                var bytes = state.Encode();
                if (seen.TryGetValue(state.Hash(), out var other)) Assert.Equal(other, bytes);
                else seen.Add(state.Hash(), bytes);
            }
        }
        Assert.Equal(seen.Count, seen.Values.Select(Convert.ToHexString).Distinct().Count());
        Assert.True(seen.Count > 50);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Silence_reaches_the_same_states_as_words(string name)
    {
        for (var seed = 0; seed < Seeds * 3; seed++)
        {
            var written = Walks.Begin(name, seed);
            var silent = Walks.Begin(name, seed);
            var random = new Random(seed);
            for (var turn = 0; turn < Turns; turn++)
            {
                while (written.CanContinue) written.Continue();
                silent.SkipToChoice();
                Assert.Equal("", silent.CurrentLine.Text);
                Assert.Equal(written.Capture(), silent.Capture());
                Assert.Equal(written.Capture().Hash(), silent.Capture().Hash());
                Assert.Equal(written.Wordings(), silent.Wordings());
                Assert.Equal(written.Choices.SelectMany(c => c.Tags), silent.Choices.SelectMany(c => c.Tags));
                if (written.Choices.Count == 0) break;
                var choice = random.Next(written.Choices.Count);
                written.Choose(choice);
                silent.Choose(choice);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void The_wording_and_tags_of_choices_survive(string name)
    {
        foreach (var story in Stops(name))
        {
            var wordings = story.Wordings();
            var tags = story.Choices.Select(c => string.Join('|', c.Tags)).ToArray();
            var paths = story.Choices.Select(c => c.SourcePath + " " + c.TargetPath).ToArray();
            var state = story.Capture();
            story.Fork().Restart();
            var fork = story.Fork();
            fork.Walk(new Random(2), 3);
            fork.Restore(state);
            Assert.Equal(wordings, fork.Wordings());
            Assert.Equal(tags, fork.Choices.Select(c => string.Join('|', c.Tags)));
            Assert.Equal(paths, fork.Choices.Select(c => c.SourcePath + " " + c.TargetPath));
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_damaged_encoding_is_refused_or_a_state_that_plays_within_its_bounds(string name)
    {
        var random = new Random(9);
        var options = new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 5000, CallDepth = 60, Threads = 30, Choices = 50, LineLength = 5000, TextPerTurn = 100_000 } };
        var refused = 0;
        for (var i = 0; i < 600; i++)
        {
            var story = Walks.Begin(name, 1, options);
            story.MessageRaised += _ => { };
            story.Walk(new Random(i), i % 12);
            var bytes = story.Capture().Encode().ToList();
            for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes.RemoveAt(at);
                        break;
                    case 2:
                        bytes.Insert(at, (byte)random.Next(256));
                        break;
                    default:
                        bytes.RemoveRange(at, bytes.Count - at);
                        break;
                }
            }
            StoryState state;
            try
            {
                state = StoryState.Decode(story, bytes.ToArray());
            }
            catch (StoryFormatException)
            {
                refused++;
                continue;
            }
            try
            {
                story.Restore(state);
                Assert.Equal(state, story.Capture());
                Assert.Equal(state, StoryState.Decode(story, state.Encode()));
                story.Fork();
                story.Save();
                for (var turn = 0; turn < 4; turn++)
                {
                    for (var lines = 0; story.CanContinue && lines < 20; lines++) story.Continue();
                    if (story.CanContinue || story.Choices.Count == 0) break;
                    story.Choose(random.Next(story.Choices.Count));
                }
            }
            catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{Convert.ToHexString(bytes.ToArray())} after {i % 12} turns of {i}:\n{problem}");
            }
        }
        Assert.InRange(refused, 50, 599);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Random_bytes_are_no_state(string name)
    {
        var story = Walks.Begin(name);
        var random = new Random(4);
        Assert.Throws<StoryFormatException>(() => StoryState.Decode(story, []));
        for (var i = 0; i < 1000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Assert.Throws<StoryFormatException>(() => StoryState.Decode(story, bytes));
        }
    }

    private static IEnumerable<Story> Stops(string name)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var story = Walks.Begin(name, seed);
            var random = new Random(seed);
            yield return story;
            for (var turn = 0; turn < Turns && (turn == 0 || story.Choices.Count > 0); turn++)
            {
                story.Walk(random, 1);
                yield return story;
            }
        }
    }

    private static List<string> Lines(Story story, Random random, Action<Story> between)
    {
        var lines = new List<string>();
        for (var turn = 0; turn < 10; turn++)
        {
            while (story.CanContinue)
            {
                between(story);
                var line = story.Continue();
                lines.Add(line.Text + string.Join('#', line.Tags));
            }
            between(story);
            if (story.Choices.Count == 0) break;
            var choice = random.Next(story.Choices.Count);
            lines.Add("> " + story.Choices[choice].Text);
            story.Choose(choice);
            between(story);
        }
        return lines;
    }
}
