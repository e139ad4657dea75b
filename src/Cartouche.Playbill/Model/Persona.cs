using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>A mask worn by a role.</summary>
/// <param name="Name">Its name, as the playbill writes it.</param>
/// <param name="WornBy">The role that wears it.</param>
/// <param name="Span">Where it is named.</param>
public sealed record Persona(string Name, string WornBy, SourceSpan Span)
{
    /// <summary>Who that is, in a sentence.</summary>
    public string? Summary { get; init; }
}
