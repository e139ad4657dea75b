using Cartouche.Playbills;
using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.House;

/// <summary>
/// Decides who sees what, at the moment it happens: the stage manager everything; a player what their roles are present
/// at, are told aside, or may choose; somebody without a role all that is said aloud.
/// </summary>
/// <param name="playbill">The roles.</param>
/// <param name="seatsTaken">The numbers of the seats that are taken.</param>
/// <param name="seatOf">The seat that plays a role, or <see langword="null"/>.</param>
internal sealed class Visibility(Playbill playbill, Func<IReadOnlyList<int>> seatsTaken, Func<string, int?> seatOf)
{
    private readonly Dictionary<int, IReadOnlyList<string>?> _presence = [];

    /// <summary>Scenes of which something has been seen.</summary>
    private readonly HashSet<int> _seen = [];

    /// <summary>Events as the seats see them, each in one form, or in several.</summary>
    public IReadOnlyList<Witnessed> Of(IEnumerable<StageEvent> events) => [.. events.SelectMany(Of).Where(witnessed => witnessed.Seats.Count > 0)];

    /// <summary>Whether a seat sees what happens in a scene.</summary>
    public bool Sees(int seat, int scene) => Beholders(scene).Contains(seat);

    /// <summary>What is told anew to some seats alone.</summary>
    public IReadOnlyList<Witnessed> Of(IEnumerable<StageEvent> events, IReadOnlyCollection<int> seats) =>
        [.. Of(events).Select(witnessed => witnessed with { Seats = [.. witnessed.Seats.Where(seats.Contains)] }).Where(witnessed => witnessed.Seats.Count > 0)];

    private IEnumerable<Witnessed> Of(StageEvent happened)
    {
        switch (happened)
        {
            case RoleGiven given:
                return [new Witnessed(happened, [Performance.StageManager, given.Seat])];
            case UnderstudiesEngaged:
                return [new Witnessed(happened, [Performance.StageManager])];
            case HouseEvent:
                return [new Witnessed(happened, [Performance.StageManager, .. seatsTaken()])];
            case SceneOpened opened:
                // Who is there shows only then; the others do not even hear that there is one.
                _presence[opened.Scene] = _presence.GetValueOrDefault(opened.BrokenInto);
                _seen.Remove(opened.Scene);
                return [new Witnessed(happened, [Performance.StageManager])];
            case SceneSet set:
                return Moved(set);
            case SceneClosed closed:
                var seen = new Witnessed(happened, [Performance.StageManager, .. Beholders(closed.Scene)]);
                _presence.Remove(closed.Scene);
                return [seen];
            case LineSaid { SeenBy: { } roles } line:
                _seen.Add(line.Scene);
                return [new Witnessed(happened, [Performance.StageManager, .. SeatsOf(roles)])];
            case FactLearned learned:
                return [new Witnessed(happened, [Performance.StageManager, .. SeatsOf([learned.Who])])];
            case StageFault:
                return [new Witnessed(happened, [Performance.StageManager])];
            case EndingReached:
                return [new Witnessed(happened, [Performance.StageManager, .. seatsTaken()])];
            case ChoicesOffered offered:
                _seen.Add(offered.Scene);
                return Offered(offered);
            case ChoiceMade { By: { } by } made:
                // What somebody else could have chosen is not read out.
                var own = SeatsOf([by]).Prepend(Performance.StageManager).ToList();
                return [new Witnessed(happened, own), new Witnessed(made with { Text = "", Number = 0 }, [.. Beholders(made.Scene).Except(own)])];
        }
        _seen.Add(happened.Scene);
        return [new Witnessed(happened, [Performance.StageManager, .. Beholders(happened.Scene)])];
    }

    /// <summary>Whoever is not there any more is told no more than that.</summary>
    private IEnumerable<Witnessed> Moved(SceneSet set)
    {
        List<int> before = _seen.Contains(set.Scene) ? [.. Beholders(set.Scene)] : [];
        _seen.Add(set.Scene);
        _presence[set.Scene] = set.Present;
        var now = Beholders(set.Scene).ToList();
        yield return new Witnessed(set, [Performance.StageManager, .. now]);
        yield return new Witnessed(new SceneLeft(set.Scene), [.. before.Except(now)]);
    }

    private IEnumerable<Witnessed> Offered(ChoicesOffered offered)
    {
        yield return new Witnessed(offered, [Performance.StageManager]);
        var bySeats = Beholders(offered.Scene).Union(offered.Offers.SelectMany(offer => SeatsOf(offer.By))).GroupBy(seat => string.Join(',', Own(offered, seat).Select(offer => offer.Number)));
        foreach (var group in bySeats) yield return new Witnessed(offered with { Offers = [.. Own(offered, group.First())] }, [.. group]);
    }

    /// <summary>What a seat may choose; what it would reveal is not told beforehand.</summary>
    private IEnumerable<Offer> Own(ChoicesOffered offered, int seat) =>
        offered.Offers.Where(offer => SeatsOf(offer.By).Contains(seat)).Select(offer => offer with { Uses = [], Reveals = [] });

    /// <summary>The seats of those present in a scene, and of those who have no role.</summary>
    private IEnumerable<int> Beholders(int scene)
    {
        var cast = playbill.Roles.Select(role => role.Name).DefaultIfEmpty(Playbill.Reader).Select(seatOf).OfType<int>().ToHashSet();
        var seats = seatsTaken();
        return _presence.GetValueOrDefault(scene) is { } present ? SeatsOf(present).Union(seats.Where(seat => !cast.Contains(seat))) : seats;
    }

    private IEnumerable<int> SeatsOf(IEnumerable<string> names) =>
        names.Select(name => seatOf(playbill.RoleOf(name)?.Name ?? name)).OfType<int>().Where(seatsTaken().Contains).Distinct();
}
