using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class ThreadTests
{
    [Fact]
    public void Threads_bring_their_choices_together()
    {
        var story = Ink.Story("""
            <- a
            <- b
            + [main] -> END
            === a
            + [from a] -> END
            === b
            + [from b] -> END
            """);
        Assert.Equal(["from a", "from b", "main"], Choices(story));
    }

    [Fact]
    public void The_flow_goes_on_below_the_thread_it_began()
    {
        var story = Ink.Story("""
            One.
            <- t
            Three.
            -> DONE
            === t
            Two.
            -> DONE
            """);
        Assert.Equal(["One.", "Two.", "Three."], story.Lines());
    }

    [Fact]
    public void A_thread_keeps_its_own_temporaries_for_its_choice()
    {
        var story = Ink.Story("""
            <- t(1)
            <- t(2)
            -> DONE
            === t(n)
            ~ temp twice = n * 2
            + [Choose {n}] {n} {twice} -> END
            """);
        Assert.Equal("> Choose 1\n> Choose 2\n2 4~\n", story.Transcript(1));
    }

    [Fact]
    public void A_choice_of_a_thread_knows_only_the_temporaries_of_its_thread()
    {
        var story = Ink.Story("""
            -> main
            === main
            ~ temp mine = 1
            <- t
            ~ mine = 2
            + [main {mine}] {mine} -> END
            === t
            ~ temp yours = 10
            + [thread {yours}] {yours} -> END
            """);
        var fork = story.Fork();
        Assert.Equal("> thread 10\n> main 2\n10~\n", story.Transcript(0));
        Assert.Equal("> thread 10\n> main 2\n2~\n", fork.Transcript(1));
    }

    [Fact]
    public void A_thread_inside_a_tunnel_returns_through_the_tunnel()
    {
        var story = Ink.Story("""
            -> t ->
            Back.
            -> END
            === t
            <- more
            + [leave]
            - ->->
            === more
            + [more]
            - More. ->->
            """);
        var fork = story.Fork();
        Assert.Equal("> more\n> leave\nMore. Back.\n", story.Transcript(0));
        Assert.Equal("> more\n> leave\nBack.\n", fork.Transcript(1));
    }

    [Fact]
    public void Threads_may_begin_threads()
    {
        var story = Ink.Story("""
            <- a
            -> DONE
            === a
            <- b
            + [a] A -> END
            === b
            <- c
            + [b] B -> END
            === c
            + [c] C -> END
            """);
        Assert.Equal("> c\n> b\n> a\nB~\n", story.Transcript(1));
    }

    [Fact]
    public void END_in_a_thread_ends_everything()
    {
        var story = Ink.Story("""
            <- t
            Never.
            === t
            Last.
            -> END
            """);
        Assert.Equal("Last.\n", story.Turn());
        Assert.True(story.HasEnded);
    }

    [Fact]
    public void A_thread_that_runs_out_of_content_closes()
    {
        var story = Raw.Story("""["thread",{"->":"t"},"^main","\n","end",{"t":["^thread","\n",null]}]""");
        Assert.Equal(["thread", "main"], story.Lines());
    }

    [Fact]
    public void A_thread_can_divert_through_a_variable()
    {
        var story = Ink.Story("""
            <- run(-> t)
            -> DONE
            === run(-> x)
            -> x
            === t
            + [t] T -> END
            """);
        Assert.Equal("> t\nT~\n", story.Transcript(0));
    }

    private static string[] Choices(Story story)
    {
        story.Turn();
        return story.Wordings();
    }
}
