using System.Text.Json.Nodes;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Json;
using Cartouche.Ink.Source;

namespace Cartouche.Ink.Tests.Support;

/// <summary>Short ways to compile in a test.</summary>
internal static class Sample
{
    public static CompileResult Compile(string source, params (string Name, string Text)[] files) =>
        InkCompiler.Compile(source, new CompileOptions { Includes = new MemoryIncludes(files.ToDictionary(f => f.Name, f => f.Text)) });

    /// <summary>The container tree as JSON, without version and lists.</summary>
    public static JsonNode Root(string source, params (string Name, string Text)[] files) => Story(source, files)["root"]!;

    public static JsonNode Story(string source, params (string Name, string Text)[] files)
    {
        var result = Compile(source, files);
        Assert.True(result.Succeeded, string.Join("\n", result.Diagnostics));
        return JsonNode.Parse(InkJsonWriter.Write(result.Tree!))!;
    }

    /// <summary>Faults as <c>CODE line:column-line:column</c>, hints left out.</summary>
    public static string[] Faults(string source, params (string Name, string Text)[] files) =>
        Compile(source, files).Diagnostics.Where(d => d.Severity != Severity.Hint).Select(Place).ToArray();

    public static string Place(Diagnostic d) =>
        $"{d.Code} {d.Span.StartLine}:{d.Span.StartColumn}-{d.Span.EndLine}:{d.Span.EndColumn}";

}
