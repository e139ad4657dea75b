using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;

namespace Cartouche.Proof.Tests.Acceptances;

public sealed class AcceptanceTests
{
    private static string Locked(string before, string after) => $"-> hall\n=== hall\n{before}* [In] -> cell {after}\n* [Out] -> END\n=== cell\n+ [Look] Walls. -> cell\n";

    [Theory]
    [InlineData("", "// cartouche: accept soft-lock \"she may wait for ever\"")]
    [InlineData("// cartouche: accept soft-lock \"she may wait for ever\"\n", "")]
    [InlineData("// cartouche: accept soft-lock \"she may wait for ever\"\n// As in the book.\n", "")]
    public void AFindingIsAcceptedOnItsLineOrJustBefore(string before, string after)
    {
        var check = Check(Locked(before, after));
        Assert.Empty(check.Findings);
        var accepted = Assert.Single(check.Accepted);
        Assert.Equal((FindingKind.SoftLock, "she may wait for ever"), (accepted.Finding.Kind, accepted.Reason));
    }

    [Fact]
    public void AnAcceptanceOfAnotherKindOrPlaceIsStale()
    {
        var check = Check(Locked("// cartouche: accept dead-end \"no\"\n", "") + "// cartouche: accept soft-lock \"elsewhere\"\n");
        Assert.Equal(["soft-lock 4:7", "stale-acceptance 3:1", "stale-acceptance 8:1"], check.Findings.Select(f => $"{f.KindName} {f.Span.StartLine}:{f.Span.StartColumn}"));
    }

    [Fact]
    public void NothingIsStaleBeforeEverythingIsExplored()
    {
        var check = StoryCheck.Run(Staged.Story("VAR n = 0\n-> a\n=== a\n// cartouche: accept soft-lock \"later\"\n~ n = n + 1\n+ [More] -> a\n+ {n > 1000} [Out] -> END\n", null), new ExploreOptions { MaxStates = 20 });
        Assert.Empty(check.Findings);
    }

    [Theory]
    [InlineData("// cartouche: excuse soft-lock \"no\"", "should be written")]
    [InlineData("// cartouche: accept softlock \"no\"", "'softlock' is no kind")]
    [InlineData("// cartouche: accept", "is no kind")]
    [InlineData("// cartouche: accept claim \"no\"", "'claim' is no kind")]
    [InlineData("// cartouche: accept soft-lock", "reason in quotes")]
    [InlineData("// cartouche: accept soft-lock \"\"", "reason in quotes")]
    [InlineData("// cartouche: accept soft-lock no reason", "reason in quotes")]
    public void AMalformedAcceptanceIsLocated(string comment, string expected)
    {
        var finding = Assert.Single(Check($"Hi. {comment}\n-> END\n").Findings);
        Assert.Equal((FindingKind.MalformedAcceptance, 1, 5), (finding.Kind, finding.Span.StartLine, finding.Span.StartColumn));
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
    }

    private static StoryCheck Check(string source) => StoryCheck.Run(Staged.Story(source, null), new ExploreOptions { Workers = 2 });
}
