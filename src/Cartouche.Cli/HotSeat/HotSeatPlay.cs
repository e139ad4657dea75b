using System.Globalization;
using Cartouche.Cli.Terminals;
using Cartouche.Stage;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Cli.HotSeat;

/// <summary>Several people at one keyboard, which goes to whoever may choose; each sees what their seat sees.</summary>
internal sealed class HotSeatPlay(Performance performance, ITerminal terminal, TimeProvider time)
{
    /// <summary>How often the clock is looked at.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    /// <summary>Ticks without anybody's turn after which nothing more is to come.</summary>
    private const int MostIdle = 1000;

    private readonly ToneWriter _writer = new(terminal.Out, terminal.HasColor);
    private readonly Dictionary<int, int> _shown = [];
    private int _holder;
    private int _pick;

    /// <summary>Plays from the start to an ending, or to the end of the input.</summary>
    public void Run()
    {
        Do(new Start(Now, Performance.StageManager));
        for (var idle = 0; !performance.HasEnded && idle < MostIdle;)
        {
            if (performance.IsPaused)
            {
                if (!GoOn()) return;
                continue;
            }
            if (performance.Play.Ending is not null) break;
            var owners = Owners();
            if (owners.Count == 0)
            {
                idle++;
                Do(new Tick(Now));
                continue;
            }
            idle = 0;
            if (Next(owners) is not { } seat || !Hand(seat) || !Ask(seat)) return;
        }
        Finish();
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private bool IsAlone => performance.Seats.Count(seat => seat.IsTaken) == 1;

    /// <summary>The seats that have something to choose, in order.</summary>
    private List<int> Owners() => [.. performance.Seats.Where(seat => Offers(seat.Number).Any()).Select(seat => seat.Number)];

    private IEnumerable<(Scene Scene, Offer Offer)> Offers(int seat) =>
        from scene in performance.Play.Scenes
        where !scene.IsSuspended
        from offer in scene.Offers
        where offer.By.Any(role => performance.Cast[role] == seat)
        select (scene, offer);

    private int? Next(List<int> owners)
    {
        if (_pick != 0 && owners.Contains(_pick)) return Taken(_pick);
        if (owners.Count == 1) return owners[0];
        _writer.Line().Line("Who goes on?", Tone.Strong);
        for (var i = 0; i < owners.Count; i++) _writer.Line(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}  {NameOf(owners[i])}"));
        while (Read() is { } line)
        {
            if (int.TryParse(line, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= owners.Count) return owners[number - 1];
            if (line == "/out") return StepOut(owners[0]);
            _writer.Line("Give a number.", Tone.Dim);
        }
        return null;
    }

    private int Taken(int seat)
    {
        _pick = 0;
        return seat;
    }

    private int StepOut(int seat)
    {
        Do(new StepOut(Now, seat));
        return seat;
    }

    /// <summary>Gives somebody the keyboard, out of the sight of the others.</summary>
    private bool Hand(int seat)
    {
        if (performance.IsPaused) return true;
        if (_holder != seat && !IsAlone)
        {
            _writer.Line().Line($"── {NameOf(seat)} ──  (press enter when it is yours)", Tone.Accent);
            if (Read() is null) return false;
        }
        _holder = seat;
        Show(seat);
        return true;
    }

    private void Show(int seat)
    {
        foreach (var happened in performance.View(seat, _shown.GetValueOrDefault(seat))) SeatView.Write(_writer, happened, performance, seat, terminal.Width);
        _shown[seat] = performance.View(seat).Count();
    }

    /// <summary>Has somebody choose; false at the end of the input.</summary>
    private bool Ask(int seat)
    {
        if (performance.IsPaused) return true;
        var offers = Offers(seat).ToList();
        _writer.Line();
        for (var i = 0; i < offers.Count; i++)
        {
            var (scene, offer) = offers[i];
            _writer.Write(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}  ")).Write(offer.Text, Tone.Strong);
            if (offer.IsVote) _writer.Write("  (vote)", Tone.Dim);
            if (offer.Within is { } within) _writer.Write(string.Create(CultureInfo.InvariantCulture, $"  (within {within.TotalSeconds:0} s)"), Tone.Dim);
            if (offers.Select(other => other.Scene).Distinct().Count() > 1) _writer.Write($"  [{scene.Place}]", Tone.Dim);
            _writer.Line();
        }
        while (Read() is { } line)
        {
            if (int.TryParse(line, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offers.Count)
            {
                var (scene, offer) = offers[number - 1];
                Command command = offer.IsVote ? new Vote(Now, seat, scene.Number, scene.Turn, offer.Number) : new Choose(Now, seat, scene.Number, scene.Turn, offer.Number);
                // A vote goes round.
                _pick = offer.IsVote ? Owners().Find(other => other > seat) : 0;
                Do(command);
                return true;
            }
            if (line.Length == 0) continue;
            if (Obey(seat, line)) return true;
        }
        return false;
    }

    /// <summary>Carries out what is no choice; true when somebody has to be asked anew.</summary>
    private bool Obey(int seat, string line)
    {
        var (word, rest) = line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? (line[..at], line[(at + 1)..].Trim()) : (line, "");
        switch (word)
        {
            case "/out":
                Do(new StepOut(Now, seat));
                return true;
            case "/say":
                Do(new Speak(Now, seat, rest));
                Show(seat);
                return false;
            case "/pass":
                _pick = 0;
                _holder = 0;
                return true;
            case "/break":
                if (performance.Play.Scenes.LastOrDefault(scene => !scene.IsSuspended) is { } broken) Do(new Interrupt(Now, Performance.StageManager, rest, broken.Number));
                return true;
            case "/back":
                return Back();
            case "/end":
                Do(new End(Now, Performance.StageManager));
                return true;
            default:
                _writer.Line("  a number      chooses", Tone.Dim);
                _writer.Line("  /out          steps out: everything stops", Tone.Dim);
                _writer.Line("  /say WORDS    says something as yourself", Tone.Dim);
                _writer.Line("  /pass         passes the keyboard on", Tone.Dim);
                if (performance.Play.Interrupts.Count > 0) _writer.Line($"  /break KNOT   breaks in: {string.Join(", ", performance.Play.Interrupts)}", Tone.Dim);
                _writer.Line("  /back         takes the last choice back", Tone.Dim);
                _writer.Line("  /end          ends the performance", Tone.Dim);
                return false;
        }
    }

    private bool Back()
    {
        var choices = performance.Chronicle.Where(entry => entry.Command is Start or Choose or Vote && entry.Events.Any(witnessed => witnessed.Event is ChoicesOffered)).Select(entry => entry.Number).ToList();
        // What was taken back already does not count.
        foreach (var rewind in performance.Chronicle.Select(entry => (entry.Number, Command: entry.Command as Rewind)).Where(entry => entry.Command is not null)) choices.RemoveAll(number => number > rewind.Command!.To && number < rewind.Number);
        if (choices.Count < 2)
        {
            _writer.Line("There is nothing to take back.", Tone.Dim);
            return false;
        }
        Do(new Rewind(Now, Performance.StageManager, choices[^2]));
        return true;
    }

    /// <summary>After somebody has stepped out; false at the end of the input.</summary>
    private bool GoOn()
    {
        _writer.Line().Line("The scene is suspended. Nobody has to say why.", Tone.Strong).Line("  enter goes on, a knot's name goes on there, /end ends the performance", Tone.Dim);
        if (Read() is not { } line) return false;
        Do(line == "/end" ? new End(Now, Performance.StageManager) : new GoOn(Now, Performance.StageManager, line.Length == 0 ? null : line));
        return true;
    }

    private void Finish()
    {
        foreach (var seat in performance.Seats.Where(seat => seat.IsTaken))
        {
            if (!IsAlone) _writer.Line().Line($"── {NameOf(seat.Number)} ──", Tone.Accent);
            Show(seat.Number);
        }
        _writer.Line().Line(performance.Play.Ending is { } ending ? $"── {ending} ──" : "── the end ──", Tone.Strong);
    }

    private void Do(Command command)
    {
        if (performance.Do(command) is { IsDone: false } refused) _writer.Line(refused.Why, Tone.Warning);
    }

    private string NameOf(int seat)
    {
        var roles = performance.Cast.Where(part => part.Value == seat).Select(part => part.Key).ToList();
        return performance.Seats[seat - 1].Player.Name + (roles.Count > 0 ? $", as {string.Join(" and ", roles)}" : "");
    }

    /// <summary>The next line; time goes on meanwhile. <see langword="null"/> at the end of the input.</summary>
    private string? Read()
    {
        _writer.Write("> ", Tone.Dim);
        terminal.Out.Flush();
        string? line;
        while (!terminal.TryReadLine(Beat, out line))
        {
            if (terminal.IsInterrupted) return null;
            if (performance.Play.Scenes.Any(scene => scene.Offers.Any(offer => offer.Within is not null))) performance.Do(new Tick(Now));
        }
        return line?.Trim();
    }
}
