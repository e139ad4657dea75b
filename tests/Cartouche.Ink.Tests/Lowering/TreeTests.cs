using System.Text.Json.Nodes;
using Cartouche.Ink.Json;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Lowering;

/// <summary>
/// Each construct against the tree ink makes of it. <c>trees.txt</c> holds small stories, each with the JSON
/// that ink's reference compiler (inkjs 2.4.0) writes for it.
/// </summary>
public class TreeTests
{
    private static readonly Dictionary<string, (string Source, string Json)> Cases = Read();

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void TheTreeIsInks(string name)
    {
        var (source, json) = Cases[name];
        var ours = Ink.Story(source);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), ours), $"{source}\nexpected {json}\nactual   {ours.ToJsonString()}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryNodeKnowsItsPlace(string name)
    {
        var result = Ink.Compile(Cases[name].Source);
        var lines = Cases[name].Source.Split('\n').Length;
        var pending = new Stack<Runtime.Tree.Node>();
        pending.Push(result.Tree!.Root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            Assert.True(node.Span.IsKnown && node.Span.StartLine <= lines, node.Path);
            if (node is not Runtime.Tree.Container container) continue;
            foreach (var inner in container.Content) pending.Push(inner);
            foreach (var inner in container.NamedOnly) pending.Push(inner);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WindowsLineEndsChangeNothing(string name)
    {
        var (source, json) = Cases[name];
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), Ink.Story("\uFEFF" + source.Replace("\n", "\r\n", StringComparison.Ordinal))));
    }

    [Fact]
    public void ThereAreManyCases() => Assert.True(Cases.Count >= 100, $"{Cases.Count}");

    private static Dictionary<string, (string Source, string Json)> Read()
    {
        using var stream = typeof(TreeTests).Assembly.GetManifestResourceStream("trees.txt")!;
        using var reader = new StreamReader(stream);
        var cases = new Dictionary<string, (string, string)>();
        foreach (var block in ("\n" + reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal)).Split("\n### ", StringSplitOptions.RemoveEmptyEntries))
        {
            var name = block[..block.IndexOf('\n', StringComparison.Ordinal)];
            var parts = block[(name.Length + 1)..].Split("===>\n");
            cases.Add(name, (parts[0], parts[1].Trim()));
        }
        return cases;
    }
}
