using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Source;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink;

/// <summary>What became of a compilation.</summary>
public sealed class CompileResult
{
    private CompileStatistics? _statistics;
    private IReadOnlyList<string>? _globalTags;

    internal CompileResult(StoryTree? tree, FlowSyntax? syntax, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<SourceText> sources)
    {
        Tree = tree;
        Syntax = syntax;
        Diagnostics = diagnostics;
        Sources = sources;
    }

    /// <summary>The compiled story; <see langword="null"/> when there are errors.</summary>
    public StoryTree? Tree { get; }

    /// <summary>The parsed story, also when it has faults; <see langword="null"/> when it could not be read.</summary>
    public FlowSyntax? Syntax { get; }

    /// <summary>All faults, file by file and from top to bottom.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The files that were read, the root file first.</summary>
    public IReadOnlyList<SourceText> Sources { get; }

    /// <summary>The story's size, or <see langword="null"/> when it could not be read.</summary>
    public CompileStatistics? Statistics => _statistics ??= Syntax is null ? null : CompileStatistics.Of(Syntax);

    /// <summary>Tags at the very top of the root file, which belong to the whole story; logic in them is left out.</summary>
    public IReadOnlyList<string> GlobalTags => _globalTags ??= TagReader.AtTop(Syntax);

    /// <summary>Whether there is a <see cref="Tree"/>.</summary>
    public bool Succeeded => Tree is not null;
}
