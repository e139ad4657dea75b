using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Canons;

/// <summary>
/// A performance in which every role has a seat of its own, so that what happened can be made to happen without those
/// to whom it did. Time stands still but for choices that lapse.
/// </summary>
internal sealed class Rehearsal
{
    /// <summary>When all canons begin.</summary>
    private static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly StagedStory _staged;
    private readonly Performance _performance;
    private readonly Dictionary<string, int> _seats = [];
    private readonly List<Command> _commands = [];
    private readonly List<(Told Told, LineSource? Source)> _told = [];
    private readonly Dictionary<(int Scene, int Turn), DateTimeOffset> _offered = [];
    private DateTimeOffset _now = Beginning;

    /// <exception cref="ArgumentException">The story has errors, or more roles than there are seats.</exception>
    public Rehearsal(StagedStory staged, int seed)
    {
        _staged = staged;
        Seed = seed;
        _performance = new Performance(staged, seed);
        if (Play.Roles.Count > Performance.MostSeats) throw new ArgumentException($"The story has {Play.Roles.Count} roles, and there are {Performance.MostSeats} seats.", nameof(staged));
        foreach (var role in Play.Roles)
        {
            _seats.Add(role, _seats.Count + 1);
            Do(new Join(_now, new Player(role)));
        }
        Do(new SetCast(_now, Performance.StageManager, _seats.ToDictionary(part => part.Key, part => (int?)part.Value)));
    }

    public int Seed { get; }

    public Play Play => _performance.Play;

    /// <summary>What was told, and where lines of it are written.</summary>
    public IReadOnlyList<(Told Told, LineSource? Source)> Told => _told;

    /// <summary>The scene that has something to choose.</summary>
    public Scene? Asking => Play.Ending is null ? Play.Scenes.FirstOrDefault(scene => !scene.IsSuspended && scene.Offers.Count > 0) : null;

    public RecordedCanon Record(string name) => new(name, _staged.Playbill?.Title, Seed, Play.Ending, _commands, [.. _told.Select(told => told.Told)]);

    public void Start() => Do(new Start(_now, Performance.StageManager));

    /// <summary>Makes a choice; one that is voted on is voted for by as many as it takes.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="offer">One of its offers.</param>
    /// <param name="by">The role that makes it, if it may; otherwise the first that may.</param>
    public void Choose(Scene scene, Offer offer, string? by)
    {
        var (number, turn) = (scene.Number, scene.Turn);
        if (!offer.IsVote)
        {
            Do(new Choose(_now, _seats[by is not null && offer.By.Contains(by) ? by : offer.By[0]], number, turn, offer.Number));
            return;
        }
        var made = Play.ChoicesMade.Count;
        foreach (var role in offer.By)
            if (Play.ChoicesMade.Count == made) Do(new Vote(_now, _seats[role], number, turn, offer.Number));
    }

    public void Interrupt(string knot, int scene, bool goesOn) => Do(new Interrupt(_now, Performance.StageManager, knot, scene, goesOn));

    public void Resume(int scene) => Do(new Resume(_now, Performance.StageManager, scene));

    /// <summary>The time of some choices of a scene is up.</summary>
    public void Lapse(int scene, IReadOnlyCollection<int> numbers)
    {
        if (Play.Find(scene) is not { } open || open.Offers.Where(offer => numbers.Contains(offer.Number)).Max(offer => offer.Within) is not { } late) return;
        Pass(_offered[(scene, open.Turn)] + late - _now);
    }

    /// <summary>Time passes.</summary>
    public void Pass(TimeSpan time)
    {
        if (time > TimeSpan.Zero) _now += time;
        Do(new Tick(_now));
    }

    /// <summary>The story goes on elsewhere; as after somebody has stepped out, though nobody has.</summary>
    public void SkipTo(string knot)
    {
        Do(new StepOut(_now, 1));
        Do(new GoOn(_now, Performance.StageManager, knot));
    }

    /// <exception cref="InvalidOperationException">It cannot be done.</exception>
    private void Do(Command command)
    {
        var lines = Play.LineSources.Count;
        var answer = _performance.Do(command);
        if (answer.Entry is not { } entry) throw new InvalidOperationException(answer.Why);
        _commands.Add(command);
        foreach (var happened in entry.Events.Where(witnessed => witnessed.Seats.Contains(Performance.StageManager)).Select(witnessed => witnessed.Event))
        {
            if (happened is ChoicesOffered offered) _offered.TryAdd((offered.Scene, offered.Turn), _now);
            if (Canons.Told.Of(happened) is not { } told) continue;
            _told.Add((told, told is ToldLine ? Play.LineSources[lines++] : null));
        }
    }
}
