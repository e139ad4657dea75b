using Cartouche.Runtime.Tests.Json;
using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Tests.Tree;

public sealed class ContainerTests
{
    [Fact]
    public void A_node_stands_in_one_container()
    {
        var first = new Container();
        var node = new GlueNode();
        first.Add(node);
        Assert.Same(first, node.Parent);
        Assert.Equal(0, node.Index);
        Assert.Throws<ArgumentException>(() => first.Add(node));
        Assert.Throws<ArgumentException>(() => new Container().Add(node));
        Assert.Throws<ArgumentNullException>(() => first.Add(null!));
    }

    [Fact]
    public void A_container_cannot_stand_in_itself_or_below_itself()
    {
        var outer = new Container { Name = "outer" };
        var inner = new Container { Name = "inner" };
        outer.Add(inner);
        Assert.Throws<ArgumentException>(() => inner.Add(outer));
        Assert.Throws<ArgumentException>(() => inner.AddNamedOnly(outer));
        Assert.Throws<ArgumentException>(() => outer.Add(outer));
    }

    [Fact]
    public void Content_that_is_only_named_has_no_position()
    {
        var container = new Container();
        container.Add(new Container { Name = "inline" });
        var named = new Container { Name = "named" };
        container.AddNamedOnly(named);
        Assert.Equal(-1, named.Index);
        Assert.Equal(["inline", "named"], container.Named.Keys);
        Assert.Equal([named], container.NamedOnly);
        Assert.Single(container.Content);
        Assert.Throws<ArgumentException>(() => container.AddNamedOnly(new Container()));
        Assert.Throws<ArgumentException>(() => container.AddNamedOnly(new Container { Name = "" }));
        Assert.Throws<ArgumentException>(() => container.AddNamedOnly(named));
        Assert.Throws<ArgumentNullException>(() => container.AddNamedOnly(null!));
    }

    [Fact]
    public void Names_are_found_few_or_many_and_the_latest_of_equal_ones_counts()
    {
        var container = new Container();
        for (var i = 0; i < 100; i++)
        {
            container.AddNamedOnly(new Container { Name = $"n{i}" });
            for (var k = 0; k <= i; k++) Assert.Equal($"n{k}", container.Find($"n{k}")!.Name);
            Assert.Null(container.Find("other"));
        }
        foreach (var many in new[] { 2, 20 })
        {
            var twice = new Container();
            for (var i = 0; i < many; i++) twice.Add(new Container { Name = i == 0 ? "same" : $"n{i}" });
            var latest = new Container { Name = "same" };
            twice.Add(latest);
            Assert.Same(latest, twice.Find("same"));
            Assert.Same(latest, twice.Named["same"]);
        }
    }

    [Fact]
    public void The_content_is_a_view()
    {
        var container = new Container();
        container.Add(new IntNode(1));
        var view = container.Content;
        container.Add(new IntNode(2));
        Assert.Single(view);
        Assert.Equal(2, container.Content.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => container.Content[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => container.Content[-1]);
        Assert.Equal(container.Content, container.Content);
        Assert.NotEqual(view, container.Content);
        Assert.Equal([1, 2], ((IEnumerable<Node>)container.Content).Cast<IntNode>().Select(n => n.Value));
    }

    [Fact]
    public void A_node_keeps_where_it_was_written()
    {
        var node = new GlueNode();
        Assert.False(node.Span.IsKnown);
        Assert.Equal("unknown place", node.Span.ToString());
        node.Span = new SourceSpan("a.ink", 3, 5, 3, 9);
        Assert.Equal("a.ink:3:5", node.Span.ToString());
        Assert.Equal("story:1:1", new SourceSpan(null, 1, 1, 1, 2).ToString());
    }

    [Fact]
    public void A_tree_built_by_hand_plays_and_its_spans_place_its_errors()
    {
        var root = new Container();
        root.Add(new TextNode("Hello."));
        root.Add(new TextNode("\n"));
        var bad = new CommandNode(Command.PopFunction) { Span = new SourceSpan("hand.ink", 2, 1, 2, 3) };
        root.Add(bad);
        var story = new Story(StoryProgram.FromTree(new StoryTree(root, [])));
        Assert.Equal("Hello.\n", story.Continue().Text);
        var failure = Assert.Throws<StoryException>(() => story.Continue());
        Assert.StartsWith("RUNTIME ERROR: 'hand.ink' line 2: Found a function's return", failure.Message, StringComparison.Ordinal);
        Assert.Equal(bad.Span, failure.StoryMessage!.Span);
    }

    [Fact]
    public void A_tree_that_refers_to_what_no_list_declares_is_refused()
    {
        var root = new Container();
        root.Add(new ListNode([new KeyValuePair<string, int>("L.a", 1)], []));
        var refusal = Assert.Throws<StoryFormatException>(() => StoryProgram.FromTree(new StoryTree(root, [])));
        Assert.Contains("'L.a'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_divert_without_a_target_is_an_error_when_it_is_reached()
    {
        foreach (Node node in new Node[] { new DivertNode(DivertKind.Jump), new ChoiceNode(ChoiceFlags.None), new DivertTargetNode(), new ReadCountNode(), new DivertNode(DivertKind.Function) })
        {
            var root = new Container();
            root.Add(new CommandNode(Command.EvalStart));
            root.Add(node);
            var story = new Story(StoryProgram.FromTree(new StoryTree(root, [])));
            Assert.Contains("leads nowhere", story.OnlyError().Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_tree_nested_too_deep_is_refused()
    {
        var root = new Container();
        var at = root;
        for (var i = 0; i < 200_000; i++)
        {
            var child = new Container();
            at.Add(child);
            at = child;
        }
        InkJsonReaderTests.OnSmallStack(() =>
        {
            var refusal = Assert.Throws<StoryFormatException>(() => StoryProgram.FromTree(new StoryTree(root, [])));
            Assert.Contains("nested", refusal.Message, StringComparison.Ordinal);
        }, 256);
    }
}
