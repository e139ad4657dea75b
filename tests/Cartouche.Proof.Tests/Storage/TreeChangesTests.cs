using Cartouche.Proof.Storage;

namespace Cartouche.Proof.Tests.Storage;

/// <summary>A changed tree is the tree of the changed row.</summary>
public sealed class TreeChangesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 1)]
    [InlineData(17, 1)]
    [InlineData(40, 1)]
    [InlineData(75, 2)]
    [InlineData(210, 3)]
    public void EveryLeafIsChangedAsToldAndTheRestStays(int length, int first)
    {
        var random = new Random(length);
        var store = new TreeStore(length, first);
        var changes = new TreeChanges(store.Shape);
        var changer = new TreeChanger(store, changes);
        var folder = new ChangeFolder(changes);
        var (stored, scratch) = (store.NewRow(), store.NewRow());
        var rows = Enumerable.Range(0, 60).Select(_ => RowOf(random, store.Length)).ToArray();
        var made = Enumerable.Range(0, 40).Select(_ => ChangeOf(random, store.Length)).ToArray();
        for (var i = 0; i < 4000; i++)
        {
            var row = rows[random.Next(rows.Length)];
            var change = made[random.Next(made.Length)];
            var root = changer.Apply(Fold(folder, change), store.Write(row, scratch));
            store.Read(root, stored);
            Assert.Equal(Changed(row, change), stored.Row.ToArray());
            Assert.Equal(store.Write(stored.Row, store.NewRow()), root);
        }
    }

    [Fact]
    public void EqualChangesHaveOneNumber()
    {
        var changes = new TreeChanges(new TreeShape(5, 2));
        var (one, other) = (ChangeOf(new Random(5), 80), ChangeOf(new Random(5), 80));
        var folder = new ChangeFolder(changes);
        Assert.Equal(Fold(folder, one), Fold(new ChangeFolder(changes), other));
        Assert.NotEqual(Fold(folder, one), Fold(folder, ChangeOf(new Random(6), 80)));
    }

    [Fact]
    public void WorkersChangeRowsAlike()
    {
        var store = new TreeStore(75, 2);
        var changes = new TreeChanges(store.Shape);
        var results = new Pair[2][];
        var threads = results.Select((_, worker) => new Thread(() =>
        {
            var random = new Random(3);
            var changer = new TreeChanger(store, changes);
            var folder = new ChangeFolder(changes);
            var scratch = store.NewRow();
            results[worker] = [.. Enumerable.Range(0, 3000).Select(_ => changer.Apply(Fold(folder, ChangeOf(random, store.Length)), store.Write(RowOf(random, store.Length), scratch)))];
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.Equal(results[0], results[1]);
    }

    private static Pair Fold(ChangeFolder folder, LeafChange[] leaves)
    {
        for (var i = 0; i < leaves.Length; i++) folder.Set(i, leaves[i].Kept, leaves[i].Set, leaves[i].Rules is { } rules ? rules.All : []);
        return folder.Fold();
    }

    private static int[] RowOf(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.Next(3))];

    private static LeafChange[] ChangeOf(Random random, int length)
    {
        var leaves = new LeafChange[length / Chunk.Size];
        for (var i = 0; i < leaves.Length; i++)
        {
            var kept = new int[Chunk.Size];
            var set = new int[Chunk.Size];
            var isPlain = random.Next(3) == 0;
            for (var at = 0; at < kept.Length; at++)
            {
                kept[at] = isPlain || random.Next(4) > 0 ? -1 : 0;
                if (kept[at] == 0) set[at] = random.Next(3);
            }
            leaves[i] = new LeafChange(0, Chunk.From(kept), Chunk.From(set), random.Next(3) == 0 ? new LeafRules([new SumRule(random.Next(Chunk.Size), random.Next(Chunk.Size))]) : null);
        }
        return leaves;
    }

    private static int[] Changed(int[] row, LeafChange[] leaves)
    {
        var changed = new int[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var (leaf, at) = (leaves[i / Chunk.Size], i % Chunk.Size);
            changed[i] = (row[i] & leaf.Kept[at]) | leaf.Set[at];
            foreach (var rule in leaf.Rules is { } rules ? rules.All : [])
                if (rule.Index == at) changed[i] = rule.Make(Chunk.From(row.AsSpan(i - at)));
        }
        return changed;
    }

    /// <summary>Becomes the sum of itself and another number of the leaf.</summary>
    private sealed record SumRule(int Index, int Other) : LeafRule(Index)
    {
        public override int Make(Chunk leaf) => leaf[Index] + leaf[Other];
    }
}
