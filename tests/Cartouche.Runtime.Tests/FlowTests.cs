using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests;

public sealed class FlowTests
{
    private static Story Make() => Ink.Story("""
        VAR shared = 0
        Beginning {shared}.
        + [A of {shared}]
            ~ shared++
            A.
            ++ [AA] -> END
        + [B] -> other
        === other
        ~ temp t = shared
        Other.
        + [C {t}] C {t}. -> END
        """);

    [Fact]
    public void A_new_flow_begins_at_the_beginning_over_the_same_variables()
    {
        var story = Make();
        Assert.Equal("DEFAULT_FLOW", story.CurrentFlow);
        story.ContinueMaximally();
        story.Choose(0);
        Assert.Equal("A.\n", story.ContinueMaximally());
        story.SwitchFlow("second");
        Assert.Equal(["DEFAULT_FLOW", "second"], story.Flows);
        Assert.Equal("Beginning 1.\n", story.ContinueMaximally());
        Assert.Equal(["A of 1", "B"], story.Wordings());
    }

    [Fact]
    public void Each_flow_keeps_its_place_its_line_its_choices_and_its_temporaries()
    {
        var story = Make();
        var line = story.Continue();
        story.SwitchFlow("second");
        Assert.Equal("", story.CurrentLine.Text);
        story.GoTo("other");
        var second = story.Continue();
        Assert.Equal("Other.\n", second.Text);
        story.SwitchToDefaultFlow();
        Assert.Equal(line, story.CurrentLine);
        Assert.Equal(["A of 0", "B"], story.Wordings());
        story.Choose(0);
        story.ContinueMaximally();
        story.SwitchFlow("second");
        Assert.Equal(second, story.CurrentLine);
        Assert.Equal(["C 0"], story.Wordings());
        story.Choose(0);
        Assert.Equal("C 0.", story.ContinueMaximally());
        Assert.True(story.HasEnded);
        story.SwitchToDefaultFlow();
        Assert.Equal(["AA"], story.Wordings());
    }

    [Fact]
    public void A_flow_that_is_forgotten_is_gone_and_begins_anew()
    {
        var story = Make();
        story.SwitchFlow("second");
        story.Continue();
        story.SwitchFlow("third");
        story.RemoveFlow("second");
        Assert.Equal(["DEFAULT_FLOW", "third"], story.Flows);
        Assert.Equal("third", story.CurrentFlow);
        story.RemoveFlow("third");
        Assert.Equal("DEFAULT_FLOW", story.CurrentFlow);
        Assert.Equal(["DEFAULT_FLOW"], story.Flows);
        story.SwitchFlow("second");
        Assert.Equal("Beginning 0.\n", story.ContinueMaximally());
        story.SwitchToDefaultFlow();
        Assert.Equal("Beginning 0.\n", story.ContinueMaximally());
    }

    [Fact]
    public void Wrong_flows_are_refused()
    {
        var story = Make();
        Assert.Throws<ArgumentException>(() => story.RemoveFlow("DEFAULT_FLOW"));
        Assert.Throws<ArgumentException>(() => story.RemoveFlow("nothing"));
        Assert.Throws<ArgumentException>(() => story.RemoveFlow(null!));
        Assert.Throws<ArgumentNullException>(() => story.SwitchFlow(null!));
        story.SwitchFlow("DEFAULT_FLOW");
        Assert.Single(story.Flows);
    }

    [Fact]
    public void Flows_travel_with_states_forks_and_saves()
    {
        var story = Make();
        story.Continue();
        story.SwitchFlow("second");
        story.GoTo("other");
        story.Continue();
        story.SwitchFlow("third");
        var state = story.Capture();
        var loaded = new Story(story.Program);
        loaded.Load(story.Save());
        var restored = story.Fork();
        restored.SwitchToDefaultFlow();
        restored.RemoveFlow("third");
        restored.RemoveFlow("second");
        restored.Restore(state);
        var decoded = story.Fork();
        decoded.Restore(Cartouche.Runtime.State.StoryState.Decode(story, state.Encode()));
        foreach (var copy in new[] { story.Fork(), loaded, restored, decoded })
        {
            Assert.Equal(story.Flows, copy.Flows);
            Assert.Equal("third", copy.CurrentFlow);
            Assert.Equal(state, copy.Capture());
            copy.SwitchFlow("second");
            Assert.Single(copy.Choices);
            copy.Choose(0);
            Assert.Equal("C 0.", copy.ContinueMaximally());
            copy.SwitchToDefaultFlow();
            Assert.Equal(2, copy.Choices.Count);
            copy.SwitchFlow("third");
            Assert.Equal("Beginning 0.\n", copy.ContinueMaximally());
        }
        Assert.Equal(state, story.Capture());
    }

    [Fact]
    public void A_fork_that_switches_flows_leaves_its_story_alone()
    {
        var story = Make();
        var fork = story.Fork();
        fork.SwitchFlow("second");
        fork.Continue();
        Assert.Single(story.Flows);
        Assert.Equal("Beginning 0.\n", story.ContinueMaximally());
    }
}
