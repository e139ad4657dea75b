using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Lowering;

/// <summary>A weave being lowered: where content goes, and which of its ends still lead nowhere.</summary>
/// <param name="syntax">The weave.</param>
/// <param name="outer">The weave around it.</param>
/// <param name="isSealed">A conditional or sequence lies between the two.</param>
internal sealed class WeaveScope(WeaveSyntax syntax, WeaveScope? outer, bool isSealed)
{
    public WeaveSyntax Syntax { get; } = syntax;

    public WeaveScope? Outer { get; } = outer;

    public bool IsSealed { get; } = isSealed;

    /// <summary>A conditional or sequence lies somewhere around it.</summary>
    public bool IsNested { get; } = isSealed || outer is { IsNested: true };

    public Block Root { get; } = new();

    /// <summary>Where content goes: the root, or the last gather.</summary>
    public Block Current { get; set; } = null!;

    public List<LooseEnd> LooseEnds { get; } = [];

    /// <summary>How deep the container for new content lies in its flow.</summary>
    public int Level { get; set; } = (outer?.Level ?? 0) + 1;

    /// <summary>How deep <see cref="Root"/> lies.</summary>
    public int RootLevel { get; } = (outer?.Level ?? 0) + 1;

    /// <summary>The last choice or gather.</summary>
    public LooseEnd? Previous { get; set; }

    /// <summary>Content belongs to the last choice.</summary>
    public bool AddsToPrevious { get; set; }

    public bool HasChoiceSinceGather { get; set; }

    public int Choices { get; set; }

    public int Gathers { get; set; }

    public void Add(Block block) => (AddsToPrevious ? Previous!.Block : Current).Add(block);

    public Block Destination => AddsToPrevious ? Previous!.Block : Current;

    /// <summary>Something follows <paramref name="end"/> after all. It is one of the last.</summary>
    public void Continues(LooseEnd end)
    {
        var at = LooseEnds.LastIndexOf(end);
        if (at >= 0) LooseEnds.RemoveAt(at);
    }

    /// <summary>
    /// Hands ends that lead nowhere to the weave around, whose next gather takes them up. Out of a conditional or
    /// sequence only gathers can go: where a choice in there leads, the author must say.
    /// </summary>
    public void PassOn()
    {
        if (LooseEnds.Count == 0) return;
        var inner = IsSealed ? null : Outer;
        WeaveScope? beyond = null;
        if (IsNested)
        {
            var at = this;
            while (!at.IsSealed) at = at.Outer!;
            beyond = at.Outer;
        }
        if (inner is null && beyond is null) return;
        for (var i = LooseEnds.Count - 1; i >= 0; i--)
        {
            var end = LooseEnds[i];
            var receiver = !IsNested || end.Point is ChoiceSyntax ? inner : inner ?? beyond;
            if (receiver is null) continue;
            receiver.LooseEnds.Add(end);
            LooseEnds.RemoveAt(i);
        }
    }
}

/// <summary>A choice or gather after which nothing is known to follow yet.</summary>
/// <param name="Point">The choice or gather.</param>
/// <param name="Block">Its content.</param>
/// <param name="Weave">The weave it stands in.</param>
/// <param name="Index">Its place there.</param>
internal sealed record LooseEnd(WeavePointSyntax Point, Block Block, WeaveSyntax Weave, int Index);
