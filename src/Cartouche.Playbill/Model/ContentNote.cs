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
public sealed record ContentNote(string Note, ContentWeight Weight, SourceSpan Span);
