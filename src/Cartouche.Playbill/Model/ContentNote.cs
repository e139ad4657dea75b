using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>How much weight a content note has.</summary>
public enum ContentWeight
{
    /// <summary>Touched upon.</summary>
    Light,

    /// <summary>Part of the story.</summary>
    Medium,

    /// <summary>Hard to bear for some.</summary>
    Heavy,
}

/// <summary>Something in the story a player may veto.</summary>
/// <param name="Note">What it is.</param>
/// <param name="Weight">How much weight it has.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ContentNote(string Note, ContentWeight Weight, SourceSpan Span)
{
    /// <summary>The roles it comes with.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The personas it comes with.</summary>
    public IReadOnlyList<string> Personas { get; init; } = [];

    /// <summary>The knots and stitches it comes with, by their paths.</summary>
    public IReadOnlyList<string> Scenes { get; init; } = [];

    /// <summary>Whether it is of the story as a whole, so that nobody who plays is spared it.</summary>
    public bool IsOfAll => Roles.Count + Personas.Count + Scenes.Count == 0;
}
