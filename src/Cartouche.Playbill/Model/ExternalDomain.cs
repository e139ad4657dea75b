using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Playbills.Model;

/// <summary>What a function of the game may answer.</summary>
/// <param name="Name">The function, as the story declares it.</param>
/// <param name="Values">Every answer; <see cref="InkValue.None"/> for a function without one. Not empty.</param>
/// <param name="Span">Where it is named.</param>
public sealed record ExternalDomain(string Name, IReadOnlyList<InkValue> Values, SourceSpan Span);
