using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Json;
using Cartouche.Ink.Source;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Source;

public class IncludeTests
{
    [Fact]
    public void IncludedContentStandsInPlaceAndKnotsComeLast()
    {
        var root = Sample.Root("one\nINCLUDE a.ink\ntwo\n== k\n-> END\n", ("a.ink", "mid\n== a\n-> k\n"));
        Assert.Equal("""[["^one","\n","^mid","\n","\n","^two","\n",["done",{"#n":"g-0"}],null],"done",{"k":["end",null],"a":[{"->":"k"},null]}]""", root.ToJsonString(Plain));
    }

    [Fact]
    public void IncludedChoicesAreAWeaveOfTheirOwn()
    {
        var root = Sample.Root("* one\nINCLUDE a.ink\n* two\n- end\n", ("a.ink", "* mid\n"));
        Assert.Contains("\"c-1\"", root.ToJsonString(Plain), StringComparison.Ordinal);
    }

    [Fact]
    public void VariablesAndListsOfIncludedFilesAreKnownEverywhere()
    {
        Assert.True(Sample.Compile("{x} {a} {f()}\nINCLUDE a.ink\n", ("a.ink", "VAR x = 1\nLIST l = a\n== function f\n~ return x\n")).Succeeded);
    }

    [Fact]
    public void FaultsNameTheFileAsIncluded()
    {
        var result = Sample.Compile("INCLUDE parts/a.ink\n", ("parts/a.ink", "fine\n{nope}\n"));
        Assert.Equal("parts/a.ink:2:2", Assert.Single(result.Diagnostics).Span.ToString());
    }

    [Fact]
    public void FaultsOfTheRootFileComeFirst()
    {
        var result = Sample.Compile("INCLUDE a.ink\n{x}\n", ("a.ink", "{y}\n"));
        Assert.Equal([null, "a.ink"], result.Diagnostics.Select(d => d.Span.File));
    }

    [Fact]
    public void SourcesAreListedInOrder()
    {
        var result = Sample.Compile("INCLUDE a.ink\nINCLUDE b.ink\n", ("a.ink", "INCLUDE c.ink\n"), ("b.ink", "b\n"), ("c.ink", "c\n"));
        Assert.Equal([null, "a.ink", "c.ink", "b.ink"], result.Sources.Select(s => s.FileName));
    }

    [Fact]
    public void AnEmptyFileAddsNothing()
    {
        Assert.Equal(Sample.Root("a\nb\n").ToJsonString(), Sample.Root("a\nINCLUDE e.ink\nb\n", ("e.ink", "")).ToJsonString());
    }

    [Fact]
    public void TheSameFileMayBeIncludedTwice()
    {
        Assert.True(Sample.Compile("INCLUDE a.ink\nINCLUDE a.ink\n", ("a.ink", "again\n")).Succeeded);
    }

    [Fact]
    public void CyclesAreFoundAcrossFiles()
    {
        var result = Sample.Compile("INCLUDE a.ink\n", ("a.ink", "INCLUDE b.ink\n"), ("b.ink", "\nINCLUDE a.ink\n"));
        Assert.Equal(("CT0503", "b.ink", 2), (result.Diagnostics[0].Code, result.Diagnostics[0].Span.File, result.Diagnostics[0].Span.StartLine));
    }

    [Fact]
    public void AnIncludeInAKnotIsLeftOutAndSaidSo()
    {
        var result = Sample.Compile("-> k\n== k\nINCLUDE a.ink\n-> END\n", ("a.ink", "lost\n"));
        Assert.True(result.Succeeded);
        Assert.Equal("CT0590", Assert.Single(result.Diagnostics, d => d.Severity == Severity.Hint).Code);
        Assert.DoesNotContain("lost", InkJsonWriter.Write(result.Tree!), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAResolverNothingIsFound() => Assert.Equal("CT0502", InkCompiler.Compile("INCLUDE a.ink\n").Diagnostics[0].Code);

    [Theory]
    [InlineData("../outside.ink")]
    [InlineData("sub/../../outside.ink")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\outside.ink")]
    [InlineData("\\\\server\\share\\x.ink")]
    [InlineData("..\\outside.ink")]
    public void FoldersKeepToThemselves(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "outside.ink"), "secret\n");
        var inner = Directory.CreateDirectory(Path.Combine(folder.Path, "story")).FullName;
        Assert.Equal(IncludeOutcome.Outside, new FolderIncludes(inner).Resolve(name, out _, out var text));
        Assert.Null(text);
    }

    [Theory]
    [InlineData("nothing.ink")]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("sub")]
    [InlineData("a/very/long/way/to/nowhere.ink")]
    public void WhatIsNotThereIsMissing(string name)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "sub"));
        Assert.Equal(IncludeOutcome.Missing, new FolderIncludes(folder.Path).Resolve(name, out _, out _));
    }

    [Fact]
    public void NamesAreRelativeToTheRootFileEverywhere()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "sub"));
        File.WriteAllText(Path.Combine(folder.Path, "root.ink"), "INCLUDE sub/a.ink\n");
        File.WriteAllText(Path.Combine(folder.Path, "sub", "a.ink"), "INCLUDE sub/b.ink\n");
        File.WriteAllText(Path.Combine(folder.Path, "sub", "b.ink"), "found\n");
        var result = InkCompiler.CompileFile(Path.Combine(folder.Path, "root.ink"));
        Assert.True(result.Succeeded, string.Join("\n", result.Diagnostics));
        Assert.Contains("found", InkJsonWriter.Write(result.Tree!), StringComparison.Ordinal);
        Assert.Equal(["root.ink", "sub/a.ink", "sub/b.ink"], result.Sources.Select(s => s.FileName));
    }

    [Fact]
    public void AFileThatIncludesItselfUnderAnotherNameIsFound()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "root.ink"), "INCLUDE ./root.ink\n");
        Assert.Equal("CT0503", InkCompiler.CompileFile(Path.Combine(folder.Path, "root.ink")).Diagnostics[0].Code);
    }

    [Fact]
    public void BadUtf8IsReadAsReplacementCharacters()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "root.ink");
        File.WriteAllBytes(path, [0x61, 0xff, 0xfe, 0x80, 0x62, 0x0a]);
        Assert.True(InkCompiler.CompileFile(path).Succeeded);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("cartouche").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
