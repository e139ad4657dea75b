using Cartouche.Playbills;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;
using Cartouche.Stage.Understudies;

namespace Cartouche.Stage.Canons;

/// <summary>Makes canons.</summary>
public static class CanonRecorder
{
    /// <summary>Records a playthrough.</summary>
    /// <param name="staged">The story with its playbill.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="choices">The choices to make, by their numbers; of several scenes that have some, the first is asked.</param>
    /// <param name="seed">What chance depends on.</param>
    /// <exception cref="ArgumentException">The story has errors, or a choice is not on offer.</exception>
    public static RecordedCanon FromChoices(StagedStory staged, string name, IReadOnlyList<int> choices, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var rehearsal = new Rehearsal(staged, seed);
        rehearsal.Start();
        for (var i = 0; i < choices.Count; i++)
        {
            if (rehearsal.Asking is not { } scene) throw new ArgumentException(FormattableString.Invariant($"After {i} choices there is nothing to choose; the list has {choices.Count}."), nameof(choices));
            if (scene.Offers.FirstOrDefault(offer => offer.Number == choices[i]) is not { } offer) throw new ArgumentException(FormattableString.Invariant($"Choice {i + 1} of the list is {choices[i]}, and on offer is {string.Join(", ", scene.Offers.Select(on => on.Number))}."), nameof(choices));
            rehearsal.Choose(scene, offer, null);
        }
        return rehearsal.Record(name);
    }

    /// <summary>Takes a chronicle as what happened. Who had which role, what was taken back and what was said out of role is left out.</summary>
    /// <param name="staged">The story with its playbill.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="chronicle">The commands of a performance, in order.</param>
    /// <param name="seed">What chance depended on.</param>
    /// <param name="understudies">The understudies it had.</param>
    /// <param name="agency">Where those came from that it engaged itself.</param>
    /// <exception cref="ArgumentException">The story has errors, or refuses one of the commands: the chronicle is of another story, seed or understudies.</exception>
    public static RecordedCanon FromChronicle(StagedStory staged, string name, IEnumerable<Command> chronicle, int seed = 0, IReadOnlyDictionary<string, IUnderstudy>? understudies = null, IUnderstudyAgency? agency = null)
    {
        var performance = Performance.Replay(staged, seed, chronicle, understudies, agency);
        var moves = new List<(int Entry, Action<Rehearsal> Make)>();
        foreach (var entry in performance.Chronicle)
        {
            if (entry.Command is Rewind rewind) moves.RemoveAll(move => move.Entry > rewind.To);
            else moves.AddRange(MovesOf(entry).Select(move => (entry.Number, move)));
        }
        var rehearsal = new Rehearsal(staged, seed);
        foreach (var (_, make) in moves) make(rehearsal);
        return rehearsal.Record(name);
    }

    /// <summary>What the story did in an entry: what the command says, then the choices, those of understudies too.</summary>
    private static IEnumerable<Action<Rehearsal>> MovesOf(Entry entry)
    {
        switch (entry.Command)
        {
            case Start:
                yield return rehearsal => rehearsal.Start();
                break;
            case Interrupt interrupt:
                yield return rehearsal => rehearsal.Interrupt(interrupt.Knot, interrupt.Scene, interrupt.GoesOn);
                break;
            case Resume resume:
                yield return rehearsal => rehearsal.Resume(resume.Scene);
                break;
            case GoOn { SkipTo: { } knot }:
                yield return rehearsal => rehearsal.SkipTo(knot);
                break;
        }
        foreach (var happened in entry.Events.Where(witnessed => witnessed.Seats.Contains(Performance.StageManager)).Select(witnessed => witnessed.Event))
        {
            if (happened is ChoicesLapsed lapsed) yield return rehearsal => rehearsal.Lapse(lapsed.Scene, lapsed.Numbers);
            if (happened is ChoiceMade made) yield return rehearsal => Repeat(rehearsal, made);
        }
    }

    private static void Repeat(Rehearsal rehearsal, ChoiceMade made)
    {
        var scene = rehearsal.Play.Find(made.Scene)!;
        rehearsal.Choose(scene, scene.Offers.First(offer => offer.Number == made.Number), made.By);
    }
}
