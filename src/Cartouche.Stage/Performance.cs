using Cartouche.Playbills;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;
using Cartouche.Stage.Understudies;

namespace Cartouche.Stage;

/// <summary>
/// One running of a story with people in its roles: a fold over the commands it was given. It has no clock and no chance
/// of its own; the same story, seed and commands make the same performance, to the letter. Not thread-safe.
/// </summary>
public sealed partial class Performance
{
    /// <summary>The seat of whoever runs the performance.</summary>
    public const int StageManager = 0;

    /// <summary>Characters that can be said at once out of role.</summary>
    public const int LongestSpeech = 2000;

    /// <summary>Entries a chronicle can have; after that it can only be ended, or branched from.</summary>
    public const int MostEntries = 20_000;

    /// <summary>Seats there can be.</summary>
    public const int MostSeats = 200;

    private readonly StagedStory _staged;
    private readonly int _seed;
    private readonly List<Entry> _chronicle = [];
    private readonly List<Seat> _seats = [];
    private readonly Dictionary<string, int?> _cast;
    private readonly List<Move> _moves = [];
    private readonly Dictionary<int, (int Turn, DateTimeOffset At)> _offered = [];
    private readonly Dictionary<(int Scene, int Turn, int Seat), int> _votes = [];
    private readonly Visibility _visibility;
    private readonly List<Witnessed> _witnessed = [];
    private Play _play;

    /// <summary>Opens the house.</summary>
    /// <param name="staged">The story with its playbill.</param>
    /// <param name="seed">What chance depends on.</param>
    /// <exception cref="ArgumentException">The story has errors.</exception>
    public Performance(StagedStory staged, int seed)
    {
        _staged = staged;
        _seed = seed;
        _play = new Play(staged, seed);
        _anybody = staged.Playbill?.Canon is { } canon ? new CanonUnderstudy(canon.Choices) : new RandomUnderstudy();
        _cast = _play.Roles.ToDictionary(role => role, _ => (int?)null);
        _visibility = new Visibility(_play.Playbill, () => [.. _seats.Where(seat => seat.IsTaken).Select(seat => seat.Number)], role => _cast.GetValueOrDefault(role));
    }

    /// <summary>A performance that was given these commands: one that went on elsewhere, or one that branches off.</summary>
    /// <param name="staged">The story with its playbill.</param>
    /// <param name="seed">What chance depends on.</param>
    /// <param name="commands">The commands of a chronicle, in order.</param>
    /// <param name="understudies">Its understudies.</param>
    /// <param name="agency">Where it gets further ones from.</param>
    /// <exception cref="ArgumentException">The story has errors, or refuses one of the commands: the chronicle is of another story.</exception>
    public static Performance Replay(StagedStory staged, int seed, IEnumerable<Command> commands, IReadOnlyDictionary<string, IUnderstudy>? understudies = null, IUnderstudyAgency? agency = null)
    {
        ArgumentNullException.ThrowIfNull(commands);
        var performance = new Performance(staged, seed) { Understudies = understudies ?? new Dictionary<string, IUnderstudy>(), Agency = agency };
        foreach (var command in commands)
            if (performance.Do(command) is { IsDone: false } refused) throw new ArgumentException($"Entry {performance._chronicle.Count + 1} cannot be done again: {refused.Why}", nameof(commands));
        return performance;
    }

    /// <summary>What the story did, by the entry that made it do so.</summary>
    private readonly record struct Move(int Entry, Func<Play, IReadOnlyList<StageEvent>> Made);

    /// <summary>Everything that was wanted and done, in order.</summary>
    public IReadOnlyList<Entry> Chronicle => _chronicle;

    /// <summary>The seats, in order of their numbers.</summary>
    public IReadOnlyList<Seat> Seats => _seats;

    /// <summary>For each role the seat that plays it, or <see langword="null"/> for an understudy.</summary>
    public IReadOnlyDictionary<string, int?> Cast => _cast;

    /// <summary>The story with its playbill.</summary>
    public StagedStory Story => _staged;

    /// <summary>The story on the stage.</summary>
    public Play Play => _play;

    /// <summary>Whether the story has begun.</summary>
    public bool HasStarted => _moves.Count > 0;

    /// <summary>Whether somebody has stepped out, and it has not gone on since.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Whether the performance is over.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>When the next choice lapses or an understudy acts, for a <see cref="Tick"/> to make it so; <see langword="null"/> where nothing will.</summary>
    public DateTimeOffset? NextTick => !HasStarted || IsPaused || HasEnded ? null : IsActing ? _chronicle[^1].Command.At : Lapses.Min();

    private IEnumerable<DateTimeOffset?> Lapses =>
        from scene in _play.Scenes
        where !scene.IsSuspended && _offered.ContainsKey(scene.Number)
        from offer in scene.Offers
        select _offered[scene.Number].At + offer.Within;

    /// <summary>Does what is wanted, or says why not; then nothing has changed.</summary>
    /// <param name="command">What is wanted.</param>
    public Answer Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Refuse(command) is { } refused) return refused;
        _witnessed.Clear();
        Carry(command);
        Act(command);
        var entry = new Entry(_chronicle.Count + 1, command, [.. _witnessed]);
        _chronicle.Add(entry);
        return new Answer(entry);
    }

    /// <summary>Why something that is wanted would be refused; <see langword="null"/> where it would be done. Nothing changes.</summary>
    /// <param name="command">What is wanted.</param>
    public Answer? WhyNot(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Refuse(command);
    }

    /// <summary>What a seat has seen, in order: event n of its view is the n-th of these.</summary>
    /// <param name="seat">The seat, or <see cref="StageManager"/>.</param>
    /// <param name="after">How many to leave out.</param>
    public IEnumerable<StageEvent> View(int seat, int after = 0) =>
        _chronicle.SelectMany(entry => entry.Events).Where(witnessed => witnessed.Seats.Contains(seat)).Skip(after).Select(witnessed => witnessed.Event);

    private void Tell(params IEnumerable<StageEvent> events) => _witnessed.AddRange(_visibility.Of(events));
}
