namespace Cartouche.Ink.Syntax;

/// <summary>How a sequence goes on; combinations allowed are shuffle with once or stopping.</summary>
[Flags]
public enum SequenceKinds
{
    /// <summary>Not a sequence.</summary>
    None = 0,

    /// <summary>Stays at the last element (<c>$</c>, <c>stopping</c>, and what is meant when nothing is said).</summary>
    Stopping = 1,

    /// <summary>Begins again (<c>&amp;</c>, <c>cycle</c>).</summary>
    Cycle = 2,

    /// <summary>In random order (<c>~</c>, <c>shuffle</c>).</summary>
    Shuffle = 4,

    /// <summary>Shows nothing after the last (<c>!</c>, <c>once</c>).</summary>
    Once = 8,
}

/// <summary><c>{a|b|c}</c> and its kin.</summary>
public sealed class SequenceSyntax : SyntaxNode
{
    /// <summary>How it goes on.</summary>
    public SequenceKinds Kinds { get; internal set; }

    /// <summary>The elements; <see langword="null"/> for an empty one.</summary>
    public List<WeaveSyntax?> Elements { get; internal set; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children
    {
        get
        {
            foreach (var element in Elements)
                if (element is not null) yield return element;
        }
    }
}
