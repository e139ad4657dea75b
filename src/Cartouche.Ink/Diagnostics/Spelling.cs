namespace Cartouche.Ink.Diagnostics;

/// <summary>
/// Guesses which name was meant. Guesses are made for the first faults only: a broken file may hold thousands of them,
/// among thousands of names.
/// </summary>
/// <param name="comparisons">How many names are looked at in all.</param>
public sealed class Spelling(int comparisons = 100_000)
{
    private int _comparisons = comparisons;

    /// <summary>The name closest to <paramref name="name"/>, if it is close enough to be a slip.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What there is.</param>
    public string? Nearest(string name, IEnumerable<string> candidates)
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
