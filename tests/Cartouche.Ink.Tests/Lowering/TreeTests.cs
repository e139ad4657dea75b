using System.Text.Json.Nodes;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Lowering;

/// <summary>
/// Each construct against the tree ink makes of it. <c>trees.txt</c> holds small stories, each with the JSON
/// that ink's reference compiler (inkjs 2.4.0) writes for it.
/// </summary>
public class TreeTests
{
    private static readonly Dictionary<string, (string Source, string Json)> Cases = CaseFile.Read("trees.txt");

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void TheTreeIsInks(string name)
    {
        var (source, json) = Cases[name];
        var ours = Sample.Story(source);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), ours), $"{source}\nexpected {json}\nactual   {ours.ToJsonString()}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryNodeKnowsItsPlace(string name)
    {
        var result = Sample.Compile(Cases[name].Source);
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
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), Sample.Story("\uFEFF" + source.Replace("\n", "\r\n", StringComparison.Ordinal))));
    }

    [Fact]
    public void ThereAreManyCases() => Assert.True(Cases.Count >= 100, $"{Cases.Count}");
}
