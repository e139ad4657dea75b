using Cartouche.Ink.Json;
using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Symbols;

/// <summary>What a name means depends on where it stands.</summary>
public class NameResolutionTests
{
    private static string Json(string source)
    {
        var result = Sample.Compile(source);
        Assert.True(result.Succeeded, string.Join("\n", result.Diagnostics));
        return InkJsonWriter.Write(result.Tree!);
    }

    [Fact]
    public void AStitchOfTheSameKnotIsFoundByItsShortName() =>
        Assert.Contains("{\"->\":\"k.t\"}", Json("== k\n= s\n-> t\n= t\n-> END\n"), StringComparison.Ordinal);

    [Fact]
    public void AStitchOfAnotherKnotNeedsItsFullName()
    {
        Assert.Equal(["CT0201 3:4-3:5"], Sample.Faults("-> a\n== a\n-> t\n== b\n= t\n-> END\n"));
        Assert.Empty(Sample.Faults("-> a\n== a\n-> b.t\n== b\n= t\n-> END\n"));
    }

    [Fact]
    public void AStitchComesBeforeAKnotOfTheSameName()
    {
        // Refused for the clash, but the divert is understood.
        Assert.DoesNotContain("CT0201", string.Join(" ", Sample.Faults("== a\n-> t\n= t\n-> END\n== t\n-> END\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void LabelsOfAStitchAreSeenFromItsKnot() =>
        Assert.Empty(Sample.Faults("-> k\n== k\n-> g\n= s\n- (g) x -> END\n"));

    [Fact]
    public void LabelsOfAnotherStitchAreSeen() =>
        Assert.Empty(Sample.Faults("-> k\n== k\n-> s\n= s\n-> g\n= t\n- (g) x -> END\n"));

    [Fact]
    public void LabelsOfAnotherKnotNeedItsName()
    {
        Assert.Equal(["CT0201 3:4-3:5"], Sample.Faults("-> a\n== a\n-> g\n== b\n- (g) x -> END\n"));
        Assert.Empty(Sample.Faults("-> a\n== a\n-> b.g\n== b\n- (g) x -> END\n"));
    }

    [Fact]
    public void LabelsOfAStitchAreFoundThroughItsKnot() =>
        Assert.Empty(Sample.Faults("-> b.g\n== b\n-> s\n= s\n- (g) x -> END\n"));

    [Fact]
    public void LabelsOfTheOpeningContentAreSeenFromKnots() =>
        Assert.Empty(Sample.Faults("- (top) x\n-> k\n== k\n-> top\n"));

    [Fact]
    public void LabelsWithinBracesAreSeenOutside() =>
        Assert.Empty(Sample.Faults("{true:\n* (c) x -> END\n}\n- {c} -> c\n"));

    [Fact]
    public void ReadingACountMakesItCounted()
    {
        Assert.Contains("\"k\":[\"end\",{\"#f\":1}]", Json("{k}\n== k\n-> END\n"), StringComparison.Ordinal);
        Assert.Contains("\"k\":[\"end\",null]", Json("-> k\n== k\n-> END\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void AskingForTurnsMakesThemCounted() =>
        Assert.Contains("\"k\":[\"end\",{\"#f\":2}]", Json("{TURNS_SINCE(-> k)}\n== k\n-> END\n"), StringComparison.Ordinal);

    [Fact]
    public void ATargetKeptAsAValueIsCountedInEveryWay()
    {
        Assert.Contains("\"k\":[\"end\",{\"#f\":3}]", Json("VAR x = -> k\n== k\n-> END\n"), StringComparison.Ordinal);
        Assert.Contains("\"k\":[\"end\",{\"#f\":3}]", Json("{READ_COUNT(-> k)}\n== k\n-> END\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void AStickyChoiceIsCountedOnlyWhenAsked()
    {
        Assert.DoesNotContain("#f", Json("+ x\n"), StringComparison.Ordinal);
        Assert.Contains("\"#f\":5", Json("+ (c) x {c}\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void CountingEverythingCountsEverything()
    {
        var all = InkCompiler.Compile("+ x\n- y\n== k\n-> END\n", new CompileOptions { CountAllVisits = true });
        var json = InkJsonWriter.Write(all.Tree!);
        Assert.Contains("\"k\":[\"end\",{\"#f\":1}]", json, StringComparison.Ordinal);
        Assert.Contains("\"#f\":5", json, StringComparison.Ordinal);
    }

    [Fact]
    public void ConstantsAreReplacedByTheirValue() =>
        Assert.Contains("[\"ev\",5,\"out\",\"/ev\"", Json("{five}\nCONST five = 5\n"), StringComparison.Ordinal);

    [Fact]
    public void AConstantMayBeADivertTarget() =>
        Assert.Contains("\"ev\",{\"^->\":\"k\"},\"/ev\",{\"temp=\":\"t\"}", Json("CONST c = -> k\n~ temp t = c\n-> t\n== k\n-> END\n"), StringComparison.Ordinal);

    [Fact]
    public void AVariableMustStandBeforeADivertThroughIt()
    {
        // As in ink, where diverts are made while declarations are still being read.
        Assert.Equal(["CT0201 1:4-1:5"], Sample.Faults("-> v\nVAR v = -> k\n== k\n-> END\n"));
        Assert.Empty(Sample.Faults("VAR v = -> k\n-> v\n== k\n-> END\n"));
    }

    [Fact]
    public void AVariableMayStandAfterItIsRead() => Assert.Empty(Sample.Faults("{v}\n~ v = 2\n~ v++\nVAR v = 1\n"));

    [Fact]
    public void TemporariesBelongToTheirStitch() =>
        Assert.Equal(["CT0203 6:2-6:3"], Sample.Faults("-> k\n== k\n~ temp t = 1\n{t} -> s\n= s\n{t} -> END\n"));

    [Fact]
    public void ParametersBelongToTheirFlow() =>
        Assert.Equal(["CT0203 5:2-5:3"], Sample.Faults("-> k(1)\n== k(p)\n{p} -> s\n= s\n{p} -> END\n"));

    [Fact]
    public void TemporariesOfTheStoryAreSeenEverywhere() =>
        Assert.Contains("{\"VAR=\":\"t\",\"re\":true}", Json("~ temp t = 1\n-> k\n== k\n~ t = 2\n-> END\n"), StringComparison.Ordinal);

    [Fact]
    public void ListItemsAreFoundByTheirShortName()
    {
        Assert.Contains("{\"VAR?\":\"red\"}", Json("LIST colours = red, green\n{red}\n"), StringComparison.Ordinal);
        Assert.Contains("{\"VAR?\":\"colours.red\"}", Json("LIST colours = red, green\n{colours.red}\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void AListItemOfTwoListsMustBeQualified()
    {
        Assert.Equal(["CT0209 3:2-3:5"], Sample.Faults("LIST a = red\nLIST b = red\n{red}\n"));
        Assert.Empty(Sample.Faults("LIST a = red\nLIST b = red\n{a.red}\n"));
    }

    [Fact]
    public void AListNameIsAFunction()
    {
        Assert.Contains("\"^l\",2,\"listInt\"", Json("LIST l = a, b\n{l(2)}\n"), StringComparison.Ordinal);
        Assert.Contains("{\"list\":{},\"origins\":[\"l\"]}", Json("LIST l = (a), b\n{l()}\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnExternalFunctionIsCalledAsSuchWithAFallbackToo() =>
        Assert.Contains("{\"x()\":\"f\",\"exArgs\":1}", Json("EXTERNAL f(x)\n~ f(1)\n== function f(x)\n~ return x\n"), StringComparison.Ordinal);

    [Fact]
    public void AFunctionMayBeHeldInAVariable() =>
        Assert.Contains("{\"f()\":\"v\",\"var\":true}", Json("VAR v = -> f\n~ v()\n== function f\n~ return\n"), StringComparison.Ordinal);

    [Fact]
    public void ReferencesPassTheVariableItself() =>
        Assert.Contains("{\"^var\":\"v\",\"ci\":-1},2,{\"f()\":\"f\"}", Json("VAR v = 1\n~ f(v, 2)\n== function f(ref a, b)\n~ a = b\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("VAR k = 1\n== k\n-> END\n")]
    [InlineData("LIST k = a\n== k\n-> END\n")]
    [InlineData("LIST l = k\n== k\n-> END\n")]
    [InlineData("CONST k = 1\n== k\n-> END\n")]
    [InlineData("- (k) x\n== k\n-> END\n")]
    [InlineData("~ temp k = 1\n== k\n-> END\n")]
    [InlineData("-> j(1)\n== j(k)\n{k} -> END\n== k\n-> END\n")]
    [InlineData("VAR a = 1\nLIST l = a\n")]
    [InlineData("VAR v = 1\n- (v) x\n")]
    [InlineData("VAR v = 1\n~ temp v = 2\n")]
    [InlineData("-> k(1)\n== k(p)\n- (p) x -> END\n")]
    public void ANameHasOneMeaning(string source) =>
        Assert.NotEmpty(Sample.Faults(source));

    [Theory]
    [InlineData("true")]
    [InlineData("not")]
    [InlineData("return")]
    [InlineData("temp")]
    [InlineData("VAR")]
    [InlineData("RANDOM")]
    [InlineData("LIST_COUNT")]
    [InlineData("TURNS")]
    public void WordsOfTheLanguageAreNoNames(string word) =>
        Assert.Contains(Sample.Compile($"== {word}\n-> END\n").Diagnostics, d => d.Code is "CT0217" or "CT0218");

    [Fact]
    public void OneNameOfTheLanguageIsFreeInInk() => Assert.Empty(Sample.Faults("-> LIST_RANGE\n== LIST_RANGE\n-> END\n"));

    [Fact]
    public void NamesMayBeginWithDigits() => Assert.Empty(Sample.Faults("VAR 2nd = 1\n{2nd} -> 3rd\n== 3rd\n-> END\n"));

    [Theory]
    [InlineData('é', true)]
    [InlineData('ÿ', true)]
    [InlineData('ƀ', true)]
    [InlineData('Ω', true)]
    [InlineData('\u0378', false)]
    [InlineData('ж', true)]
    [InlineData('\u0483', false)]
    [InlineData('ש', true)]
    [InlineData('ع', true)]
    [InlineData('漢', true)]
    [InlineData('한', true)]
    [InlineData('あ', false)]
    [InlineData('-', false)]
    public void LettersOfManyAlphabetsMakeNames(char letter, bool allowed) =>
        Assert.Equal(allowed, Sample.Compile($"VAR q{letter}z = 1\n").Succeeded);
}
