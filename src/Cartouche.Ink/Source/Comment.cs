namespace Cartouche.Ink.Source;

/// <summary>A comment of the source, kept for editors; the compiler does not see it.</summary>
/// <param name="Start">Offset of its first character in <see cref="SourceText.Original"/>.</param>
/// <param name="Length">Its length in UTF-16 units, delimiters included, line end excluded.</param>
/// <param name="IsBlock"><see langword="true"/> for <c>/* */</c>, <see langword="false"/> for <c>//</c>.</param>
public readonly record struct Comment(int Start, int Length, bool IsBlock);
