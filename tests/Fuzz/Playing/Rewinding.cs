namespace Cartouche.Fuzz.Playing;

/// <summary>What is done to a story between two lines, none of which it may notice.</summary>
[Flags]
internal enum Rewinding
{
    /// <summary>It is left alone.</summary>
    None = 0,

    /// <summary>It goes on as a fork, or as a state restored, or as a state encoded and decoded.</summary>
    States = 1,

    /// <summary>It is saved, and goes on as another story that loads the save.</summary>
    Saves = 2,

    /// <summary>The same with the saves of ink's own runtimes.</summary>
    InkSaves = 4,
}
