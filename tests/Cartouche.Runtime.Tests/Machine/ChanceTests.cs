using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

/// <summary>Chance is that of ink's C# runtime: .NET's seeded generator, asked afresh for every draw.</summary>
public sealed class ChanceTests
{
    private static readonly int[] Seeds = [0, 1, 2, 42, 99, -1, -100, int.MaxValue, int.MinValue, 123456789];

    [Fact]
    public void RANDOM_takes_the_first_number_of_a_generator_seeded_with_seed_and_last_draw()
    {
        var program = Ink.Program("""
            - (top) {RANDOM(1, 6)} {RANDOM(-5, 5)} {RANDOM(7, 7)}
            + [more] -> top
            """);
        foreach (var seed in Seeds.Concat(Enumerable.Range(100, 100)))
        {
            var story = new Story(program, new StoryOptions { Seed = seed });
            var previous = 0;
            for (var round = 0; round < 5; round++)
            {
                Assert.Equal([$"{Draw(1, 6)} {Draw(-5, 5)} {Draw(7, 7)}"], story.Lines());
                story.Choose(0);
            }
            int Draw(int least, int greatest)
            {
                previous = new Random(unchecked(seed + previous)).Next();
                return least + (previous % (greatest - least + 1));
            }
        }
    }

    [Fact]
    public void LIST_RANDOM_takes_the_item_at_the_drawn_position()
    {
        var program = Ink.Program("""
            LIST L = (a), (b), (c), (d), (e)
            - (top) {LIST_RANDOM(L)}{LIST_RANDOM(())}
            + [more] -> top
            """);
        foreach (var seed in Seeds)
        {
            var story = new Story(program, new StoryOptions { Seed = seed });
            var previous = 0;
            for (var round = 0; round < 10; round++)
            {
                previous = new Random(unchecked(seed + previous)).Next();
                Assert.Equal(["abcde"[previous % 5].ToString()], story.Lines());
                story.Choose(0);
            }
        }
    }

    [Fact]
    public void A_shuffle_follows_its_path_its_round_and_the_seed()
    {
        var program = Ink.Program("""
            -> k
            === k
            {~a|b|c|d|e}
            + [more] -> k
            """);
        var shuffle = Assert.Single(program.Shuffles);
        var path = program.Places.ContainerNodes[shuffle.Container].Path;
        Assert.Equal(path.Sum(c => c), shuffle.PathHash);
        foreach (var seed in Seeds)
        {
            if (seed is int.MaxValue or int.MinValue) continue;
            var story = new Story(program, new StoryOptions { Seed = seed });
            for (var i = 0; i < 20; i++)
            {
                Assert.Equal(["abcde"[LookaheadTests.Shuffled(seed, i / 5, path, 5, i % 5)].ToString()], story.Lines());
                story.Choose(0);
            }
        }
    }

    [Fact]
    public void SEED_RANDOM_begins_the_draws_anew()
    {
        var story = Ink.Story("""
            ~ temp a = RANDOM(1, 1000000)
            ~ SEED_RANDOM(235)
            ~ temp b = RANDOM(1, 1000000)
            ~ temp c = RANDOM(1, 1000000)
            ~ SEED_RANDOM(235)
            {b == RANDOM(1, 1000000)} {c == RANDOM(1, 1000000)} {b}
            """);
        Assert.Equal([$"true true {1 + (new Random(235).Next() % 1000000)}"], story.Lines());
        Assert.Equal(235, story.Seed);
    }

    [Theory]
    [InlineData("5,1", "the greatest must not be less")]
    [InlineData("-2147483648,2147483647", "too wide")]
    [InlineData("1.5,3", "two whole numbers")]
    [InlineData("\"str\",\"^a\",\"/str\",3", "two whole numbers")]
    public void RANDOM_of_no_range_is_an_error(string arguments, string expected) =>
        Assert.Contains(expected, Raw.Printing(arguments + ",\"rnd\"").OnlyError().Text, StringComparison.Ordinal);

    [Fact]
    public void The_widest_range_that_fits_is_drawn_from()
    {
        var story = Raw.Printing("0,2147483646,\"rnd\"", options: new StoryOptions { Seed = 3 });
        Assert.Equal([$"{new Random(3).Next()}"], story.Lines());
    }

    [Fact]
    public void A_seed_that_is_no_whole_number_is_an_error() =>
        Assert.Contains("SEED_RANDOM", Raw.Printing("1.5,\"srnd\"").OnlyError().Text, StringComparison.Ordinal);

    [Fact]
    public void Without_a_given_seed_one_of_a_hundred_is_drawn()
    {
        var program = Raw.Program("""["end",null]""");
        var seeds = Enumerable.Range(0, 200).Select(_ => new Story(program).Seed).ToHashSet();
        Assert.All(seeds, s => Assert.InRange(s, 0, 99));
        Assert.True(seeds.Count > 10);
    }

    [Fact]
    public void The_host_may_answer_every_draw()
    {
        var chance = new Asked();
        var story = Ink.Story("""
            LIST L = (a), (b), (c)
            {RANDOM(10, 19)} {LIST_RANDOM(L)} {~x|y|z}{~p|q}
            """, new StoryOptions { Chance = chance });
        Assert.Equal(["19 c zq"], story.Lines());
        Assert.Equal(["random 10", "list 3", "shuffle 3 round 0 step 0 shown ---", "shuffle 2 round 0 step 0 shown --"], chance.Questions);
    }

    [Fact]
    public void A_shuffle_tells_the_host_what_its_round_has_shown()
    {
        var chance = new Asked { Pick = q => Enumerable.Range(0, q.Length).First(i => !q[i]) };
        var story = Ink.Story("""
            - (top) {~x|y|z}
            + [more] -> top
            """, new StoryOptions { Chance = chance });
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(["xyzx"[i].ToString()], story.Lines());
            story.Choose(0);
        }
        Assert.Equal(
            ["shuffle 3 round 0 step 0 shown ---", "shuffle 3 round 0 step 1 shown 0--", "shuffle 3 round 0 step 2 shown 01-", "shuffle 3 round 1 step 0 shown ---"],
            chance.Questions);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void An_answer_out_of_range_is_the_hosts_mistake(int answer)
    {
        var story = Raw.Printing("1,6,\"rnd\"", options: new StoryOptions { Chance = new Fixed(answer) });
        var refusal = Assert.Throws<InvalidOperationException>(() => story.Continue());
        Assert.Contains("0 to 5", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_seeds_first_numbers_are_those_of_System_Random()
    {
        Span<int> table = stackalloc int[KnuthRandom.TableSize];
        for (var i = 0; i < 10_000; i++)
        {
            var seed = i < 5_000 ? i - 2_500 : unchecked(i * 429_497);
            var ours = new KnuthRandom(seed, table);
            var theirs = new Random(seed);
            for (var k = 0; k < 3; k++) Assert.Equal(theirs.Next(), ours.Next());
        }
    }

    [Fact]
    public void A_long_run_of_numbers_is_that_of_System_Random()
    {
        Span<int> table = stackalloc int[KnuthRandom.TableSize];
        foreach (var seed in Seeds)
        {
            var ours = new KnuthRandom(seed, table);
            var theirs = new Random(seed);
            for (var k = 0; k < 1_000; k++) Assert.Equal(theirs.Next(), ours.Next());
        }
    }

    private sealed class Fixed(int answer) : IChance
    {
        public int Random(ref ChanceState state, int count) => answer;

        public int ListItem(ref ChanceState state, int count) => answer;

        public int Shuffle(ref ChanceState state, ShuffleQuestion question) => answer;
    }

    /// <summary>Notes what it is asked, and answers with the last possibility unless told otherwise.</summary>
    private sealed class Asked : IChance
    {
        public List<string> Questions { get; } = [];

        public Func<bool[], int> Pick { get; init; } = shown => shown.Length - 1;

        public int Random(ref ChanceState state, int count)
        {
            Questions.Add($"random {count}");
            return count - 1;
        }

        public int ListItem(ref ChanceState state, int count)
        {
            Questions.Add($"list {count}");
            return count - 1;
        }

        public int Shuffle(ref ChanceState state, ShuffleQuestion question)
        {
            var shown = new bool[question.Count];
            for (var i = 0; i < shown.Length; i++) shown[i] = question.IsShown(i);
            Questions.Add($"shuffle {question.Count} round {question.Round} step {question.Step} shown {string.Concat(shown.Select((s, i) => s ? i.ToString(System.Globalization.CultureInfo.InvariantCulture) : "-"))}");
            return Pick(shown);
        }
    }
}
