using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Canons;

/// <summary>Where a performance left canon.</summary>
/// <param name="Entry">The number of the entry of its chronicle.</param>
/// <param name="Choice">Which of the choices it was, from 0.</param>
/// <param name="Made">The choice that was made.</param>
/// <param name="Instead">Canon's choice, instead of which it was made; <see langword="null"/> where canon was over.</param>
public sealed record Departure(int Entry, int Choice, ToldChoice Made, ToldChoice? Instead);

/// <summary>
/// Goes along with a performance and tells whether, and where, it left canon: the first choice of another wording. What
/// is taken back has not left it. Of a performance it goes along with, each question costs what is new in the chronicle.
/// </summary>
/// <param name="canon">The canon.</param>
public sealed class Divergence(RecordedCanon canon)
{
    private readonly List<(int Entry, ToldChoice Choice)> _made = [];
    private readonly IReadOnlyList<ToldChoice> _choices = canon.Choices;
    private readonly int[] _linesBefore = LinesBefore(canon);
    private int _read;

    /// <summary>The canon.</summary>
    public RecordedCanon Canon { get; } = canon;

    /// <summary>Where it was left; <see langword="null"/> as long as it was not.</summary>
    public Departure? Departure { get; private set; }

    /// <summary>How many of canon's choices were made as they were.</summary>
    public int ChoicesKept => Departure?.Choice ?? _made.Count;

    /// <summary>Which of canon's lines, from 0, is the first that it did not come to before it was left, or until now; their number where it came to all.</summary>
    public int NextLine => _linesBefore[Math.Min(ChoicesKept, _choices.Count)];

    /// <summary>Reads what is new.</summary>
    /// <param name="chronicle">The chronicle of the performance, the same as before with more to it.</param>
    public void Follow(IReadOnlyList<Entry> chronicle)
    {
        ArgumentNullException.ThrowIfNull(chronicle);
        for (; _read < chronicle.Count; _read++)
        {
            var entry = chronicle[_read];
            if (entry.Command is Rewind rewind) GoBack(rewind.To);
            else
                foreach (var witnessed in entry.Events)
                    if (witnessed.Event is ChoiceMade && witnessed.Seats.Contains(Performance.StageManager)) Make(entry.Number, (ToldChoice)Told.Of(witnessed.Event)!);
        }
    }

    private void Make(int entry, ToldChoice made)
    {
        var index = _made.Count;
        _made.Add((entry, made));
        if (Departure is not null) return;
        var kept = index < _choices.Count ? _choices[index] : null;
        if (kept?.Text != made.Text) Departure = new Departure(entry, index, made, kept);
    }

    private void GoBack(int to)
    {
        _made.RemoveAll(made => made.Entry > to);
        if (Departure?.Entry > to) Departure = null;
    }

    /// <summary>For each number of choices how many lines canon tells before the next.</summary>
    private static int[] LinesBefore(RecordedCanon canon)
    {
        ArgumentNullException.ThrowIfNull(canon);
        var (before, lines) = (new List<int>(), 0);
        foreach (var told in canon.Told)
        {
            if (told is ToldChoice) before.Add(lines);
            else if (told is ToldLine) lines++;
        }
        return [.. before, lines];
    }
}
