using Cartouche.Playbills;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Canons;

/// <summary>Makes a canon happen again in the story as it is now, and says where it parts from it.</summary>
public sealed class CanonCheck
{
    private readonly RecordedCanon _canon;
    private readonly IReadOnlyList<ToldChoice> _choices;
    private readonly Rehearsal _rehearsal;
    private readonly List<MovedChoice> _moved = [];
    private readonly List<CanonDifference> _differences = [];
    private int _from;

    private CanonCheck(StagedStory staged, RecordedCanon canon)
    {
        _canon = canon;
        _choices = canon.Choices;
        _rehearsal = new Rehearsal(staged, canon.Seed);
    }

    /// <summary>Checks a canon.</summary>
    /// <param name="staged">The story with its playbill.</param>
    /// <param name="canon">The canon.</param>
    /// <exception cref="ArgumentException">The story has errors, or the canon is not whole.</exception>
    public static CanonResult Run(StagedStory staged, RecordedCanon canon)
    {
        ArgumentNullException.ThrowIfNull(canon);
        return new CanonCheck(staged, canon).Run();
    }

    private CanonResult Run()
    {
        var choice = 0;
        LostMove? lost = null;
        for (var i = 0; i < _canon.Commands.Count && lost is null; i++)
        {
            switch (_canon.Commands[i])
            {
                case Start:
                    lost = Try(choice, "begins", _rehearsal.Start);
                    break;
                // Votes for the same are one choice.
                case Vote vote when i > 0 && _canon.Commands[i - 1] is Vote before && (before.Scene, before.Turn) == (vote.Scene, vote.Turn):
                    break;
                case House.Choose or Vote:
                    if (choice == _choices.Count) throw new ArgumentException("The canon is not whole: it does not tell all its choices.");
                    Compare(choice);
                    lost = Choose(choice++);
                    break;
                case Tick tick when i > 0:
                    _rehearsal.Pass(tick.At - _canon.Commands[i - 1].At);
                    break;
                case GoOn { SkipTo: { } knot }:
                    lost = Try(choice, $"goes on at '{knot}'", () => _rehearsal.SkipTo(knot));
                    break;
                case Interrupt interrupt:
                    lost = Try(choice, $"breaks in with '{interrupt.Knot}'", () => _rehearsal.Interrupt(interrupt.Knot, interrupt.Scene, interrupt.GoesOn));
                    break;
                case Resume resume:
                    lost = Try(choice, "goes on with a suspended scene", () => _rehearsal.Resume(resume.Scene));
                    break;
            }
        }
        if (lost is null) Compare(choice);
        return new CanonResult(_canon, lost is null ? _rehearsal.Record(_canon.Name) : null, _moved, _differences, lost);
    }

    /// <summary>Compares what was told since the last choice, the choice itself included, with what canon tells there.</summary>
    /// <param name="choices">How many choices were made.</param>
    private void Compare(int choices)
    {
        var expected = Passage(_canon.Told, choices);
        var found = _rehearsal.Told.Skip(_from).ToList();
        _from = _rehearsal.Told.Count;
        if (expected.Count == found.Count && expected.Zip(found).All(pair => pair.First.IsLike(pair.Second.Told))) return;
        var before = choices == 0 ? [] : Passage(_canon.Told, choices - 1);
        _differences.Add(new CanonDifference(choices, before, PassageDiff.Of(expected, found)));
    }

    /// <summary>What is told from one choice to just before the next; before the first, from the beginning.</summary>
    private static List<Told> Passage(IReadOnlyList<Told> told, int choices)
    {
        var passage = new List<Told>();
        var made = 0;
        foreach (var one in told)
        {
            if (one is ToldChoice) made++;
            if (made == choices) passage.Add(one);
        }
        return passage;
    }

    private LostMove? Choose(int index)
    {
        var choice = _choices[index];
        if (_rehearsal.Play.Ending is { } ending) return new LostMove(index, choice, $"The story has ended before it: {ending}.", []);
        var open = _rehearsal.Play.Scenes.Where(scene => !scene.IsSuspended && scene.Offers.Count > 0).OrderBy(scene => scene.Number != choice.Scene).ToList();
        foreach (var scene in open)
        {
            if (Find(scene, choice) is not { } offer) continue;
            if (offer.Number != choice.Number && offer.Text == choice.Text) _moved.Add(new MovedChoice(index, choice.Text, choice.Number, offer.Number));
            _rehearsal.Choose(scene, offer, choice.By);
            return null;
        }
        return new LostMove(index, choice, "It is not on offer any more.", [.. open.SelectMany(scene => scene.Offers)]);
    }

    /// <summary>The choice of the same wording, of several the one of the same number; otherwise that of the same number if its wording is alike.</summary>
    private static Offer? Find(Scene scene, ToldChoice choice)
    {
        var same = scene.Offers.Where(offer => offer.Text == choice.Text).ToList();
        if (same.Count > 0) return same.Find(offer => offer.Number == choice.Number) ?? same[0];
        return scene.Number == choice.Scene ? scene.Offers.FirstOrDefault(offer => offer.Number == choice.Number && AreAlike(offer.Text, choice.Text)) : null;
    }

    /// <summary>Whether two wordings have at least half of their words in common.</summary>
    private static bool AreAlike(string a, string b)
    {
        var (first, second) = (Words(a), Words(b));
        return first.Count + second.Count > 0 && first.Intersect(second).Count() * 4 >= first.Count + second.Count;
    }

    private static HashSet<string> Words(string text) =>
        [.. text.Split([' ', ',', '.', ';', ':', '!', '?', '"', '\'', '\u2019', '\u201c', '\u201d'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToUpperInvariant())];

    private static LostMove? Try(int index, string what, Action move)
    {
        try
        {
            move();
            return null;
        }
        catch (InvalidOperationException problem)
        {
            return new LostMove(index, null, $"Where canon {what}: {problem.Message}", []);
        }
    }
}
