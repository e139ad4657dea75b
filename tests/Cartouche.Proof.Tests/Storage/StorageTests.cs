using Cartouche.Proof.Storage;

namespace Cartouche.Proof.Tests.Storage;

public sealed class StorageTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 1)]
    [InlineData(17, 1)]
    [InlineData(24, 5)]
    [InlineData(75, 0)]
    [InlineData(210, 2)]
    [InlineData(210, 9)]
    public void RowsComeBackFromTheirTrees(int length, int first)
    {
        var store = new TreeStore(length, first);
        var random = new Random(length);
        var rows = new List<(int[] Row, Pair Root)>();
        var row = new int[store.Length];
        var stored = store.NewRow();
        for (var i = 0; i < 2000; i++)
        {
            stored.Row.CopyTo(row);
            row[random.Next(length)] = random.Next(-3, 4);
            var root = store.Write(row, stored);
            Assert.Equal(store.Write(row, store.NewRow()), root);
            rows.Add(((int[])row.Clone(), root));
            store.Read(root, stored);
        }
        foreach (var (expected, root) in rows)
        {
            store.Read(root, stored);
            Assert.Equal(expected, stored.Row);
            var leaf = random.Next(expected.Length / Chunk.Size);
            Assert.Equal(Chunk.From(expected.AsSpan(leaf * Chunk.Size)), store.Leaf(root, leaf));
        }
        Assert.Equal(rows.Select(r => string.Join(',', r.Row)).Distinct().Count(), rows.Select(r => r.Root).Distinct().Count());
    }

    [Fact]
    public void EdgesComeBackFromAnyState()
    {
        var store = new EdgeStore();
        var random = new Random(7);
        var expected = new List<Edge[]>();
        var states = 1;
        for (var state = 0; state < 500; state++)
        {
            var edges = new Edge[random.Next(5)];
            for (var i = 0; i < edges.Length; i++) edges[i] = random.Next(2) == 0 || state + 1 >= states ? new Edge(states++, random.Next(1000)) : new Edge(random.Next(states), random.Next(1000));
            store.Add(edges);
            expected.Add(edges);
        }
        Assert.Equal(expected.Sum(e => e.Length), store.Count);
        for (var state = 0; state < 500; state++) Assert.Equal(expected[state], store.From(state).Next().ToArray());
    }

    [Fact]
    public void TwoThreadsGiveEqualKeysOneNumber()
    {
        var table = new InternTable<Pair>();
        var ids = new int[2][];
        Parallel.For(0, 2, thread =>
        {
            ids[thread] = new int[50_000];
            for (var i = 0; i < 50_000; i++) ids[thread][i] = table.Intern(new Pair(i / 2, i % 7));
        });
        Assert.Equal(ids[0], ids[1]);
        for (var i = 0; i < 50_000; i++) Assert.Equal(new Pair(i / 2, i % 7), table[ids[0][i]]);
    }
}
