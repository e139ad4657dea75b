using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink;

/// <summary>What became of an expression that was parsed by itself.</summary>
public sealed class ExpressionResult
{
    internal ExpressionResult(ExpressionSyntax? syntax, IReadOnlyList<Diagnostic> diagnostics)
    {
        Syntax = syntax;
        Diagnostics = diagnostics;
    }

    /// <summary>The expression; <see langword="null"/> when there is none.</summary>
    public ExpressionSyntax? Syntax { get; }

    /// <summary>What is wrong with it, from left to right; may be empty where there is no expression at all.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
