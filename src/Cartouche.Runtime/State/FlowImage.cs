namespace Cartouche.Runtime.State;

/// <summary>
/// A flow at rest: its call stack and pending choices as plain numbers, and the wording of those choices.
/// Immutable once made, so states and forks share it.
/// </summary>
internal sealed class FlowImage(int[] words, string[] texts, string[]?[] tags)
{
    public int[] Words { get; } = words;

    public string[] Texts { get; } = texts;

    public string[]?[] Tags { get; } = tags;
}
