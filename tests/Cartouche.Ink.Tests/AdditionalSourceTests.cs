using Cartouche.Ink.Json;
using Cartouche.Ink.Source;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests;

public class AdditionalSourceTests
{
    private const string Story = "VAR gold = 1\n{~a|b}\n* [c] -> k\n== k\n- (l) text\n-> END\n";

    private static CompileResult Compile(string story, params SourceText[] additions) =>
        InkCompiler.Compile(story, new CompileOptions { FileName = "story.ink", AdditionalSources = additions });

    [Fact]
    public void FunctionsComeAfterTheStorysOwn()
    {
        var result = Compile(Story, new SourceText("=== function f(x)\n~ return gold > x\n", "more"), new SourceText("== z\n-> k\n", "yet more"));
        Assert.True(result.Succeeded, string.Join("\n", result.Diagnostics));
        Assert.Equal(["k", "f", "z"], result.Tree!.Root.NamedOnly.Select(container => container.Name).Where(name => name != "global decl"));
        Assert.Equal(["story.ink", "more", "yet more"], result.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void WhatStandsOutsideOfKnotsIsLeftOut() =>
        Assert.Equal(InkJsonWriter.Write(Compile(Story).Tree!), InkJsonWriter.Write(Compile(Story, new SourceText("VAR x = 1\nHello\n* choice\n", "more")).Tree!));

    [Fact]
    public void FaultsAreReportedWhereTheyAre()
    {
        var result = Compile(Story, new SourceText("=== function f\n~ return golt\n", "more"));
        var fault = Assert.Single(result.Diagnostics);
        Assert.Equal(("more", "CT0203 2:10-2:14"), (fault.Span.File, Sample.Place(fault)));
    }

    [Fact]
    public void TheyCountTowardsTheLimit()
    {
        var options = new CompileOptions { MaxSourceLength = 100, AdditionalSources = [new SourceText(new string('a', 90), "more")] };
        Assert.Equal("CT0506", Assert.Single(InkCompiler.Compile(new string('a', 20), options).Diagnostics).Code);
    }
}
