using Cartouche.Playbills.Directions;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Storage;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Size;

/// <summary>What multiplies the states of a story: for everything a state holds, how many states are left if that is overlooked.</summary>
public sealed class StorySize
{
    /// <summary>States that are looked at: the first ones.</summary>
    private const int MostStates = 300_000;

    /// <summary>Parts that are looked at in one pass over the states.</summary>
    private const int AtOnce = 8;

    /// <summary>Values from which on it may be said that something grows.</summary>
    private const int Many = 24;

    private StorySize(int states, IReadOnlyList<SizeFactor> factors)
    {
        States = states;
        Factors = factors;
    }

    /// <summary>How many states were looked at.</summary>
    public int States { get; }

    /// <summary>What multiplies them, the greatest factor first. Factors of things that depend on each other do not multiply to the whole.</summary>
    public IReadOnlyList<SizeFactor> Factors { get; }

    /// <summary>Looks at what a check explored.</summary>
    public static StorySize Of(StoryCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var space = check.Exploration.Space;
        // The first is that before the story begins.
        var count = Math.Min(space.States.Count - 1, MostStates);
        var parts = Parts(space);
        var offers = Offers(space.Codec);
        var factors = new List<SizeFactor>();
        // What is on offer mostly follows from the rest: it is overlooked together with each part.
        var plain = Count(space, count, [new Part(SizeKind.Offers, "", offers, default)], [])[0];
        if (plain.Distinct < count) factors.Add(new SizeFactor(SizeKind.Offers, "", (double)count / plain.Distinct, plain.Values, default));
        for (var first = 0; first < parts.Count; first += AtOnce)
        {
            var some = parts.GetRange(first, Math.Min(AtOnce, parts.Count - first));
            foreach (var (part, (distinct, values, grows)) in some.Zip(Count(space, count, some, offers)))
                if (values > 1 && distinct < plain.Distinct) factors.Add(new SizeFactor(part.Kind, part.Name, (double)plain.Distinct / distinct, values, part.Span) { Grows = grows });
        }
        if (check.WatchedStates > space.States.Count) factors.Add(new SizeFactor(SizeKind.Memory, "", (double)check.WatchedStates / space.States.Count, check.Memories, default));
        return new StorySize(count, [.. factors.OrderByDescending(factor => factor.Factor)]);
    }

    private static int[] Offers(RowCodec codec) => [.. codec.Layout.Groups, RowLayout.Order];

    private static List<Part> Parts(Space space)
    {
        var declared = Declarations(space.Program.Tree);
        var parts = new List<Part> { new(SizeKind.Place, "", [RowLayout.Frames, RowLayout.Tail], default) };
        var columns = new Dictionary<(SizeKind, string), List<int>>();
        for (var i = 0; i < space.Codec.Layout.Slots.Length; i++)
        {
            var slot = space.Program.Slots[space.Codec.Layout.Slots[i]];
            var key = slot.Kind switch
            {
                StateSlotKind.VariableKind or StateSlotKind.VariableValue => (SizeKind.Variable, slot.Variable!),
                StateSlotKind.Visits or StateSlotKind.LastTurn => (SizeKind.Counts, FlowPath.Of(slot.Container!)),
                StateSlotKind.ShuffleSet => (SizeKind.Shuffles, FlowPath.Of(slot.Container!)),
                _ => (SizeKind.Turn, ""),
            };
            if (columns.TryGetValue(key, out var known)) known.Add(space.Codec.Layout.Columns[i]);
            else columns.Add(key, [space.Codec.Layout.Columns[i]]);
        }
        foreach (var ((kind, name), all) in columns) parts.Add(new Part(kind, name, [.. all], kind == SizeKind.Variable ? declared.GetValueOrDefault(name) : SpanOf(space, name)));
        return parts;
    }

    private static SourceSpan SpanOf(Space space, string flow) => flow.Length > 0 && ContainerPath.Resolve(space.Program.Tree.Root, flow) is { } node ? node.Span : default;

    private static Dictionary<string, SourceSpan> Declarations(StoryTree tree)
    {
        var spans = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        if (!tree.Root.Named.TryGetValue("global decl", out var declarations)) return spans;
        foreach (var node in declarations.Content)
            if (node is AssignNode assign) spans.TryAdd(assign.Name, assign.Span);
        return spans;
    }

    /// <summary>For each part how many states are left without it, and how many values it takes.</summary>
    private static (int Distinct, int Values, bool Grows)[] Count(Space space, int count, List<Part> parts, int[] overlooked)
    {
        var stored = space.Codec.Store.NewRow();
        var row = new int[space.Codec.Store.Length];
        var without = parts.ConvertAll(_ => new HashSet<ulong>());
        var values = parts.ConvertAll(_ => new HashSet<ulong>());
        var early = new int[parts.Count];
        var most = new int[parts.Count];
        for (var state = 1; state <= count; state++)
        {
            if (state == count / 2)
                for (var i = 0; i < early.Length; i++) early[i] = values[i].Count;
            space.Codec.Store.Read(space.States[state], stored);
            stored.Row.CopyTo(row);
            foreach (var column in overlooked) row[column] = 0;
            var all = 0UL;
            for (var column = 0; column < row.Length; column++) all += Of(column, row[column]);
            for (var i = 0; i < parts.Count; i++)
            {
                var own = 0UL;
                foreach (var column in parts[i].Columns)
                {
                    own += Of(column, row[column]);
                    most[i] = Math.Max(most[i], row[column]);
                }
                without[i].Add(all - own);
                values[i].Add(own);
            }
        }
        return [.. parts.Select((part, i) => (without[i].Count, values[i].Count, Grows(part, values[i].Count, early[i], most[i])))];
    }

    /// <summary>Whether the later half of the states has many more values. Of several counts one has to be great: together they are many soon.</summary>
    private static bool Grows(Part part, int values, int early, int most) => values >= Many && values > early * 1.3 && (part.Kind != SizeKind.Counts || most >= Many);

    /// <summary>A row's hash is the sum of its columns', so that some of them can be taken out.</summary>
    private static ulong Of(int column, int value) => value == 0 ? 0 : Hashing.Mix((((ulong)(uint)column << 32) | (uint)value) + 0x9E3779B97F4A7C15);

    private sealed record Part(SizeKind Kind, string Name, int[] Columns, SourceSpan Span);
}
