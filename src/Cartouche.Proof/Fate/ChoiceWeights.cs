using System.Globalization;

namespace Cartouche.Proof.Fate;

/// <summary>
/// Weights of choices for random play: by place (<c>first</c>, <c>last</c>, or a number from 1) and by a tag that is
/// written on the choice (<c>#bold</c>). A choice has weight 1, times every weight that applies to it.
/// </summary>
public sealed class ChoiceWeights
{
    private const string Form = "weights are written as first=2, last=0.5, 3=4 or #tag=2, separated by commas";

    private readonly Dictionary<int, double> _places = [];
    private readonly Dictionary<string, double> _tags = new(StringComparer.OrdinalIgnoreCase);
    private double _last = 1;

    private ChoiceWeights()
    {
    }

    /// <summary>Every choice weighs the same.</summary>
    public static ChoiceWeights Uniform { get; } = new();

    /// <summary>Whether every choice weighs the same.</summary>
    public bool IsUniform => _places.Count == 0 && _tags.Count == 0 && _last == 1;

    /// <summary>Reads <c>first=2,last=0.5,#bold=3</c>; weights are from 0.000001 to 1,000,000.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <returns><see langword="null"/> where something is.</returns>
    public static ChoiceWeights? Parse(string text, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        fault = null;
        var weights = new ChoiceWeights();
        foreach (var part in text.Split(','))
        {
            var at = part.LastIndexOf('=');
            var what = at < 0 ? part.Trim() : part[..at].Trim();
            if (at < 0 || !double.TryParse(part[(at + 1)..], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var weight) || weight is not (>= 1e-6 and <= 1e6))
                fault = $"'{part.Trim()}' has no weight from 0.000001 to 1000000: {Form}.";
            else if (!weights.Set(what, weight)) fault = $"'{what}' is no place of a choice: {Form}.";
            if (fault is not null) return null;
        }
        return weights;
    }

    /// <summary>The weight of a place among those on offer.</summary>
    internal double ByPosition(int index, int count) => _places.GetValueOrDefault(index, 1) * (index == count - 1 ? _last : 1);

    /// <summary>The weight of a choice's tags.</summary>
    internal double ByTags(IEnumerable<string> tags)
    {
        var weight = 1.0;
        if (_tags.Count > 0)
            foreach (var tag in tags) weight *= _tags.GetValueOrDefault(tag, 1);
        return weight;
    }

    private bool Set(string what, double weight)
    {
        if (what.StartsWith('#')) return what.Length > 1 && _tags.TryAdd(what[1..].Trim(), weight);
        if (what == "last") _last = weight;
        else if (what == "first") return _places.TryAdd(0, weight);
        else return int.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0 && _places.TryAdd(place - 1, weight);
        return true;
    }
}
