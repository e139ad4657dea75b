using Cartouche.Runtime.Tree;

namespace Cartouche.Stage.Scenes;

/// <summary>Where a line that was said is written.</summary>
/// <param name="Span">Where its words begin; not known for a story without source.</param>
/// <param name="Addresses">Its pieces of text, by their addresses in the story's code.</param>
public sealed record LineSource(SourceSpan Span, IReadOnlyList<int> Addresses);
