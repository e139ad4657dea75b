using Cartouche.Stage.Casting;
using Cartouche.Stage.House;

namespace Cartouche.Stage;

/// <summary>What cannot be done, and why.</summary>
public sealed partial class Performance
{
    private Answer? Refuse(Command command)
    {
        // Stepping out is never refused to anybody who has a seat.
        if (command is StepOut) return IsSeat(command.By) || command.By == StageManager ? null : No(Refusal.NoSeat, "There is no such seat.");
        if (HasEnded && command is not Branch) return No(Refusal.Ended, "The performance is over.");
        if (_chronicle.Count >= MostEntries && command is not (Branch or End)) return No(Refusal.BadInput, $"The chronicle has {MostEntries} entries, and no room for more. Branch from it, and go on there.");
        if (command is not Join && !IsSeat(command.By) && (command.By != StageManager || command is Leave or House.Choose or Vote)) return No(Refusal.NoSeat, "There is no such seat, or its player has left.");
        if (command is SetCast or Engage or Start or Interrupt or Resume or Prompt or GoOn or Rewind or Branch or End && command.By != StageManager) return No(Refusal.NotStageManager, "Only the stage manager can do that.");
        if (command is House.Choose or Vote or Interrupt or Resume or Prompt)
        {
            if (!HasStarted) return No(Refusal.NotStarted, "The story has not begun.");
            if (IsPaused) return No(Refusal.Paused, "The scene is suspended.");
            if (_play.Ending is not null) return No(Refusal.Ended, "The story has come to its end.");
        }
        return command switch
        {
            Join join => RefuseJoin(join),
            SetCast roles => RefuseRoles(roles),
            Engage engage => RefuseUnderstudies(engage),
            Start => HasStarted ? No(Refusal.Started, "The story has begun already.") : null,
            House.Choose choose => RefuseChoice(choose.By, choose.Scene, choose.Turn, choose.Number, isVote: false),
            Vote vote => RefuseChoice(vote.By, vote.Scene, vote.Turn, vote.Number, isVote: true),
            Speak speak => string.IsNullOrWhiteSpace(speak.Text) || speak.Text.Length > LongestSpeech ? No(Refusal.BadInput, $"Say something, in at most {LongestSpeech} characters.") : null,
            Interrupt interrupt => RefuseScene(interrupt.Scene, isSuspended: false) ?? RefuseInterrupt(interrupt.Knot),
            Resume resume => RefuseScene(resume.Scene, isSuspended: true),
            Prompt prompt => RefuseScene(prompt.Scene, isSuspended: false) ?? RefusePrompt(prompt),
            GoOn goOn => RefuseGoOn(goOn),
            Rewind rewind => RefuseMoment(rewind.To),
            Branch branch => RefuseMoment(branch.To),
            _ => null,
        };
    }

    private Answer? RefuseJoin(Join join)
    {
        if (string.IsNullOrWhiteSpace(join.Player.Name) || join.Player.Name.Length > 100) return No(Refusal.BadInput, "A player has a name of at most 100 characters.");
        if (_seats.Exists(seat => seat.IsTaken && string.Equals(seat.Player.Name, join.Player.Name, StringComparison.OrdinalIgnoreCase))) return No(Refusal.BadInput, $"Somebody is called {join.Player.Name} already.");
        return _seats.Count < MostSeats ? null : No(Refusal.BadInput, $"There are {MostSeats} seats.");
    }

    private Answer? RefuseRoles(SetCast roles)
    {
        foreach (var (role, seat) in roles.Seats)
        {
            if (!_cast.ContainsKey(role)) return No(Refusal.BadInput, $"There is no role '{role}'.");
            if (seat is not { } number) continue;
            if (!IsSeat(number)) return No(Refusal.NoSeat, $"There is no seat {number}, or its player has left.");
            var player = _seats[number - 1].Player;
            if (_play.Playbill.FindRole(role) is { } known && Vetoes.Of(_play.Playbill, player, known) is { } veto) return No(Refusal.Vetoed, Vetoes.Says(player, known, veto) + ".");
        }
        return null;
    }

    private Answer? RefuseInterrupt(string knot)
    {
        _play.LeftOut = LeftOut();
        if (_play.Interrupts.Contains(knot)) return null;
        return _play.LeftOut.Contains(knot) ? No(Refusal.Vetoed, $"'{knot}' is left out: somebody here does not play it.") : No(Refusal.BadInput, $"'{knot}' is no interrupt.");
    }

    private Answer? RefuseUnderstudies(Engage engage)
    {
        if (Agency is null) return No(Refusal.BadInput, "There is nobody to engage here.");
        var how = new Dictionary<string, string>(_engaged);
        foreach (var (role, wish) in engage.How) how[role] = wish;
        try
        {
            Agency.Engage(how);
            return null;
        }
        catch (ArgumentException problem)
        {
            return No(Refusal.BadInput, problem.Message);
        }
    }

    private Answer? RefuseScene(int number, bool isSuspended)
    {
        if (_play.Find(number) is not { } scene) return No(Refusal.NoScene, "There is no such scene.");
        if (scene.IsSuspended == isSuspended) return null;
        return isSuspended ? No(Refusal.BadInput, "The scene is not suspended.") : No(Refusal.Suspended, "The scene is suspended.");
    }

    private Answer? RefuseChoice(int seat, int number, int turn, int choice, bool isVote)
    {
        // Scenes one is not in are not there.
        if (_play.Find(number) is not { } scene || !(_visibility.Sees(seat, number) || scene.Offers.Any(offer => offer.By.Any(role => _cast[role] == seat)))) return No(Refusal.NoScene, "There is no such scene.");
        if (scene.IsSuspended) return No(Refusal.Suspended, "The scene is suspended.");
        if (scene.Turn != turn) return No(Refusal.Stale, "The scene has gone on since.");
        if (scene.Offers.FirstOrDefault(offer => offer.Number == choice) is not { } offer) return No(Refusal.NotOffered, "The time for this choice is up, or there never was one of this number.");
        if (!offer.By.Any(role => _cast[role] == seat)) return No(Refusal.NotYours, "This choice is somebody else's.");
        if (offer.IsVote == isVote) return null;
        return isVote ? No(Refusal.NoVote, "This choice is made by one, not by a vote.") : No(Refusal.IsVote, "This choice is made by a vote.");
    }

    private Answer? RefusePrompt(Prompt prompt)
    {
        if (!_cast.TryGetValue(prompt.Role, out var seat)) return No(Refusal.BadInput, $"There is no role '{prompt.Role}'.");
        if (seat is not null) return No(Refusal.NotYours, $"{prompt.Role} is played by somebody.");
        return _play.Find(prompt.Scene)!.Offers.Any(offer => offer.By.Contains(prompt.Role)) ? null : No(Refusal.NotOffered, $"{prompt.Role} has nothing to choose.");
    }

    private Answer? RefuseMoment(int entry) => _moves.Exists(move => move.Entry <= entry) && entry <= _chronicle.Count ? null : No(Refusal.BadInput, "There is nothing to go back to.");

    private Answer? RefuseGoOn(GoOn goOn)
    {
        if (!IsPaused) return No(Refusal.BadInput, "Nothing is suspended.");
        if (goOn.SkipTo is null) return null;
        if (!HasStarted) return No(Refusal.NotStarted, "The story has not begun.");
        return _staged.Directions.Find(goOn.SkipTo) is null ? No(Refusal.BadInput, $"There is no knot '{goOn.SkipTo}'.") : null;
    }

    private bool IsSeat(int number) => number >= 1 && number <= _seats.Count && _seats[number - 1].IsTaken;

    private static Answer No(Refusal refusal, string why) => new(null, refusal, why);
}
