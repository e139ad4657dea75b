using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests;

public sealed class VariablesTests
{
    [Fact]
    public void Variables_are_listed_read_and_set_by_name()
    {
        var story = Ink.Story("""
            VAR one = 1
            VAR two = "2"
            ~ temp hidden = 3
            {one} {two}
            """);
        Assert.Equal(["one", "two"], story.Variables.Names);
        Assert.Equal(2, story.Variables.Count);
        Assert.Equal(["one=1", "two=2"], story.Variables.Select(v => $"{v.Key}={v.Value}"));
        story.Variables["one"] = 2.5f;
        story.Variables["two"] = false;
        Assert.Equal("2.5 false\n", story.ContinueMaximally());
        Assert.Same(story.Variables, story.Variables);
    }

    [Fact]
    public void Only_globals_are_variables()
    {
        var story = Ink.Story("""
            VAR one = 1
            LIST L = a, b
            ~ temp hidden = 3
            {hidden}
            """);
        story.ContinueMaximally();
        foreach (var name in new[] { "hidden", "a", "L.a", "nothing", "" })
        {
            Assert.False(story.Variables.Contains(name));
            Assert.False(story.Variables.TryGet(name, out var value));
            Assert.Equal(Cartouche.Runtime.Values.InkValue.None, value);
            Assert.Throws<ArgumentException>(() => story.Variables[name]);
            Assert.Throws<ArgumentException>(() => story.Variables[name] = 1);
        }
        Assert.True(story.Variables.TryGet("one", out var one));
        Assert.Equal(1, one);
        Assert.True(story.Variables.Contains("L"));
        Assert.Throws<ArgumentNullException>(() => story.Variables[null!]);
        Assert.Throws<ArgumentNullException>(() => story.Variables.Contains(null!));
    }

    [Fact]
    public void A_variable_of_a_fork_is_its_own()
    {
        var story = Ink.Story("""
            VAR x = 1
            {x}
            """);
        var fork = story.Fork();
        fork.Variables["x"] = 2;
        Assert.Equal("1\n", story.ContinueMaximally());
        Assert.Equal("2\n", fork.ContinueMaximally());
    }
}
