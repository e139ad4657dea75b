namespace Cartouche.Stories.Generation;

/// <summary>A story made by <see cref="StoryGenerator"/>.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Source">The root file.</param>
/// <param name="Files">Included files by path.</param>
public sealed record GeneratedStory(ulong Seed, string Source, IReadOnlyDictionary<string, string> Files);
