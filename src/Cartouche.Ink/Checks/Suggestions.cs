namespace Cartouche.Ink.Checks;

internal sealed partial class Binder
{
    // Suggestions are sought for the first faults only: a broken file may hold thousands, among thousands of names.
    private int _comparisons = 100_000;

    private IEnumerable<string> VariableNames()
    {
        foreach (var parameter in _flow.Flow.Parameters)
            if (parameter.Name is not null) yield return parameter.Name.Text;
        foreach (var name in _flow.Variables.Keys) yield return name;
        foreach (var name in _symbols.Story.Variables.Keys) yield return name;
        foreach (var name in _symbols.Constants.Keys) yield return name;
        foreach (var name in _symbols.ListsByItem.Keys) yield return name;
    }

    private IEnumerable<string> ContentNames()
    {
        for (var flow = _flow; flow is not null; flow = flow.Owner)
        {
            foreach (var label in flow.Labels.Keys) yield return label;
            foreach (var inner in flow.SubFlows.Keys) yield return inner;
        }
        foreach (var knot in _symbols.Story.SubFlows.Values)
        {
            foreach (var label in knot.Labels.Keys) yield return knot.Name + "." + label;
            foreach (var stitch in knot.SubFlows.Values)
            {
                yield return knot.Name + "." + stitch.Name;
                foreach (var label in stitch.Labels.Keys) yield return knot.Name + "." + stitch.Name + "." + label;
            }
        }
    }

    private IEnumerable<string> FunctionNames()
    {
        foreach (var knot in _symbols.Story.SubFlows.Values)
            if (knot.IsFunction) yield return knot.Name;
        foreach (var name in _symbols.Externals.Keys) yield return name;
    }

    /// <summary>The name closest to <paramref name="name"/>, if it is close enough to be a slip.</summary>
    private string? Similar(string name, IEnumerable<string> candidates)
    {
        if (name.Length > 60) return null;
        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (_comparisons-- <= 0) break;
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance || candidate == name) continue;
            var distance = EditDistance.Between(name, candidate);
            if (distance >= bestDistance) continue;
            best = candidate;
            bestDistance = distance;
        }
        return best;
    }
}

/// <summary>How many letters must be changed, added, dropped or swapped with a neighbour to turn one word into another.</summary>
internal static class EditDistance
{
    public static int Between(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            (before, previous, current) = (previous, current, before);
        }
        return previous[b.Length];
    }
}
