using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Tests.Values;

public sealed class InkValueTests
{
    private static readonly InkList Abc = new([new("L", "a", 1), new("L", "b", 2)]);

    [Fact]
    public void Values_convert_by_themselves()
    {
        InkValue[] values = [1, 2.5f, true, "text", Abc];
        Assert.Equal([ValueKind.Int, ValueKind.Float, ValueKind.Bool, ValueKind.String, ValueKind.List], values.Select(v => v.Kind));
        Assert.Equal(["1", "2.5", "true", "text", "a, b"], values.Select(v => v.ToString()));
        Assert.Equal("", InkValue.None.ToString());
        Assert.Equal("-> k.s", InkValue.Target("k.s").ToString());
        Assert.Equal("k.s", InkValue.Target("k.s").TargetPath);
        Assert.Null(values[3].TargetPath);
    }

    [Fact]
    public void Equality_is_of_kind_and_content()
    {
        Assert.Equal((InkValue)"a", (InkValue)new string('a', 1));
        Assert.True((InkValue)1 == 1);
        Assert.True((InkValue)1 != true);
        Assert.True((InkValue)1 != 1f);
        Assert.NotEqual(InkValue.Target("k"), (InkValue)"k");
        Assert.Equal(((InkValue)Abc).GetHashCode(), ((InkValue)new InkList([new("L", "b", 2), new("L", "a", 1)])).GetHashCode());
        Assert.Equal((InkValue)Abc, (InkValue)new InkList([new("L", "b", 2), new("L", "a", 1)]));
        Assert.False(((InkValue)1).Equals("1"));
        Assert.Equal(0, default(InkValue));
    }

    [Fact]
    public void A_value_may_be_looked_at_as_another_kind()
    {
        Assert.Equal(2, ((InkValue)2.9f).AsInt);
        Assert.Equal(-2, ((InkValue)(-2.9f)).AsInt);
        Assert.Equal(1, ((InkValue)true).AsInt);
        Assert.Equal(0, ((InkValue)"5").AsInt);
        Assert.Equal(3f, ((InkValue)3).AsFloat);
        Assert.Equal(0f, ((InkValue)"5").AsFloat);
        Assert.Equal(int.MaxValue, ((InkValue)1e20f).AsInt);
        Assert.Equal(int.MinValue, ((InkValue)(-1e20f)).AsInt);
        Assert.Equal(0, ((InkValue)float.NaN).AsInt);
        Assert.Equal([true, false, true, false, true, false, true, false, false, false],
            new InkValue[] { 1, 0, 0.5f, 0f, "a", "", Abc, InkList.Empty, InkValue.Target("k"), InkValue.None }.Select(v => v.AsBool));
        Assert.Same(InkList.Empty, ((InkValue)1).AsList);
        Assert.Same(Abc, ((InkValue)Abc).AsList);
    }

    [Fact]
    public void Nothing_is_no_text_and_no_list()
    {
        Assert.Throws<ArgumentNullException>(() => InkValue.From((string)null!));
        Assert.Throws<ArgumentNullException>(() => InkValue.From((InkList)null!));
        Assert.Throws<ArgumentNullException>(() => InkValue.Target(null!));
        Assert.Throws<ArgumentNullException>(() => new InkList(null!));
    }

    [Fact]
    public void A_list_is_a_set_with_an_order()
    {
        var list = new InkList([new("L", "b", 2), new("M", "a", 1)]);
        Assert.Equal("b, a", list.ToString());
        Assert.Equal(2, list.Count);
        Assert.Equal("L.b", list[0].ToString());
        Assert.Equal(["L", "M"], list.Origins);
        Assert.True(list.Contains("b"));
        Assert.True(list.Contains("M.a"));
        Assert.False(list.Contains("L.a"));
        Assert.NotEqual(list, Abc);
        Assert.False(list.Equals(null));
        Assert.Equal(["X"], new InkList([], ["X"]).Origins);
        Assert.Equal(InkList.Empty, new InkList([], ["X"]));
        Assert.NotEqual(new InkList([new("L", "a", 1), new("L", "a", 1)]), Abc);
    }

    [Fact]
    public void Values_cross_into_the_story_and_back()
    {
        var story = Ink.Story("""
            LIST L = a, b, c
            LIST M = x, y
            VAR v = 0
            -> END
            === k
            = s
            -> END
            """);
        InkValue[] values =
        [
            1, int.MinValue, 2.5f, float.NaN, true, false, "", "text", new InkList([new("L", "a", 1), new("L", "c", 3), new("M", "x", 1)]),
            InkList.Empty, InkValue.Target("k"), InkValue.Target("k.s"),
        ];
        foreach (var value in values)
        {
            story.Variables["v"] = value;
            Assert.Equal(value, story.Variables["v"]);
        }
        story.Variables["v"] = new InkList([new("M", "y", 2), new("L", "b", 2), new("L", "b", 2)]);
        Assert.Equal("b, y", story.Variables["v"].ToString());
        story.Variables["v"] = new InkList([], ["M"]);
        // As in ink, an empty list keeps the lists its variable belonged to.
        Assert.Equal(["L", "M"], story.Variables["v"].AsList.Origins);
    }

    [Fact]
    public void A_value_the_story_cannot_hold_is_refused()
    {
        var story = Ink.Story("""
            LIST L = a, b, c
            VAR v = 0
            -> END
            """);
        Assert.Throws<ArgumentException>(() => story.Variables["v"] = InkValue.Target("nowhere"));
        Assert.Throws<ArgumentException>(() => story.Variables["v"] = new InkList([new("L", "z", 1)]));
        Assert.Throws<ArgumentException>(() => story.Variables["v"] = InkValue.None);
        Assert.Equal(0, story.Variables["v"]);
    }
}
