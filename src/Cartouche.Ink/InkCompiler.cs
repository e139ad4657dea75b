using System.Globalization;
using Cartouche.Ink.Checks;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Lowering;
using Cartouche.Ink.Parsing;
using Cartouche.Ink.Source;
using Cartouche.Ink.Symbols;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink;

/// <summary>Compiles ink: source in, container tree and diagnostics out. Bad source never throws.</summary>
public static class InkCompiler
{
    /// <summary>Compiles a story held in memory.</summary>
    /// <param name="source">The root file's text.</param>
    /// <param name="options">How to compile it.</param>
    public static CompileResult Compile(string source, CompileOptions? options = null)
    {
        if (source is null) throw new ArgumentNullException(nameof(source));
        options ??= new CompileOptions();
        return Compile(source, options, options.FileName, rootPath: options.FileName);
    }

    /// <summary>Compiles a story from a file; a file that cannot be read is a diagnostic.</summary>
    /// <param name="path">The root file.</param>
    /// <param name="options">How to compile it. Without <see cref="CompileOptions.FileName"/> it is reported under its own name without folders, as ink does.</param>
    public static CompileResult CompileFile(string path, CompileOptions? options = null)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        options ??= new CompileOptions();
        var name = options.FileName ?? Path.GetFileName(path);
        try
        {
            var full = Path.GetFullPath(path);
            var text = File.ReadAllText(full);
            var includes = options.Includes ?? new FolderIncludes(Path.GetDirectoryName(full) ?? ".");
            return Compile(text, options with { Includes = includes }, name, full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var diagnostics = new DiagnosticBag(1);
            diagnostics.Add(FileDiagnostics.RootMissing, new SourceSpan(name, 1, 1, 1, 1), path, e.Message);
            return new CompileResult(null, null, diagnostics.Sorted([name]), []);
        }
    }

    /// <summary>Parses an expression that stands by itself, on one line. What its names mean is not looked up.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="options">Its file name and limits.</param>
    public static ExpressionResult ParseExpression(string source, CompileOptions? options = null)
    {
        if (source is null) throw new ArgumentNullException(nameof(source));
        options ??= new CompileOptions();
        var diagnostics = new DiagnosticBag(options.MaxDiagnostics);
        var session = new ParseSession(options, new MemoryIncludes(new Dictionary<string, string>()), diagnostics);
        var syntax = Parser.ParseExpression(new SourceText(source, options.FileName), session);
        return new ExpressionResult(syntax, diagnostics.Sorted([options.FileName]));
    }

    private static CompileResult Compile(string text, CompileOptions options, string? name, string? rootPath)
    {
        var diagnostics = new DiagnosticBag(options.MaxDiagnostics);
        var session = new ParseSession(options, options.Includes ?? new MemoryIncludes(new Dictionary<string, string>()), diagnostics) { CharactersRead = text.Length };
        foreach (var addition in options.AdditionalSources) session.CharactersRead += addition.Text.Length;
        if (session.CharactersRead > options.MaxSourceLength)
        {
            diagnostics.Add(FileDiagnostics.SourceTooLarge, new SourceSpan(name, 1, 1, 1, 1), options.MaxSourceLength.ToString(CultureInfo.InvariantCulture));
            return new CompileResult(null, null, diagnostics.Sorted([name]), []);
        }
        if (rootPath is not null) session.OpenFiles.Add(rootPath);
        var story = Parser.Parse(new SourceText(text, name), session, isInclude: false);
        foreach (var addition in options.AdditionalSources) story.SubFlows.AddRange(Parser.Parse(addition, session, isInclude: true).SubFlows);
        StoryTree? tree = null;
        if (diagnostics.HasErrors)
        {
            BrokenParts.CheckTheRest(story, session);
        }
        else
        {
            var symbols = SymbolCollector.Collect(story, diagnostics);
            Binder.Bind(symbols, diagnostics);
            tree = Lowerer.Lower(symbols, diagnostics, options);
        }
        return new CompileResult(tree, story, diagnostics.Sorted(session.Sources.ConvertAll(s => s.FileName)), session.Sources);
    }
}
