using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Diagnostics;

/// <summary>One run reports every fault, each where it is.</summary>
public class RecoveryTests
{
    private static int[] Lines(string source, Severity severity = Severity.Error) =>
        Sample.Compile(source).Diagnostics.Where(d => d.Severity == severity).Select(d => d.Span.StartLine).Distinct().ToArray();

    [Fact]
    public void TheParserGoesOnAtTheNextLine() =>
        Assert.Equal([1, 3, 5, 7, 9], Lines("{)a}\nfine\n* [open\nfine\nVAR x\nfine\n-> a b\nfine\nLIST l\n"));

    [Fact]
    public void TheParserGoesOnAtTheNextKnot() =>
        Assert.Equal([1, 4, 7], Lines("{(a}\n== k\nfine\n= s extra\n-> END\n== j\n{b c}\n"));

    [Fact]
    public void AnUnclosedBlockEndsWithItsKnot() =>
        Assert.Equal([5, 6], Lines("== a\n{true:\n- true: x\n\n== b\n-> c d\n"));

    [Fact]
    public void AllUnknownNamesAreReported() =>
        Assert.Equal([1, 2, 3, 4, 5, 6], Lines("{a}\n-> b\n~ c()\n~ d = 1\n~ e++\n{f.g}\n"));

    [Fact]
    public void SeveralFaultsOfOneLineAreReported() =>
        Assert.Equal(3, Sample.Compile("{a} {b} {c}\n").Diagnostics.Count);

    [Fact]
    public void FaultsInBranchesAndElementsAreReported() =>
        Assert.Equal([2, 4, 6, 8], Lines("{true:\n{a}\n- else:\n{b}\n}\n{&{c}|x}\n{shuffle:\n- {d}\n}\n"));

    [Fact]
    public void KnotsWithSoundSyntaxAreCheckedBesideBrokenOnes() =>
        Assert.Equal(["CT0106 3:11-3:11", "CT0201 5:4-5:11", "CT0303 7:1-7:9"], Sample.Faults("-> a\n== a\n{true: hey\n== b\n-> nowhere\n== c\n~ return\n"));

    [Fact]
    public void NothingIsSaidThatMayFollowFromABrokenPart()
    {
        Assert.Equal(["CT0144 1:10-1:10"], Sample.Faults("VAR gold \n-> a\n== a\n{gold} -> END\n"));
        Assert.Equal(["CT0129 3:8-3:9"], Sample.Faults("-> b\n== a\n- (top }\n== b\n-> a.top\n"));
        Assert.Equal(["CT0502 1:9-1:16"], Sample.Faults("INCLUDE gone.in\n-> a\n== a\n{from_there} -> END\n"));
    }

    [Fact]
    public void WarningsStandBesideErrors()
    {
        const string Source = "-> k\n== k\n{nope}\n== j\ntext\n";
        Assert.Equal([3], Lines(Source));
        Assert.Equal([3, 5], Lines(Source, Severity.Warning));
    }

    [Fact]
    public void WarningsDoNotStopTheStory()
    {
        var result = Sample.Compile("-> k\n== k\ntext\n");
        Assert.True(result.Succeeded);
        Assert.Equal(Severity.Warning, Assert.Single(result.Diagnostics).Severity);
    }

    [Fact]
    public void FaultsComeFromTopToBottom()
    {
        var spans = Sample.Compile("{a}\n{b}\n== k\n{c}\ntext\n* []\n== j\n{d}\nmore\n").Diagnostics.Select(d => (d.Span.StartLine, d.Span.StartColumn)).ToList();
        Assert.Equal(spans.Order(), spans);
    }

    [Theory]
    [InlineData("-> kitchem\n== kitchen\n-> END\n", "kitchen", "1:4-1:11")]
    [InlineData("-> Kitchen\n== kitchen\n-> END\n", "kitchen", "1:4-1:11")]
    [InlineData("VAR golden = 1\n{godlen}\n", "golden", "2:2-2:8")]
    [InlineData("VAR golden = 1\n~ golde = 2\n", "golden", "2:3-2:8")]
    [InlineData("~ fliy()\n== function fly\n~ return\n", "fly", "1:3-1:7")]
    [InlineData("-> a.stairz\n== a\n-> stairs\n= stairs\n-> END\n", "a.stairs", "1:4-1:12")]
    [InlineData("LIST l = apple\n~ temp x = (appel)\n{x}\n", "apple", "2:13-2:18")]
    public void ASlipOfThePenIsMended(string source, string better, string place)
    {
        var fault = Assert.Single(Sample.Compile(source).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(better, fault.Fix!.NewText);
        Assert.Contains($"'{better}'", fault.Message, StringComparison.Ordinal);
        Assert.Equal(place, Sample.Place(fault)[7..]);
        Assert.Equal(fault.Span, fault.Fix.Span);
    }

    [Theory]
    [InlineData("-> x\n== somewhere_else\n-> END\n")]
    [InlineData("{abc}\nVAR xyz = 1\n")]
    public void WhatIsNoSlipIsNotGuessedAt(string source) =>
        Assert.Null(Sample.Compile(source).Diagnostics[0].Fix);

    [Fact]
    public void TheMendedSourceCompiles()
    {
        const string Source = "VAR golden = 1\n-> kitchem\n== kitchen\n{godlen}\n-> END\n";
        var lines = Source.Split('\n');
        foreach (var fix in Sample.Compile(Source).Diagnostics.Select(d => d.Fix!))
        {
            var line = lines[fix.Span.StartLine - 1];
            lines[fix.Span.StartLine - 1] = line[..(fix.Span.StartColumn - 1)] + fix.NewText + line[(fix.Span.EndColumn - 1)..];
        }
        Assert.Empty(Sample.Faults(string.Join('\n', lines)));
    }

    [Fact]
    public void AnEarlierDeclarationIsShown()
    {
        var fault = Sample.Compile("VAR x = 1\nfine\nVAR x = 2\n").Diagnostics[0];
        Assert.Equal(1, Assert.Single(fault.Related).Span.StartLine);
    }

    [Fact]
    public void ADiagnosticPrintsItself() =>
        Assert.StartsWith("story:1:2: error CT0203: There is no variable 'x'", Sample.Compile("{x}\n").Diagnostics[0].ToString(), StringComparison.Ordinal);

    [Fact]
    public void UnusedTemporariesAreHintsNotWarnings()
    {
        var hint = Assert.Single(Sample.Compile("~ temp unused = 1\n~ temp used = 2\n{used}\n").Diagnostics);
        Assert.Equal((Severity.Hint, "CT0290"), (hint.Severity, hint.Code));
    }

    [Theory]
    [InlineData("~ temp t = -> k\n-> t\n== k\n-> END\n")]
    [InlineData("~ temp t = -> k\n-> t ->\n== k\n->->\n")]
    [InlineData("~ temp t = 1\n~ f(t)\n== function f(ref x)\n~ x = 2\n")]
    [InlineData("~ temp t = 1\n~ t++\n")]
    [InlineData("~ temp t = -> f\n~ t()\n== function f\n~ return\n")]
    public void UsesOfManyKindsCount(string source) => Assert.Empty(Sample.Compile(source).Diagnostics);
}
