using Cartouche.Proof.Findings;
using Cartouche.Runtime;
using Cartouche.Stories;
using Cartouche.Stories.Oracles;
using Cartouche.Stories.Playing;

namespace Cartouche.Proof.Tests.Findings;

/// <summary>inkjs, following traces in which chance has no part: it has another generator of random numbers.</summary>
internal static class InkjsReplay
{
    /// <summary>Plays the traces of all findings that inkjs can play; false where there are none.</summary>
    /// <param name="source">The story.</param>
    /// <param name="program">The same, compiled.</param>
    /// <param name="findings">What was found in it.</param>
    /// <param name="limits">The bounds it was found within.</param>
    public static bool Compare(InkSource source, StoryProgram program, IEnumerable<Finding> findings, StoryLimits limits)
    {
        var found = findings.Where(f => f.Kind <= FindingKind.RuntimeError && f.Trace is { } trace && trace.Steps.All(step => step.Outcomes.Count == 0)).ToList();
        if (found.Count == 0) return false;
        var answer = Oracle.Follow(source, found.ConvertAll(f => (IReadOnlyList<int>)[.. f.Trace!.Steps.Skip(1).Select(step => step.Choice - 1)]));
        // What inkjs does not compile it cannot play.
        if (answer.Json is null) return false;
        foreach (var (finding, transcript) in found.Zip(answer.Transcripts))
        {
            var lines = transcript.TrimEnd('\n').Split('\n').ToList();
            var last = lines.FindLastIndex(line => line.StartsWith("chose: ", StringComparison.Ordinal)) + 1;
            Assert.True(lines.Count(line => line.StartsWith("chose: ", StringComparison.Ordinal)) == finding.Trace!.Steps.Count - 1, $"inkjs does not come to the end of {finding.Trace}\n{transcript}\n{source.Text}");
            Assert.True(Shows(finding, lines[last..], program, limits, source.Text), $"inkjs does not show {finding.KindName} {finding.Trace}\n{transcript}\n{source.Text}");
        }
        return true;
    }

    private static bool Shows(Finding finding, List<string> lines, StoryProgram program, StoryLimits limits, string source)
    {
        var isFaulty = lines.Contains("error") || lines[^1] == "crash";
        switch (finding.Kind)
        {
            case FindingKind.SoftLock:
                var offered = new Replay(program, finding.Trace!, limits, source).Story.Choices.Select(choice => "choice: " + Transcript.Spell(choice.Text));
                return !isFaulty && lines[^1] == "stopped" && offered.SequenceEqual(lines.Where(line => line.StartsWith("choice: ", StringComparison.Ordinal)));
            case FindingKind.DeadEnd:
                return !isFaulty && lines[^1] == "end";
            case FindingKind.EndlessLoop:
                return lines[^1] == "hung";
            default:
                return isFaulty;
        }
    }
}
