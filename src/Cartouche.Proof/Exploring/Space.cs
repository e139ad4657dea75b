using System.Collections.Concurrent;
using Cartouche.Proof.Graphs;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Storage;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Exploring;

/// <summary>All that is known of a story's states: who they are, what leads where.</summary>
internal sealed class Space : IWays
{
    /// <summary>The first number of the frames of the state before the story begins.</summary>
    public const int Beginning = -2;

    private readonly ConcurrentDictionary<int, StoryMessage> _errors = [];
    private readonly Dictionary<int, (int From, int To)> _saturations = [];

    /// <param name="staged">The story and what is asked of it.</param>
    /// <param name="codec">How its states are written.</param>
    /// <param name="stepper">One that stands still once the exploration is done.</param>
    public Space(StagedProgram staged, RowCodec codec, Stepper stepper)
    {
        Staged = staged;
        Codec = codec;
        Stepper = stepper;
        var row = new int[codec.Store.Length];
        row[RowLayout.Frames] = codec.Rows.Intern([Beginning], out _);
        States.Add(codec.Store.Write(row, codec.Store.NewRow()), out _);
        Parents.Add(-1);
    }

    public StagedProgram Staged { get; }

    public StoryProgram Program => Staged.Program;

    /// <summary>For evaluating in states once the exploration is done.</summary>
    public Stepper Stepper { get; }

    public RowCodec Codec { get; }

    /// <summary>The states, in order of discovery. State 0 is that before the story begins.</summary>
    public StateTable States { get; } = new();

    /// <summary>The state from which each was found: a shortest way there (<see cref="Ways"/>).</summary>
    public PagedList Parents { get; } = new();

    public EdgeStore Edges { get; } = new();

    public BlobTable Labels { get; } = new();

    /// <summary>The distinct trails of steps.</summary>
    public BlobTable Paths { get; } = new();

    /// <summary>What went wrong at each ending that is an error; the first message is kept.</summary>
    public IReadOnlyDictionary<int, StoryMessage> Errors => _errors;

    /// <summary>For each bound of a variable that some state went beyond (twice the variable's number, and one more for the upper), a first transition that did.</summary>
    public IReadOnlyDictionary<int, (int From, int To)> Saturations => _saturations;

    public long Bytes => Codec.Store.Bytes + Codec.Rows.Bytes + States.Bytes + Parents.Bytes + Edges.Bytes + Labels.Bytes + Paths.Bytes;

    /// <summary>What the questions that are asked of the states afterwards will take besides (<see cref="StateGraph"/>, <see cref="TurnGraph"/>).</summary>
    public long LaterBytes => (States.Count * 24L) + (Edges.Count * 16L);

    Space IWays.Space => this;

    /// <inheritdoc />
    public int ParentOf(int state) => Ways.Parent(Parents, state);

    /// <inheritdoc />
    public bool HasWay(int state) => Ways.Has(Parents, state);

    /// <inheritdoc />
    public int LabelBetween(int from, int to)
    {
        foreach (var edge in Edges.From(from).Next())
            if (edge.Target == to && !new Label(Labels[edge.Label]).IsExchanged) return edge.Label;
        throw new InvalidOperationException($"No transition leads from state {from} to {to}.");
    }

    public int PathOf(Stepper stepper) => Paths.Intern(stepper.Trail, out _);

    public void NoteError(int ending, StoryMessage error) => _errors.TryAdd(ending, error);

    /// <summary>Adds what a worker found; batches come in order of their states.</summary>
    public void Merge(Batch batch, ref Edge[] edges)
    {
        const int Ahead = 64;
        Span<int> sought = stackalloc int[Ahead];
        var roots = batch.Roots;
        var labels = batch.Labels;
        var at = 0;
        var saturations = 0;
        for (var i = 0; i < batch.Count; i++)
        {
            var end = batch.Ends[i];
            if (edges.Length < end - at) edges = new Edge[(end - at) * 2];
            for (var e = at; e < end; e++)
            {
                if (e % Ahead == 0) States.Seek(roots[e..Math.Min(e + Ahead, roots.Length)], sought);
                var (label, isExchanged) = labels[e];
                var isNew = false;
                var target = sought[e % Ahead];
                if (target < 0) target = States.Add(roots[e], out isNew);
                Ways.Note(Parents, target, batch.First + i, isNew, isExchanged);
                edges[e - at] = new Edge(target, label);
                for (; saturations < batch.Saturations.Count && batch.Saturations[saturations].Edge == e; saturations++)
                    Note(batch.Saturations[saturations].Bounds, batch.First + i, target);
            }
            Edges.Add(edges.AsSpan(0, end - at));
            at = end;
        }
    }

    private void Note(ulong bounds, int from, int to)
    {
        for (var bound = 0; bounds != 0; bound++, bounds >>= 1)
            if ((bounds & 1) != 0) _saturations.TryAdd(bound, (from, to));
    }
}
