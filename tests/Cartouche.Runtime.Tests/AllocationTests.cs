using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests;

/// <summary>What playing costs the garbage collector. A game can afford no more than the strings it asks for.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData(Walks.Market)]
    [InlineData(Walks.Hall)]
    [InlineData(Walks.Carousel)]
    public void Silent_play_of_known_ground_allocates_only_the_wordings_of_choices(string name)
    {
        var story = Walks.Begin(name);
        var start = story.Capture();
        long wordings = 0;
        Walk();
        Walk();
        wordings = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Walk();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // Wordings with logic in them are made anew, piece by piece; plain ones are the program's own.
        Assert.InRange(allocated, 0, wordings * 12);

        void Walk()
        {
            story.Restore(start);
            for (var turn = 0; turn < 200; turn++)
            {
                story.SkipToChoice();
                var choices = story.Choices;
                if (choices.Count == 0) story.Restore(start);
                else
                {
                    for (var i = 0; i < choices.Count; i++) wordings += 40 + (2 * choices[i].Text.Length);
                    story.Choose(turn * 7 % choices.Count);
                }
            }
        }
    }

    [Fact]
    public void A_silent_loop_with_plain_choices_allocates_nothing()
    {
        var story = Ink.Story("""
            VAR n = 0
            VAR s = "a"
            LIST L = (a), b, c
            VAR l = ()
            -> top
            === top
            A line with {n} and {s} and {~one|two|three}.
            { n % 3:
            - 0: {add(n)} Zero. # tag
                ~ s = "a"
                ~ l += b
            - 1: One<>
                ~ s = "b"
                ~ l -= b
            - else: Other.
                -> t ->
            }
            ~ n = (n + RANDOM(1, 6)) % 9
            <- side
            + [Again] -> top
            + {l ? b} [Again with tags # a # b] -> top
            === side
            + [From the side] Text. -> top
            -> DONE
            === t
            In a tunnel {L} {l}.
            ->->
            === function add(x)
            ~ temp y = x + 1
            ~ return y
            """);
        for (var i = 0; i < 300; i++) Step(i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 300; i++) Step(i);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Step(int i)
        {
            story.SkipToChoice();
            story.Choose(i % 2);
        }
    }

    [Fact]
    public void A_plain_line_costs_nothing_and_a_made_one_its_string()
    {
        var story = Ink.Story("""
            VAR n = 0
            - (top) {n}
            ~ n = 1 - n
            A line with {n} inside.
            A plain line.
            + [Again] -> top
            """);
        long handedOut = 0;
        for (var i = 0; i < 50; i++) Step();
        handedOut = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++) Step();
        Assert.Equal(handedOut, GC.GetAllocatedBytesForCurrentThread() - before);

        void Step()
        {
            handedOut += SizeOf(story.Continue().Text);
            handedOut += SizeOf(story.Continue().Text);
            story.Continue();
            story.Choose(0);
        }
    }

    /// <summary>What a string takes on a 64-bit runtime: header, length, characters and the final zero, in steps of eight.</summary>
    private static long SizeOf(string text) => (22 + (2 * text.Length) + 7) / 8 * 8;

    [Fact]
    public void Capturing_costs_the_state_and_restoring_nothing()
    {
        var story = Walks.After(Walks.Market, 12);
        var state = story.Capture();
        story.Restore(state);
        story.Capture();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++) story.Restore(state);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        before = GC.GetAllocatedBytesForCurrentThread();
        story.Capture();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, state.Size, state.Size + 600);
    }
}
