using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Tests.Values;

public sealed class StoryHeapTests
{
    private static readonly ListUniverse Universe = ListUniverseTests.Make(("L", [.. Enumerable.Range(0, 70).Select(i => ($"i{i}", i))]), ("M", [("m", 1)]));

    [Fact]
    public void Equal_text_has_one_id()
    {
        var heap = new StoryHeap(Universe, keepOrder: false);
        var first = heap.InternString("text");
        Assert.Equal(first, heap.InternString(new string("text".AsSpan())));
        Assert.NotEqual(first, heap.InternString("Text"));
        Assert.Equal("text", heap.String(first));
        Assert.Equal(2, heap.StringCount);
    }

    [Fact]
    public void Equal_lists_have_one_id_whatever_the_order_unless_it_is_kept()
    {
        var sorting = new StoryHeap(Universe, keepOrder: false);
        Assert.Equal(sorting.InternList([3, 1], []), sorting.InternList([1, 3], [0]));
        Assert.Equal([1, 3], sorting.List(sorting.InternList([3, 1], [])).Order);
        var keeping = new StoryHeap(Universe, keepOrder: true);
        var first = keeping.InternList([3, 1], []);
        Assert.NotEqual(first, keeping.InternList([1, 3], []));
        Assert.Equal([3, 1], keeping.List(first).Order);
        Assert.Equal(first, keeping.InternList([3, 1], []));
    }

    [Fact]
    public void Empty_lists_are_told_apart_by_where_they_came_from()
    {
        var heap = new StoryHeap(Universe, keepOrder: false);
        Assert.Equal(StoryHeap.EmptyList, heap.InternList([], []));
        var ofL = heap.InternList([], [0]);
        Assert.NotEqual(StoryHeap.EmptyList, ofL);
        Assert.Equal(ofL, heap.InternList([], [0]));
        Assert.Equal([0], heap.List(ofL).Origins);
        Assert.Equal(0, heap.List(ofL).Count);
        Assert.Equal("", heap.List(ofL).Text);
    }

    [Fact]
    public void A_list_knows_its_extremes_its_bits_and_its_text()
    {
        var heap = new StoryHeap(Universe, keepOrder: false);
        Assert.True(Universe.TryItem("L.i69", out var last));
        Assert.True(Universe.TryItem("L.i0", out var first));
        Assert.True(Universe.TryItem("M.m", out var other));
        var list = heap.List(heap.InternList([last, first, other], []));
        Assert.Equal("i0, m, i69", list.Text);
        Assert.Equal((0, 69), (list.MinValue, list.MaxValue));
        Assert.Equal([0, 1], list.Origins.Order());
        Assert.True(list.Contains(last));
        Assert.True(list.ContainsAll(heap.List(heap.InternList([last], []))));
        Assert.False(heap.List(heap.InternList([last], [])).ContainsAll(list));
        Assert.True(list.SameItems(heap.List(heap.InternList([other, last, first], []))));
    }

    [Fact]
    public void A_heap_begins_with_the_constants_and_grows_apart()
    {
        var constants = new StoryHeap(Universe, keepOrder: false);
        var id = constants.InternString("constant");
        var heap = new StoryHeap(constants);
        Assert.Equal(id, heap.InternString("constant"));
        heap.InternString("new");
        Assert.Equal(1, constants.StringCount);
        Assert.Equal(2, heap.StringCount);
    }

    [Fact]
    public void Several_threads_may_intern_and_read_at_once()
    {
        var heap = new StoryHeap(Universe, keepOrder: false);
        var failures = 0;
        var ids = new int[4][];
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, t =>
        {
            ids[t] = new int[3000];
            for (var i = 0; i < 3000; i++)
            {
                ids[t][i] = heap.InternString($"s{i}");
                var list = heap.InternList([i % 70, i / 70 % 70], []);
                if (heap.String(ids[t][i]) != $"s{i}" || !heap.List(list).Contains(i % 70)) Interlocked.Increment(ref failures);
            }
        });
        Assert.Equal(0, failures);
        Assert.Equal(3000, heap.StringCount);
        foreach (var other in ids) Assert.Equal(ids[0], other);
    }
}
