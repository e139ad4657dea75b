using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>How a role stands to another.</summary>
/// <param name="Is">The relation: <c>married to</c>.</param>
/// <param name="Whom">The other role's name.</param>
/// <param name="IsKnown">Whether the others know of it.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Relation(string Is, string Whom, bool IsKnown, SourceSpan Span);
