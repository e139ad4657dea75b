using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Tests;

public sealed class ObserverTests
{
    [Fact]
    public void Observers_hear_of_a_line_s_assignments_once_after_it_with_the_last_value()
    {
        var story = Ink.Story("""
            VAR x = 0
            VAR y = 0
            ~ x = 1
            ~ x = 2
            ~ y = 3
            One.
            ~ x = 2
            Two.
            Three.
            """);
        var heard = new List<string>();
        story.Observe("x", (name, value) => heard.Add($"{name}={value} {story.CurrentLine.Text.Trim()}"));
        story.Observe("y", (name, value) => heard.Add($"{name}={value}"));
        story.Continue();
        Assert.Equal(["x=2 One.", "y=3"], heard);
        story.Continue();
        Assert.Equal(["x=2 One.", "y=3", "x=2 Two."], heard);
        story.Continue();
        Assert.Equal(3, heard.Count);
    }

    [Fact]
    public void Observers_hear_of_assignments_by_reference_in_functions_and_in_silence()
    {
        var program = Ink.Program("""
            VAR x = 0
            ~ bump(x)
            Text.
            + [on] -> END
            === function bump(ref v)
            ~ v = v + 1
            """);
        foreach (var silent in new[] { false, true })
        {
            var story = new Story(program);
            var heard = new List<InkValue>();
            story.Observe("x", (_, value) => heard.Add(value));
            if (silent) story.SkipToChoice();
            else story.ContinueMaximally();
            Assert.Equal([1], heard);
        }
    }

    [Fact]
    public void Observers_hear_at_once_of_what_the_game_sets()
    {
        var story = Ink.Story("""
            VAR x = 0
            -> END
            """);
        var heard = new List<string>();
        story.Observe("x", (name, value) => heard.Add("first " + value));
        story.Observe("x", (name, value) => heard.Add("second " + value));
        story.Variables["x"] = "text";
        Assert.Equal(["first text", "second text"], heard);
    }

    [Fact]
    public void An_observer_can_be_taken_back_even_by_itself()
    {
        var story = Ink.Story("""
            VAR x = 0
            -> END
            """);
        var heard = 0;
        void Once(string name, InkValue value)
        {
            heard++;
            Assert.True(story.StopObserving("x", Once));
        }
        story.Observe("x", Once);
        story.Variables["x"] = 1;
        story.Variables["x"] = 2;
        Assert.Equal(1, heard);
        Assert.False(story.StopObserving("x", Once));
    }

    [Fact]
    public void An_observer_may_set_variables_and_evaluate_functions()
    {
        var story = Ink.Story("""
            VAR x = 0
            VAR double = 0
            ~ x = 5
            {1 / 0}
            -> END
            === function twice(n)
            ~ return n * 2
            """);
        story.Observe("x", (_, value) => story.Variables["double"] = story.Evaluate("twice", value));
        var messages = new List<string>();
        story.MessageRaised += m => messages.Add(m.Text);
        story.ContinueMaximally();
        Assert.Equal(10, story.Variables["double"]);
        Assert.Equal(["Division by zero."], messages);
    }

    [Fact]
    public void Observing_what_is_not_there_is_refused()
    {
        var story = Ink.Story("""
            VAR x = 0
            -> END
            """);
        Assert.Throws<ArgumentException>(() => story.Observe("y", (_, _) => { }));
        Assert.Throws<ArgumentNullException>(() => story.Observe(null!, (_, _) => { }));
        Assert.Throws<ArgumentNullException>(() => story.Observe("x", null!));
        Assert.False(story.StopObserving("x", (_, _) => { }));
    }

    [Fact]
    public void Forks_have_no_observers()
    {
        var story = Ink.Story("""
            VAR x = 0
            ~ x = 1
            Text.
            """);
        var heard = 0;
        story.Observe("x", (_, _) => heard++);
        story.Fork().ContinueMaximally();
        Assert.Equal(0, heard);
    }

    [Fact]
    public void Going_back_to_a_state_tells_nobody()
    {
        var story = Ink.Story("""
            VAR x = 0
            ~ x = 1
            Text.
            """);
        var heard = new List<InkValue>();
        var state = story.Capture();
        story.ContinueMaximally();
        story.Observe("x", (_, value) => heard.Add(value));
        story.Restore(state);
        story.Restart();
        Assert.Empty(heard);
        Assert.Equal(0, story.Variables["x"]);
    }
}
