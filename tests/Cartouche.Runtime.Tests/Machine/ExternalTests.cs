using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Tests.Machine;

public sealed class ExternalTests
{
    private const string Fallback = "fallback";

    [Fact]
    public void A_bound_function_takes_arguments_of_every_kind_and_returns_a_value()
    {
        var story = Ink.Story("""
            EXTERNAL f(a, b, c, d, e, g)
            LIST L = x, (y), z
            {f(1, 2.5, true, "text", L, -> k)}
            -> END
            === k
            -> END
            """);
        IReadOnlyList<InkValue>? seen = null;
        story.Bind("f", values =>
        {
            seen = values;
            return 42;
        });
        Assert.Equal("42\n", story.ContinueMaximally());
        Assert.NotNull(seen);
        Assert.Equal(["1", "2.5", "true", "text", "y", "-> k"], seen.Select(v => v.ToString()));
        Assert.Equal(
            [ValueKind.Int, ValueKind.Float, ValueKind.Bool, ValueKind.String, ValueKind.List, ValueKind.DivertTarget],
            seen.Select(v => v.Kind));
    }

    [Fact]
    public void A_function_that_returns_nothing_prints_nothing()
    {
        var story = Ink.Story("""
            EXTERNAL f()
            ~ f()
            [{f()}]
            """);
        var calls = 0;
        story.Bind("f", _ =>
        {
            calls++;
            return InkValue.None;
        });
        Assert.Equal("[]\n", story.ContinueMaximally());
        Assert.Equal(2, calls);
    }

    [Fact]
    public void An_action_waits_until_the_line_before_it_was_handed_out()
    {
        var story = Ink.Story("""
            EXTERNAL f()
            One.
            ~ f()
            Two.
            ~ f()
            """);
        var calls = 0;
        story.Bind("f", _ => ++calls);
        Assert.Equal("One.\n", story.Continue().Text);
        Assert.Equal(0, calls);
        Assert.Equal("Two.\n", story.Continue().Text);
        Assert.Equal(1, calls);
        Assert.True(story.CanContinue);
        Assert.Equal("", story.Continue().Text);
        Assert.Equal(2, calls);
    }

    [Fact]
    public void A_lookahead_safe_function_may_run_ahead_and_twice()
    {
        var story = Ink.Story("""
            EXTERNAL f()
            One.
            ~ f()
            Two.
            """);
        var calls = 0;
        story.Bind("f", _ => ++calls, lookaheadSafe: true);
        Assert.Equal("One.\n", story.Continue().Text);
        Assert.Equal(1, calls);
        Assert.Equal("Two.\n", story.Continue().Text);
        Assert.Equal(2, calls);
    }

    [Fact]
    public void An_action_inside_a_string_is_an_error_and_a_safe_function_is_not()
    {
        var program = Ink.Program("""
            EXTERNAL f()
            VAR s = ""
            ~ s = "a{f()}b"
            {s}
            """);
        var story = new Story(program);
        story.Bind("f", _ => 1);
        Assert.Contains("'f'", story.OnlyError().Text, StringComparison.Ordinal);
        story = new Story(program);
        story.Bind("f", _ => 1, lookaheadSafe: true);
        Assert.Equal("a1b\n", story.ContinueMaximally());
    }

    [Fact]
    public void Without_a_binding_the_ink_function_of_the_same_name_is_called()
    {
        var program = Ink.Program("""
            EXTERNAL f(x)
            {f(3)}
            -> END
            === function f(x)
            ~ return "fallback {x}"
            """);
        Assert.Equal(Fallback + " 3\n", new Story(program).ContinueMaximally());
        var bound = new Story(program);
        bound.Bind("f", values => values[0].AsInt * 2);
        Assert.Equal("6\n", bound.ContinueMaximally());
        var strict = new Story(program, new StoryOptions { AllowExternalFallbacks = false });
        Assert.Equal(["f"], strict.MissingExternals);
        Assert.Contains("not bound", Assert.Throws<StoryException>(() => strict.Continue()).Message, StringComparison.Ordinal);
        Assert.Empty(bound.MissingExternals);
    }

    [Fact]
    public void A_missing_function_is_refused_before_the_first_line_or_stubbed_as_the_options_say()
    {
        var program = Ink.Program("""
            EXTERNAL f(x, y)
            EXTERNAL g()
            [{f(1, 2)}{g()}{g()}]
            """);
        var story = new Story(program);
        Assert.Equal(["f", "g"], story.MissingExternals);
        var refusal = Assert.Throws<StoryException>(() => story.Continue());
        Assert.Contains("f, g", refusal.Message, StringComparison.Ordinal);
        story.Bind("f", _ => 1);
        story.Bind("g", _ => 2);
        Assert.Equal("[122]\n", story.ContinueMaximally());
        Assert.Equal("[000]\n", new Story(program, new StoryOptions { StubExternals = true }).ContinueMaximally());
    }

    [Fact]
    public void A_binding_can_be_replaced_and_taken_back()
    {
        var story = Ink.Story("""
            EXTERNAL f()
            - (top) {f()}
            + [on] -> top
            """);
        story.Bind("f", _ => "first");
        Assert.Equal("first\n", story.ContinueMaximally());
        story.Bind("f", _ => "second");
        story.Choose(0);
        Assert.Equal("second\n", story.ContinueMaximally());
        Assert.True(story.Unbind("f"));
        Assert.False(story.Unbind("f"));
        story.Choose(0);
        Assert.Contains("'f'", story.OnlyError().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_the_story_cannot_hold_is_an_error_of_the_story()
    {
        var story = Ink.Story("""
            EXTERNAL f()
            {f()}
            """);
        story.Bind("f", _ => InkValue.Target("nowhere"));
        Assert.Contains("nowhere", story.OnlyError().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_of_the_game_passes_through_and_the_story_can_be_restored()
    {
        var story = Ink.Story("""
            EXTERNAL f()
            One.
            ~ f()
            Two.
            """);
        foreach (var safe in new[] { true, false })
        {
            story.Restart();
            var fail = true;
            story.Bind("f", _ => fail ? throw new TimeoutException() : 0, safe);
            var before = story.Capture();
            Assert.Throws<TimeoutException>(() => story.ContinueMaximally());
            fail = false;
            story.Restore(before);
            Assert.Equal("One.\nTwo.\n", story.ContinueMaximally());
        }
    }

    [Fact]
    public void An_external_may_read_and_set_variables()
    {
        var story = Ink.Story("""
            EXTERNAL f()
            VAR x = 1
            VAR y = 1
            ~ y = 2
            ~ f()
            {x} {y}
            """);
        var seen = new List<string>();
        story.Bind("f", _ =>
        {
            story.Variables["x"] = story.Variables["y"].AsInt + 10;
            return InkValue.None;
        });
        story.Observe("x", (name, value) => seen.Add($"{name}={value}"));
        story.Observe("y", (name, value) => seen.Add($"{name}={value}"));
        Assert.Equal("12 2\n", story.ContinueMaximally());
        Assert.Equal(["x=12", "y=2"], seen);
    }

    [Fact]
    public void The_story_cannot_be_moved_from_inside_an_external()
    {
        var program = Ink.Program("""
            EXTERNAL f()
            Before
            ~ f()
            <> and after.
            + [on] -> END
            === function g
            ~ return 1
            """);
        Action<Story>[] moves =
        [
            s => s.Continue(), s => s.SkipToChoice(), s => s.Choose(0), s => s.GoTo("g"), s => s.Restart(), s => s.Fork(),
            s => s.Capture(), s => s.Save(), s => s.ExportInkSave(), s => s.Evaluate("g"), s => s.SwitchFlow("other"),
            s => s.SwitchToDefaultFlow(), s => s.RemoveFlow("other"), s => s.Load("{}"), s => s.ImportInkSave("{}"),
        ];
        foreach (var move in moves)
        {
            var story = new Story(program);
            story.Bind("f", _ =>
            {
                Assert.Throws<InvalidOperationException>(() => move(story));
                return 0;
            }, lookaheadSafe: true);
            Assert.Equal("Before and after.\n> on\n", story.Turn());
        }
        var restored = new Story(program);
        var state = restored.Capture();
        restored.Bind("f", _ =>
        {
            Assert.Throws<InvalidOperationException>(() => restored.Restore(state));
            return 0;
        }, lookaheadSafe: true);
        Assert.Equal("Before and after.\n> on\n", restored.Turn());
    }

    [Fact]
    public void Forks_have_the_bindings_of_their_story_and_then_their_own()
    {
        var story = Ink.Story("""
            EXTERNAL f()
            {f()}
            """);
        story.Bind("f", _ => "shared");
        var fork = story.Fork();
        fork.Bind("f", _ => "own");
        Assert.Equal("shared\n", story.ContinueMaximally());
        Assert.Equal("own\n", fork.ContinueMaximally());
    }

    [Fact]
    public void Binding_nothing_is_refused()
    {
        var story = Raw.Story("""["end",null]""");
        Assert.Throws<ArgumentNullException>(() => story.Bind(null!, _ => 0));
        Assert.Throws<ArgumentNullException>(() => story.Bind("f", null!));
    }

    [Fact]
    public void A_conditional_call_is_made_only_when_its_condition_holds()
    {
        var story = Raw.Story("""["ev",false,"/ev",{"x()":"f","exArgs":0,"c":true},"ev",true,"/ev",{"x()":"f","exArgs":0,"c":true},"^done","\n","end",null]""");
        var calls = 0;
        story.Bind("f", _ => ++calls);
        Assert.Equal("done\n", story.ContinueMaximally());
        Assert.Equal(1, calls);
    }
}
