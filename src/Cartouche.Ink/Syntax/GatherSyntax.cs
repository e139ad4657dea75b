namespace Cartouche.Ink.Syntax;

/// <summary><c>- (label)</c></summary>
public sealed class GatherSyntax : WeavePointSyntax
{
    /// <summary>The gather that ends a story's opening content without being written.</summary>
    internal bool IsImplicit { get; set; }
}
