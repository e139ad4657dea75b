using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>An answer to a <see cref="Question"/>.</summary>
/// <param name="Say">The answer.</param>
/// <param name="Traits">By how much it moves which traits, from -2 to 2.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Answer(string Say, IReadOnlyDictionary<string, int> Traits, SourceSpan Span);
