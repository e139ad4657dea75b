using Cartouche.Runtime.State;
using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Tests.Compiled;

/// <summary>A story that was written in the compiled form and read again is the story it was.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Stories => Walks.Names;

    [Fact]
    public void Writing_it_again_gives_the_same_bytes()
    {
        foreach (var json in Ink.AllJson.Concat(Walks.All.Select(Ink.FixtureJson)))
        {
            var bytes = StoryProgram.FromInkJson(json).ToCompiled();
            Assert.Equal(bytes, StoryProgram.FromInkJson(json).ToCompiled());
            Assert.Equal(bytes, StoryProgram.FromCompiled(bytes).ToCompiled());
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void It_plays_the_same_through_the_same_states(string name)
    {
        var compiled = Reread(Walks.Program(name));
        for (var seed = 0; seed < 4; seed++)
        {
            var story = Walks.Begin(name, seed);
            var other = new Story(compiled, new StoryOptions { Seed = seed });
            var (random, otherRandom) = (new Random(seed), new Random(seed));
            for (var turn = 0; turn < 20; turn++)
            {
                Assert.Equal(story.Walk(random, 1), other.Walk(otherRandom, 1));
                Assert.Equal(story.Capture().Hash(), other.Capture().Hash());
                Assert.Equal(story.Capture().Encode(), other.Capture().Encode());
                Assert.Equal(story.Save(), other.Save());
                Assert.Equal(story.Choices.Select(c => c.SourcePath + c.TargetPath), other.Choices.Select(c => c.SourcePath + c.TargetPath));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Playing_forking_and_states_do_not_read_the_tree(string name)
    {
        var compiled = Reread(Walks.Program(name));
        var story = new Story(compiled, new StoryOptions { Seed = 1 });
        story.Walk(new Random(1), 20);
        var state = story.Capture();
        Assert.Equal(state, StoryState.Decode(story, state.Encode()));
        story.Fork().Walk(new Random(2), 5);
        story.Restore(state);
        story.SkipToChoice();
        Assert.All(story.Variables.Names, name => Assert.True(story.Variables.Contains(name)));
        Assert.False(compiled.HasPlaces);
        story.Save();
        Assert.True(compiled.HasPlaces);
    }

    [Fact]
    public void Every_thread_gets_the_same_tree()
    {
        for (var round = 0; round < 20; round++)
        {
            var compiled = Reread(Walks.Program(Walks.Market));
            var trees = new StoryTree[4];
            Parallel.For(0, trees.Length, i => trees[i] = compiled.Tree);
            Assert.All(trees, tree => Assert.Same(compiled.Tree, tree));
        }
    }

    [Fact]
    public void Saves_go_over_between_a_story_and_its_compiled_form()
    {
        foreach (var name in Walks.All)
        {
            var story = Walks.After(name, 9);
            var other = new Story(Reread(Walks.Program(name)));
            other.Load(story.Save());
            Assert.Equal(story.Save(), other.Save());
            Assert.Equal(story.Walk(new Random(1), 5), other.Walk(new Random(1), 5));
        }
    }

    [Fact]
    public void Errors_have_their_places()
    {
        var root = new Container();
        root.Add(new TextNode("Hello.") { Span = new SourceSpan("hand.ink", 1, 1, 1, 7) });
        root.Add(new TextNode("\n"));
        root.Add(new CommandNode(Command.PopFunction) { Span = new SourceSpan("other.ink", 2, 1, 3, 3) });
        var story = new Story(Reread(StoryProgram.FromTree(new StoryTree(root, []))));
        var error = Assert.Single(story.Messages());
        Assert.Equal(new SourceSpan("other.ink", 2, 1, 3, 3), error.Span);
        Assert.Equal("2", error.Path);
        Assert.Equal("hand.ink:1:1", story.Program.Tree.Root.Content[0].Span.ToString());
        Assert.False(story.Program.Tree.Root.Content[1].Span.IsKnown);
    }

    [Fact]
    public void Text_comes_back_to_the_letter()
    {
        foreach (var text in new[] { "plain", "“Größe” — 日本", "\0\t\u2028", "\U0001F600", "half \uD83D", "\uDE00\uD83D swapped" })
        {
            var root = new Container();
            root.Add(new TextNode(text));
            root.Add(new TextNode("\n"));
            var program = Reread(StoryProgram.FromTree(new StoryTree(root, [])));
            Assert.Equal(text, program.Literals[0].Text);
            Assert.Equal(text, ((TextNode)program.Tree.Root.Content[0]).Text);
        }
    }

    [Fact]
    public void Every_kind_of_node_comes_back()
    {
        var root = new Container { Flags = CountFlags.Visits | CountFlags.StartOnly };
        var knot = new Container { Name = "knot", Flags = CountFlags.Turns };
        var word = new TextNode("word");
        knot.Add(word);
        root.AddNamedOnly(knot);
        Node[] nodes =
        [
            new GlueNode(), new VoidNode(), new TagNode("tag"), new CommandNode(Command.EvalStart), new NativeNode(Native.ListInvert), new IntNode(int.MinValue), new FloatNode(-0.5f), new BoolNode(true),
            new ListNode([new("L.b", 7)], ["L"]), new DivertTargetNode { Target = word }, new DivertTargetNode { Target = knot }, new DivertTargetNode(),
            new VariablePointerNode("p", 3), new VariableNode("v"), new ReadCountNode { Target = knot }, new AssignNode("a", true, false), new AssignNode("b", false, true),
            new DivertNode(DivertKind.Tunnel) { Target = knot, IsConditional = true }, new DivertNode(DivertKind.Jump) { Variable = "v" }, new DivertNode(DivertKind.External) { ExternalName = "x", ArgumentCount = 2 },
            new ChoiceNode(ChoiceFlags.OnceOnly | ChoiceFlags.HasCondition) { Target = knot }, new Container { Name = "inline" },
        ];
        foreach (var node in nodes) root.Add(node);
        var lists = new[] { new ListDefinition("L", [new("b", -7), new("a", 7)]) };
        var again = Reread(StoryProgram.FromTree(new StoryTree(root, lists))).Tree;
        Assert.Equal(nodes.Select(Describe), again.Root.Content.Select(Describe));
        Assert.Equal(Describe(root), Describe(again.Root));
        Assert.Equal(["knot"], again.Root.NamedOnly.Select(c => c.Name));
        Assert.Equal(CountFlags.Turns, again.Root.Named["knot"].Flags);
        Assert.Equal(lists[0].Items, Assert.Single(again.Lists).Items);
    }

    [Fact]
    public void A_tree_that_leads_out_of_itself_is_refused()
    {
        var root = new Container();
        root.Add(new CommandNode(Command.EvalStart));
        root.Add(new ChoiceNode(ChoiceFlags.None) { Target = new Container { Name = "elsewhere" } });
        Assert.Throws<StoryFormatException>(() => StoryProgram.FromTree(new StoryTree(root, [])).ToCompiled());
    }

    private static StoryProgram Reread(StoryProgram program) => StoryProgram.FromCompiled(program.ToCompiled());

    private static string Describe(Node node) => node switch
    {
        Container container => $"container {container.Name} {container.Flags} {container.Content.Count}",
        TextNode text => $"text {text.Text}",
        TagNode tag => $"tag {tag.Text}",
        CommandNode command => $"command {command.Command}",
        NativeNode native => $"native {native.Function}",
        IntNode number => $"int {number.Value}",
        FloatNode number => FormattableString.Invariant($"float {number.Value}"),
        BoolNode truth => $"bool {truth.Value}",
        ListNode list => $"list {string.Join(',', list.Items)} {string.Join(',', list.Origins)}",
        DivertTargetNode target => $"target {target.Target?.Path}",
        VariablePointerNode pointer => $"pointer {pointer.Name} {pointer.Context}",
        VariableNode variable => $"variable {variable.Name}",
        ReadCountNode count => $"count {count.Target?.Path}",
        AssignNode assign => $"assign {assign.Name} {assign.IsGlobal} {assign.IsDeclaration}",
        DivertNode divert => $"divert {divert.Kind} {divert.Target?.Path} {divert.Variable} {divert.ExternalName} {divert.ArgumentCount} {divert.IsConditional}",
        ChoiceNode choice => $"choice {choice.Flags} {choice.Target?.Path}",
        _ => node.GetType().Name,
    };
}
