using System.Text;
using System.Text.Json.Nodes;
using Cartouche.Ink.Json;
using Cartouche.Ink.Tests.Support;
using Cartouche.Runtime.Json;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Tests.Json;

public class InkJsonWriterTests
{
    private static string Written(params Node[] nodes)
    {
        var root = new Container();
        foreach (var node in nodes) root.Add(node);
        var json = InkJsonWriter.Write(new StoryTree(root, []));
        JsonNode.Parse(json);
        return json["{\"inkVersion\":21,\"root\":[".Length..^",null],\"listDefs\":{}}".Length];
    }

    [Theory]
    [InlineData("plain", "^plain")]
    [InlineData("\n", "\\n")]
    [InlineData("a\nb", "^a\\nb")]
    [InlineData("tab\there", "^tab\\there")]
    [InlineData("quote \" and \\", "^quote \\\" and \\\\")]
    [InlineData("bell \a and nul \0 go", "^bell  and nul  go")]
    [InlineData("Äпривет知", "^Äпривет知")]
    [InlineData("pair 😀", "^pair 😀")]
    [InlineData("end \uffff", "^end \uffff")]
    [InlineData("", "^")]
    public void TextIsEscaped(string text, string expected) => Assert.Equal($"\"{expected}\"", Written(new TextNode(text)));

    [Fact]
    public void HalvesOfPairsAreReplaced()
    {
        Assert.Equal("\"^half \ufffd\"", Written(new TextNode("half \ud83d")));
        Assert.Equal("\"^\ufffd half\"", Written(new TextNode("\ude00 half")));
        Assert.Equal("\"^a \ufffd\ud83d\ude00 b\"", Written(new TextNode("a \ud83d\ud83d\ude00 b")));
    }

    [Theory]
    [InlineData(1f, "1.0")]
    [InlineData(1.5f, "1.5")]
    [InlineData(-0.1f, "-0.1")]
    [InlineData(1e20f, "1E+20")]
    [InlineData(1e-10f, "1E-10")]
    [InlineData(float.PositiveInfinity, "3.4E+38")]
    [InlineData(float.NegativeInfinity, "-3.4E+38")]
    [InlineData(float.NaN, "0.0")]
    [InlineData(16777216f, "16777216.0")]
    public void FloatsAlwaysLookLikeFloats(float value, string expected) => Assert.Equal(expected, Written(new FloatNode(value)));

    [Fact]
    public void ValuesAndCommands()
    {
        Assert.Equal("1,-5,true,false,\"<>\",\"void\",\"ev\",\"+\"", Written(new IntNode(1), new IntNode(-5), new BoolNode(true), new BoolNode(false),
            new GlueNode(), new VoidNode(), new CommandNode(Command.EvalStart), new NativeNode(Native.Add)));
    }

    /// <summary>ink's names may hold what Unicode calls controls beyond ASCII; JSON can hold that too.</summary>
    [Fact]
    public void NamesHoldWhatJsonCanHold()
    {
        Assert.Equal("{\"VAR?\":\"x\u0085\"}", Written(new VariableNode("x\u0085")));
        Assert.Throws<ArgumentException>(() => Written(new VariableNode("x\u0007")));
    }

    [Fact]
    public void Variables()
    {
        Assert.Equal("{\"VAR?\":\"x\"},{\"VAR=\":\"x\"},{\"VAR=\":\"x\",\"re\":true},{\"temp=\":\"x\"},{\"temp=\":\"x\",\"re\":true},{\"^var\":\"x\",\"ci\":-1}", Written(
            new VariableNode("x"), new AssignNode("x", true, true), new AssignNode("x", true, false), new AssignNode("x", false, true),
            new AssignNode("x", false, false), new VariablePointerNode("x")));
    }

    [Fact]
    public void Lists()
    {
        Assert.Equal("{\"list\":{\"l.a\":1,\"l.b\":-2}},{\"list\":{},\"origins\":[\"l\",\"m\"]},{\"list\":{}}", Written(
            new ListNode([new("l.a", 1), new("l.b", -2)], ["l"]), new ListNode([], ["l", "m"]), new ListNode([], [])));
    }

    [Fact]
    public void Diverts()
    {
        Assert.Equal("{\"->\":\"t\",\"var\":true},{\"->\":\"t\",\"var\":true,\"c\":true},{\"->t->\":\"t\",\"var\":true},{\"f()\":\"t\",\"var\":true},{\"x()\":\"f\"},{\"x()\":\"f\",\"exArgs\":2}", Written(
            new DivertNode(DivertKind.Jump) { Variable = "t" }, new DivertNode(DivertKind.Jump) { Variable = "t", IsConditional = true },
            new DivertNode(DivertKind.Tunnel) { Variable = "t" }, new DivertNode(DivertKind.Function) { Variable = "t" },
            new DivertNode(DivertKind.External) { ExternalName = "f" }, new DivertNode(DivertKind.External) { ExternalName = "f", ArgumentCount = 2 }));
    }

    [Fact]
    public void OldTags() => Assert.Equal("{\"#\":\"t \\\"x\\\"\"}", Written(new TagNode("t \"x\"")));

    [Fact]
    public void PathsAreTheSpellingsOfTheTreeItself()
    {
        // The writer's own way of spelling paths against the tree's.
        var result = Sample.Compile("* a -> k\n** b\n--- (deep) c {k.s}\n- {true: {&x|y -> k.s}}\n== k\n= s\n- (g) -> g\n* [x] -> g\n-> k\n");
        var pending = new Stack<Container>([result.Tree!.Root]);
        var json = InkJsonWriter.Write(result.Tree);
        var count = 0;
        while (pending.Count > 0)
        {
            var container = pending.Pop();
            foreach (var inner in container.NamedOnly) pending.Push(inner);
            foreach (var node in container.Content)
            {
                if (node is Container inner) pending.Push(inner);
                var spelt = node switch
                {
                    DivertNode { Target: { } target } => "\":\"" + ContainerPath.Compact(node, target) + "\"",
                    ChoiceNode choice => "{\"*\":\"" + ContainerPath.Compact(choice, choice.Target!) + "\"",
                    DivertTargetNode value => "{\"^->\":\"" + ContainerPath.Of(value.Target!) + "\"",
                    ReadCountNode read => "{\"CNT?\":\"" + ContainerPath.Compact(read, read.Target!) + "\"",
                    _ => null,
                };
                if (spelt is null) continue;
                count++;
                Assert.Contains(spelt, json, StringComparison.Ordinal);
            }
        }
        Assert.True(count > 20);
    }

    [Fact]
    public void ADivertWithoutTargetIsRefused()
    {
        var failure = Assert.Throws<ArgumentException>(() => Written(new DivertNode(DivertKind.Jump)));
        Assert.Contains("DivertNode", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesAreUtf8WithoutAMark()
    {
        var tree = Sample.Compile("Grüße\n").Tree!;
        Assert.Equal(InkJsonWriter.Write(tree), Encoding.UTF8.GetString(InkJsonWriter.WriteUtf8(tree)));
        Assert.Equal((byte)'{', InkJsonWriter.WriteUtf8(tree)[0]);
    }

    [Fact]
    public void ListsAreDefinedInOrder()
    {
        var json = InkJsonWriter.Write(Sample.Compile("LIST l = a, (b) = 5, c\nLIST m = x\n").Tree!);
        Assert.EndsWith("\"listDefs\":{\"l\":{\"a\":1,\"b\":5,\"c\":6},\"m\":{\"x\":1}}}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void ADivertToItselfKeepsItsTarget()
    {
        const string Story = """{"inkVersion":21,"root":[[{"->":"0.0"},null],null],"listDefs":{}}""";
        Assert.Equal(Story, InkJsonWriter.Write(InkJsonReader.Read(Story)));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("12")]
    [InlineData("a.b")]
    [InlineData("^")]
    public void AContainersNameThatNoPathCanHoldIsRefused(string name)
    {
        var root = new Container();
        root.AddNamedOnly(new Container { Name = name });
        Assert.Throws<ArgumentException>(() => InkJsonWriter.Write(new StoryTree(root, [])));
    }

    [Fact]
    public void ANameThatJsonCannotHoldIsRefused()
    {
        var root = new Container();
        root.Add(new AssignNode("\0$r", isGlobal: false, isDeclaration: true));
        Assert.Throws<ArgumentException>(() => InkJsonWriter.Write(new StoryTree(root, [])));
    }

    [Fact]
    public void ATreeTooDeepIsRefusedNotFatal()
    {
        var root = new Container();
        var at = root;
        for (var i = 0; i < 200_000; i++)
        {
            var inner = new Container();
            at.Add(inner);
            at = inner;
        }
        Assert.Throws<ArgumentException>(() => InkJsonWriter.Write(new StoryTree(root, [])));
    }
}
