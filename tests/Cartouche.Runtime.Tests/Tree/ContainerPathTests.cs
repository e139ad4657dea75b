using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Tests.Tree;

public sealed class ContainerPathTests
{
    [Fact]
    public void Every_absolute_path_of_a_random_tree_leads_back()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var nodes = RandomTree.Make(seed);
            foreach (var node in nodes)
            {
                Assert.Same(node, ContainerPath.Resolve(nodes[0], node.Path));
                Assert.Same(node, ContainerPath.Resolve(nodes[^1], node.Path));
            }
        }
    }

    [Fact]
    public void Every_compact_path_of_a_random_tree_leads_from_one_node_to_the_other()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var nodes = RandomTree.Make(seed);
            foreach (var from in nodes)
                foreach (var target in nodes)
                {
                    var path = ContainerPath.Compact(from, target);
                    Assert.Same(target, ContainerPath.Resolve(from, path));
                    Assert.True(path.Length <= target.Path.Length);
                }
        }
    }

    [Fact]
    public void Paths_are_spelt_as_ink_spells_them()
    {
        var root = Cartouche.Runtime.Json.InkJsonReader.Read(Raw.Document(
            "[[\"^a\",[\"^b\",{\"#n\":\"g-0\"}],null],\"done\",{\"k\":[[\"^c\",{\"c-0\":[\"^d\",null]}],{\"s\":[\"^e\",null]}]}]")).Root;
        Assert.Equal("", root.Path);
        Assert.Equal("0", root.Content[0].Path);
        Assert.Equal("0.0", ((Container)root.Content[0]).Content[0].Path);
        var gather = ((Container)root.Content[0]).Named["g-0"];
        Assert.Equal("0.g-0", gather.Path);
        Assert.Equal("0.g-0.0", gather.Content[0].Path);
        var knot = root.Named["k"];
        var choice = ((Container)knot.Content[0]).Named["c-0"];
        Assert.Equal("k.0.c-0.0", choice.Content[0].Path);
        Assert.Equal("k.s.0", knot.Named["s"].Content[0].Path);
        Assert.Same(choice, ContainerPath.Resolve(((Container)knot.Content[0]).Content[0], ".^.c-0"));
        Assert.Equal(".^.c-0", ContainerPath.Compact(((Container)knot.Content[0]).Content[0], choice));
        Assert.Same(gather, ContainerPath.Resolve(gather.Content[0], ".^"));
        Assert.Same(root.Content[0], ContainerPath.Resolve(gather.Content[0], ".^.^"));
        Assert.Same(root.Content[0], ContainerPath.Resolve(gather, ".^"));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("0.9")]
    [InlineData("0..0")]
    [InlineData("-1")]
    [InlineData("0.0.0")]
    [InlineData("99999999999999999999")]
    [InlineData(".^.^.^.^.^")]
    [InlineData(" 0")]
    public void A_path_that_leads_nowhere_resolves_to_nothing(string path)
    {
        var root = Cartouche.Runtime.Json.InkJsonReader.Read(Raw.Document("[[\"^a\",null],null]")).Root;
        Assert.Null(ContainerPath.Resolve(((Container)root.Content[0]).Content[0], path));
    }

    [Fact]
    public void Nothing_has_no_path()
    {
        var node = new GlueNode();
        Assert.Throws<ArgumentNullException>(() => ContainerPath.Of(null!));
        Assert.Throws<ArgumentNullException>(() => ContainerPath.Compact(null!, node));
        Assert.Throws<ArgumentNullException>(() => ContainerPath.Compact(node, null!));
        Assert.Throws<ArgumentNullException>(() => ContainerPath.Resolve(null!, ""));
        Assert.Throws<ArgumentNullException>(() => ContainerPath.Resolve(node, null!));
    }
}
