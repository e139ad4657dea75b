using Cartouche.Ink.Source;
using Cartouche.Proof.Findings;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Acceptances;

/// <summary>Reads acceptances from the comments of a story's sources.</summary>
internal static class AcceptanceReader
{
    private const string Mark = "cartouche:";
    private const string Form = "// cartouche: accept soft-lock \"why it is meant\"";

    /// <summary>Kinds that nobody can accept: they are about what is written for the prover.</summary>
    private static readonly FindingKind[] Refused = [FindingKind.Claim, FindingKind.MalformedAcceptance, FindingKind.StaleAcceptance];

    public static (IReadOnlyList<Acceptance> Acceptances, IReadOnlyList<Finding> Faults) Read(IReadOnlyList<SourceText> sources)
    {
        var acceptances = new List<Acceptance>();
        var faults = new List<Finding>();
        foreach (var source in sources)
        {
            var lines = source.Original.Split('\n');
            var (line, start) = (0, 0);
            foreach (var comment in source.Comments)
            {
                if (comment.IsBlock) continue;
                var text = source.Original.AsSpan(comment.Start + 2, comment.Length - 2).Trim();
                if (!text.StartsWith(Mark, StringComparison.Ordinal)) continue;
                for (; start + lines[line].Length < comment.Start; line++) start += lines[line].Length + 1;
                var column = comment.Start - start + 1;
                var span = new SourceSpan(source.FileName, line + 1, column, line + 1, column + comment.Length);
                if (Parse(text[Mark.Length..].Trim().ToString(), span, out var fault) is { } acceptance) acceptances.Add(acceptance with { Lines = Lines(lines, line) });
                else faults.Add(new Finding(FindingKind.MalformedAcceptance, span, "", fault!));
            }
        }
        return (acceptances, faults);
    }

    private static Acceptance? Parse(string text, SourceSpan span, out string? fault)
    {
        fault = null;
        var parts = text.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts[0] != "accept") fault = $"This should be written '{Form}'.";
        else if (parts.Length < 2 || Kind(parts[1]) is not { } kind) fault = $"'{(parts.Length < 2 ? "" : parts[1])}' is no kind of finding that can be accepted: there are {string.Join(", ", Enum.GetValues<FindingKind>().Except(Refused).Select(Finding.NameOf))}.";
        else if (parts.Length < 3 || parts[2] is not ['"', .., '"'] || parts[2].Length < 3 || string.IsNullOrWhiteSpace(parts[2][1..^1])) fault = $"An acceptance gives its reason in quotes: '{Form}'.";
        else return new Acceptance(kind, parts[2][1..^1].Trim(), span);
        return null;
    }

    private static FindingKind? Kind(string name)
    {
        foreach (var kind in Enum.GetValues<FindingKind>())
            if (Finding.NameOf(kind) == name && !Refused.Contains(kind)) return kind;
        return null;
    }

    /// <summary>Its own line, and where that holds nothing else the next that does not begin with a comment.</summary>
    private static int[] Lines(string[] lines, int own)
    {
        var next = own + 1;
        if (!IsComment(lines[own])) return [own + 1];
        while (next < lines.Length && IsComment(lines[next])) next++;
        return [own + 1, next + 1];
    }

    private static bool IsComment(string line) => line.AsSpan().TrimStart().StartsWith("//", StringComparison.Ordinal);
}
