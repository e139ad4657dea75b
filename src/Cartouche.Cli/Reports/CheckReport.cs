using System.Globalization;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Proof;
using Cartouche.Proof.Claims;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Size;
using Finding = Cartouche.Cli.Stories.Finding;

namespace Cartouche.Cli.Reports;

/// <summary>What <c>check</c> found, for people: the findings with their excerpts and ways there, then the verdict.</summary>
public sealed class CheckReport(LoadedStory story, StoryCheck check, ITerminal terminal)
{
    /// <summary>What multiplies states less than this is not worth a line.</summary>
    private const double LeastFactor = 1.05;

    /// <summary>What multiplies the states, where that was looked at.</summary>
    public StorySize? Size { get; init; }

    /// <summary>Whether all of that is written, or only what seems to grow without end.</summary>
    public bool ExplainsSize { get; init; }

    /// <summary>Writes it all.</summary>
    public void Write()
    {
        new HumanReport(AsStory(story, check), terminal.Out, terminal.HasColor, terminal).Write();
        var writer = new ToneWriter(terminal.Out, terminal.HasColor);
        foreach (var (finding, reason) in check.Accepted) writer.Line($"accepted {finding.KindName} at {story.Place(finding.Span)}: {reason}", Tone.Dim);
        foreach (var answer in check.Claims) Write(writer, answer);
        if (check.Claims.Count > 0) writer.Line("");
        var exploration = check.Exploration;
        var (shown, all) = check.Coverage.Lines();
        writer.Line(string.Create(CultureInfo.InvariantCulture,
            $"{Count(exploration.States, "state")}, {Count(exploration.Transitions, "transition")}, {exploration.Elapsed.TotalSeconds:0.0} s; {shown:N0} of {Count(all, "line")} of text shown by some path; every outcome of chance counted as possible"), Tone.Dim);
        if (exploration.IsExhaustive)
        {
            writer.Line("Every path was explored" + (check.Findings.Count == 0 ? ": nothing is wrong." : "."), check.Findings.Count == 0 ? Tone.Good : Tone.Strong);
            if (check.Assumptions.Count > 0) writer.Line($"That is so if {string.Join("; ", check.Assumptions)}.", Tone.Dim);
        }
        else
        {
            writer.Line(Unfinished(exploration), Tone.Warning);
            if (exploration.SearchSteps > 0) writer.Line(string.Create(CultureInfo.InvariantCulture, $"A search went on from there for {Count(exploration.SearchSteps, "step")} after what had not been shown; {(all == shown ? "no line is left" : $"{Count(all - shown, "line")} it did not come to either")}."), Tone.Warning);
        }
        if (Size is not null) WriteSize(writer, Size);
    }

    private void WriteSize(ToneWriter writer, StorySize size)
    {
        if (!ExplainsSize)
        {
            var growing = size.Factors.Where(factor => factor.Grows).ToList();
            foreach (var factor in growing) writer.Line(string.Create(CultureInfo.InvariantCulture, $"{factor.Subject} takes ever new values, {factor.Values:N0} so far. {factor.Advice}"), Tone.Warning);
            writer.Line("What multiplies the states: --explain-size.", Tone.Dim);
            return;
        }
        writer.Line("");
        writer.Line(string.Create(CultureInfo.InvariantCulture, $"What multiplies {(size.States < check.Exploration.States ? "the first " : "")}{Count(size.States, "state")}:"), Tone.Strong);
        if (size.Factors.Count == 0) writer.Line("  nothing: they all follow from each other.");
        foreach (var factor in size.Factors.Where(factor => factor.Factor >= LeastFactor))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"  x {factor.Factor,-9:#,0.0#} "), Tone.Strong).Line(string.Create(CultureInfo.InvariantCulture, $"{factor.Subject}, {Count(factor.Values, "value")}{(factor.Span.IsKnown ? ", " + story.Place(factor.Span) : "")}"));
            if (factor.Advice.Length > 0) writer.Line("              " + factor.Advice, Tone.Dim);
        }
    }

    /// <summary>One line to a claim; what was refuted stands among the findings, with the way there.</summary>
    private static void Write(ToneWriter writer, ClaimAnswer answer)
    {
        var tone = answer.Verdict switch { Verdict.Proved or Verdict.ProvedModulo => Tone.Good, Verdict.Refuted => Tone.Error, _ => Tone.Warning };
        writer.Line($"{answer.VerdictName}: {answer.Claim}", tone);
        writer.Line("  " + answer.Message, Tone.Dim);
        if (answer.Assumptions.Count > 0) writer.Line($"  if {string.Join("; ", answer.Assumptions)}", Tone.Dim);
    }

    /// <summary>The findings as those of a compiler, for reports that know only such.</summary>
    public static LoadedStory AsStory(LoadedStory story, StoryCheck check) =>
        story with { Findings = [.. check.Findings.Select(f => Of(story, f))] };

    /// <summary>As <see cref="AsStory"/>, with the findings that the author accepts after the others.</summary>
    public static LoadedStory WithAccepted(LoadedStory story, StoryCheck check) =>
        story with { Findings = [.. AsStory(story, check).Findings, .. check.Accepted.Select(a => Of(story, a.Finding) with { AcceptedFor = a.Reason })] };

    /// <summary>Why not every path was explored.</summary>
    public static string Unfinished(Exploration exploration) => exploration.End switch
    {
        ExploreEnd.Time => "Not every path was explored: the time was up (--time). What was not found may still be there.",
        ExploreEnd.Memory => "Not every path was explored: the memory was full (--memory). What was not found may still be there.",
        ExploreEnd.States => "Not every path was explored: there are too many states (--states). What was not found may still be there.",
        ExploreEnd.Cancelled => "Not every path was explored: you stopped it. What was not found may still be there.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Not every path was explored: {Count(exploration.CutSteps, "step")} {(exploration.CutSteps == 1 ? "has" : "have")} too many outcomes of chance. What was not found may still be there."),
    };

    private static Finding Of(LoadedStory story, Proof.Findings.Finding finding) =>
        new(finding.KindName, SeverityOf(finding.Severity), finding.Message, finding.Span) { Help = Help(story, finding) };

    private static string? Help(LoadedStory story, Proof.Findings.Finding finding) => finding.Trace is not { } trace ? null
        : (trace.Script.Length == 0 ? "It happens at once: " : trace.IsShortest ? "The shortest way there: " : "A way there: ") + ReplayCommand.Of(story, trace);

    private static Severity SeverityOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Fault => Severity.Error,
        FindingSeverity.Warning => Severity.Warning,
        _ => Severity.Hint,
    };

    private static string Count(long number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");
}
