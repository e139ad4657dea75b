using Cartouche.Ink.Source;

namespace Cartouche.Ink;

/// <summary>How a story is compiled.</summary>
public sealed record CompileOptions
{
    /// <summary>The name the root file is reported under; <see langword="null"/> for none.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// Where included files come from. By default <see cref="InkCompiler.CompileFile"/> reads them from the root file's
    /// folder, and <see cref="InkCompiler.Compile(string, CompileOptions?)"/> has none.
    /// </summary>
    public IIncludeResolver? Includes { get; init; }

    /// <summary>
    /// Further sources whose knots and functions come after the story's own; anything else in them is left out. The
    /// story's own content keeps its paths. Faults are reported under each source's name.
    /// </summary>
    public IReadOnlyList<SourceText> AdditionalSources { get; init; } = [];

    /// <summary>Count visits to every knot, stitch, gather and choice, not only where the story asks (inklecate's <c>-c</c>).</summary>
    public bool CountAllVisits { get; init; }

    /// <summary>How deep braces, brackets and weaves may nest.</summary>
    public int MaxNesting { get; init; } = 250;

    /// <summary>How deep the containers of the compiled story may lie within each other. Gathers in a row each lie within the one before.</summary>
    public int MaxTreeDepth { get; init; } = 1000;

    /// <summary>How many characters the story's files may have together.</summary>
    public int MaxSourceLength { get; init; } = 256 * 1024 * 1024;

    /// <summary>How deep files may include one another.</summary>
    public int MaxIncludeDepth { get; init; } = 64;

    /// <summary>How many diagnostics are kept; further ones are dropped, errors last of all.</summary>
    public int MaxDiagnostics { get; init; } = 10_000;
}
