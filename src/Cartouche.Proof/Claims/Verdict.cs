namespace Cartouche.Proof.Claims;

/// <summary>What became of a claim. The names in reports are those of the members in kebab case.</summary>
public enum Verdict
{
    /// <summary>It holds: every path was explored, or a trace shows it.</summary>
    Proved,

    /// <summary>It holds under the assumptions that are listed.</summary>
    ProvedModulo,

    /// <summary>It does not hold.</summary>
    Refuted,

    /// <summary>Nothing was found that speaks against it, or what it promises was not found; not every path was explored.</summary>
    NotFound,

    /// <summary>Nothing can be said.</summary>
    Unknown,
}
