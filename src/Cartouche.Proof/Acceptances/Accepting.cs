using Cartouche.Ink.Source;
using Cartouche.Proof.Findings;

namespace Cartouche.Proof.Acceptances;

/// <summary>Sets aside the findings that the author accepts.</summary>
internal static class Accepting
{
    /// <param name="findings">All findings.</param>
    /// <param name="sources">The story's files, the main one first.</param>
    /// <param name="isExhaustive">Whether there can be no others: only then can an acceptance be known to match nothing.</param>
    public static (List<Finding> Open, List<AcceptedFinding> Accepted) Sort(IEnumerable<Finding> findings, IReadOnlyList<SourceText> sources, bool isExhaustive)
    {
        var (acceptances, faults) = AcceptanceReader.Read(sources);
        var open = new List<Finding>();
        var accepted = new List<AcceptedFinding>();
        var used = new HashSet<Acceptance>();
        foreach (var finding in findings)
        {
            var by = acceptances.Where(a => a.Accepts(finding, sources[0].FileName)).ToList();
            used.UnionWith(by);
            if (by.Count > 0) accepted.Add(new AcceptedFinding(finding, by[0].Reason));
            else open.Add(finding);
        }
        open.AddRange(faults);
        if (isExhaustive)
        {
            open.AddRange(acceptances.Where(a => !used.Contains(a)).Select(a => new Finding(FindingKind.StaleAcceptance, a.Span, "", $"No {Finding.NameOf(a.Kind)} is found here any more: take the acceptance out.")));
        }
        return (open, accepted);
    }
}
