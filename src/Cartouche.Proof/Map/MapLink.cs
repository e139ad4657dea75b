namespace Cartouche.Proof.Map;

/// <summary>How the story goes from one place to another.</summary>
public enum MapLinkKind
{
    /// <summary>A divert, or a place given away as a value, which may be diverted to.</summary>
    Divert,

    /// <summary>A tunnel.</summary>
    Tunnel,

    /// <summary>A thread.</summary>
    Thread,
}

/// <summary>All diverts of a kind from one place to another.</summary>
/// <param name="From">Position of the one among the places.</param>
/// <param name="To">Position of the other.</param>
/// <param name="Kind">How it goes there.</param>
/// <param name="IsTaken">Whether some path goes this way.</param>
public sealed record MapLink(int From, int To, MapLinkKind Kind, bool IsTaken);
