using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Stage;

/// <summary>How what is wanted is done.</summary>
public sealed partial class Performance
{
    private void Carry(Command command)
    {
        switch (command)
        {
            case Join join:
                _seats.Add(new Seat(_seats.Count + 1, join.Player));
                Tell(new PlayerJoined(_seats.Count, join.Player.Name));
                TellWhoIsHere(_seats.Count);
                if (HasStarted) TellAnew([_seats.Count], command.At);
                break;
            case Leave leave:
                Tell(new PlayerLeft(leave.By));
                _seats[leave.By - 1] = _seats[leave.By - 1] with { IsTaken = false };
                Give(_cast.Where(part => part.Value == leave.By).ToDictionary(part => part.Key, _ => (int?)null), command.At);
                break;
            case SetCast roles:
                Give(roles.Seats, command.At);
                foreach (var (given, seat) in roles.Seats)
                    if (seat is { } to) Tell(new RoleGiven(to, given, roles.Reasons?.GetValueOrDefault(given) ?? []));
                break;
            case Engage engage:
                foreach (var (to, how) in engage.How) _engaged[to] = how;
                _agents = Agency!.Engage(_engaged);
                Tell(new UnderstudiesEngaged(new Dictionary<string, string>(_engaged)));
                break;
            case Start:
                Tell(new PerformanceStarted());
                Make(command, play => play.Start());
                break;
            case House.Choose choose:
                var role = _play.Find(choose.Scene)!.Offers.First(offer => offer.Number == choose.Number).By.First(by => _cast[by] == choose.By);
                Make(command, play => play.Choose(choose.Scene, choose.Number, role));
                break;
            case Vote vote:
                Count(vote);
                break;
            case Speak speak:
                Tell(new Spoken(speak.By, speak.Text));
                break;
            case Prompt prompt:
                Act(prompt, _play.Find(prompt.Scene)!, prompt.Role);
                break;
            case Interrupt interrupt:
                Make(command, play => play.Interrupt(interrupt.Knot, interrupt.Scene, interrupt.GoesOn));
                break;
            case Resume resume:
                Make(command, play => play.Resume(resume.Scene));
                break;
            case StepOut:
                if (!IsPaused) Tell(new PerformancePaused());
                IsPaused = true;
                break;
            case GoOn goOn:
                IsPaused = false;
                Tell(new PerformanceWentOn());
                if (goOn.SkipTo is { } knot) Make(command, play => play.SkipTo(knot));
                // Time begins anew where somebody was pressed by it.
                foreach (var scene in _offered.Keys.ToList()) _offered[scene] = _offered[scene] with { At = command.At };
                Tell(_play.Tell().OfType<ChoicesOffered>().Where(offered => offered.Offers.Any(offer => offer.Within is not null)));
                break;
            case Tick:
                if (!IsPaused) Lapse(command);
                break;
            case Rewind rewind:
                GoBack(rewind.To, command.At);
                break;
            case Branch branch:
                Tell(new PerformanceBranched(branch.Code));
                break;
            case End:
                HasEnded = true;
                Tell(new PerformanceEnded(_play.Ending));
                break;
        }
    }

    private void Give(IReadOnlyDictionary<string, int?> seats, DateTimeOffset now)
    {
        if (seats.Count == 0) return;
        foreach (var (role, seat) in seats) _cast[role] = seat;
        Tell(new CastSet(new Dictionary<string, int?>(_cast)));
        if (HasStarted) TellAnew([.. seats.Values.OfType<int>()], now);
    }

    /// <summary>The story goes on; what it did can be done again.</summary>
    private void Make(Command command, Func<Play, IReadOnlyList<StageEvent>> move)
    {
        // What is left out belongs to the move: it is the same when the move is made again.
        var leftOut = LeftOut();
        IReadOnlyList<StageEvent> Made(Play play)
        {
            play.LeftOut = leftOut;
            return move(play);
        }
        _moves.Add(new Move(_chronicle.Count + 1, Made));
        var events = Made(_play);
        foreach (var vote in _votes.Keys.Where(vote => _play.Find(vote.Scene)?.Turn != vote.Turn).ToList()) _votes.Remove(vote);
        foreach (var scene in _offered.Keys.Where(scene => _play.Find(scene) is null).ToList()) _offered.Remove(scene);
        // Nobody is pressed by time that passed while nothing could be done.
        var resumed = events.OfType<SceneResumed>().Select(happened => happened.Scene).ToHashSet();
        foreach (var scene in _play.Scenes)
            if (!scene.IsSuspended && (!_offered.TryGetValue(scene.Number, out var known) || known.Turn != scene.Turn || resumed.Contains(scene.Number))) _offered[scene.Number] = (scene.Turn, command.At);
        Tell(events.Select(happened => Left(happened, command.At)));
    }

    /// <summary>Choices that hold for a time are told with what is left of it.</summary>
    private StageEvent Left(StageEvent happened, DateTimeOffset now) =>
        happened is ChoicesOffered offered && _offered.TryGetValue(offered.Scene, out var since) && since.Turn == offered.Turn && since.At < now
            ? offered with { Offers = [.. offered.Offers.Select(offer => offer.Within is { } within ? offer with { Within = since.At + within > now ? since.At + within - now : TimeSpan.Zero } : offer)] }
            : happened;

    /// <summary>The scenes that somebody who is here has vetoed.</summary>
    private HashSet<string> LeftOut()
    {
        var vetoes = _seats.Where(seat => seat.IsTaken).SelectMany(seat => seat.Player.Vetoes).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. _play.Playbill.Content.Where(note => vetoes.Contains(note.Note)).SelectMany(note => note.Scenes)];
    }

    private void Count(Vote vote)
    {
        _votes[(vote.Scene, vote.Turn, vote.By)] = vote.Number;
        var scene = _play.Find(vote.Scene)!;
        var voters = scene.Offers.Where(offer => offer.IsVote).SelectMany(offer => offer.By).Select(role => _cast[role]).OfType<int>().Where(IsSeat).Distinct().ToList();
        var votes = _votes.Where(cast => cast.Key.Scene == vote.Scene && cast.Key.Turn == vote.Turn && voters.Contains(cast.Key.Seat)).GroupBy(cast => cast.Value).Select(group => (Number: group.Key, Count: group.Count())).OrderByDescending(group => group.Count).ThenBy(group => group.Number).ToList();
        var all = votes.Sum(group => group.Count);
        Tell(new VoteCast(vote.Scene, scene.Turn, all, voters.Count));
        // Of equal numbers, when all have voted, the first in the order of the story has it.
        if (votes[0].Count * 2 <= voters.Count && all < voters.Count) return;
        var number = votes[0].Number;
        Make(vote, play => play.Choose(vote.Scene, number, null));
    }

    private void Lapse(Command command)
    {
        foreach (var scene in _play.Scenes.Where(scene => !scene.IsSuspended).ToList())
        {
            if (!_offered.TryGetValue(scene.Number, out var offered)) continue;
            var late = scene.Offers.Where(offer => offer.Within is { } within && command.At - offered.At >= within).Select(offer => offer.Number).ToList();
            if (late.Count == 0) continue;
            var number = scene.Number;
            Make(command, play => play.Lapse(number, late));
        }
    }

    private void GoBack(int to, DateTimeOffset now)
    {
        _moves.RemoveAll(move => move.Entry > to);
        _play = new Play(_staged, _seed);
        foreach (var move in _moves) move.Made(_play);
        _votes.Clear();
        _offered.Clear();
        foreach (var scene in _play.Scenes.Where(scene => !scene.IsSuspended)) _offered[scene.Number] = (scene.Turn, now);
        Tell(new StoryRewound(to));
        Tell(_play.Tell());
    }

    /// <summary>Tells a newcomer who came before, and who has which role.</summary>
    private void TellWhoIsHere(int seat)
    {
        foreach (var other in _seats)
            if (other.IsTaken && other.Number != seat) _witnessed.Add(new Witnessed(new PlayerJoined(other.Number, other.Player.Name), [seat]));
        if (_cast.Values.Any(given => given is not null)) _witnessed.Add(new Witnessed(new CastSet(new Dictionary<string, int?>(_cast)), [seat]));
    }

    /// <summary>Tells some seats what is on the stage.</summary>
    private void TellAnew(IReadOnlyCollection<int> seats, DateTimeOffset now) => _witnessed.AddRange(_visibility.Of(_play.Tell().Select(happened => Left(happened, now)), seats));
}
