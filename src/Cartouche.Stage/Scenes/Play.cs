using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Runtime;

namespace Cartouche.Stage.Scenes;

/// <summary>
/// A story on the stage: its scenes over one state, without seats, clock or network. Everything that happens follows from
/// the story, the seed and the calls made, to the letter.
/// </summary>
public sealed partial class Play
{
    private readonly StagedStory _staged;
    private readonly Story _story;
    private readonly Whereabouts _whereabouts;
    private readonly Knowledge _knowledge;
    private readonly List<Scene> _scenes = [];
    private readonly List<StageEvent> _events = [];
    private readonly List<string> _opening = [];
    private readonly List<int> _made = [];
    private readonly List<LineSource> _sources = [];
    private readonly List<(string Who, bool IsIn)> _moves = [];
    private Scene? _running;
    private int _sceneCount;

    /// <summary>Prepares a play; nothing happens before <see cref="Start"/>.</summary>
    /// <param name="staged">The story with its playbill.</param>
    /// <param name="seed">What chance depends on.</param>
    /// <exception cref="ArgumentException">The story has errors.</exception>
    public Play(StagedStory staged, int seed)
    {
        ArgumentNullException.ThrowIfNull(staged);
        if (!staged.Succeeded || staged.Compiled.Tree is null) throw new ArgumentException("The story has errors.", nameof(staged));
        _staged = staged;
        Playbill = staged.Playbill ?? new Playbill();
        Roles = Playbill.Roles.Count > 0 ? [.. Playbill.Roles.Select(role => role.Name)] : [Playbill.Reader];
        _story = new Story(staged.Program, new StoryOptions { Seed = seed }) { TakesTrail = true };
        _story.MessageRaised += message =>
        {
            if (!message.IsWarning) _events.Add(new StageFault(_running?.Number ?? 0, message.ToString()));
        };
        _whereabouts = new Whereabouts(_story.Program, staged.Directions);
        _knowledge = new Knowledge(Playbill);
        BindStage();
    }

    /// <summary>The story's playbill; an empty one where it has none.</summary>
    public Playbill Playbill { get; }

    /// <summary>The roles, in the playbill's order; <see cref="Playbill.Reader"/> alone where there are none.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>The scenes that are open, suspended ones included, in the order in which they were opened.</summary>
    public IReadOnlyList<Scene> Scenes => _scenes;

    /// <summary>The ending that was reached; <see langword="null"/> while there is none.</summary>
    public string? Ending { get; private set; }

    /// <summary>The numbers of the choices that were made, in order.</summary>
    public IReadOnlyList<int> ChoicesMade => _made;

    /// <summary>Where the lines that were said are written, in their order.</summary>
    public IReadOnlyList<LineSource> LineSources => _sources;

    /// <summary>The open scene of a number, or <see langword="null"/>.</summary>
    public Scene? Find(int scene) => _scenes.Find(open => open.Number == scene);

    /// <summary>
    /// The story as it stands, as a save; <see langword="null"/> where that does not say it all: unless the scene that the
    /// story began with is the only one, and all that the story offers there can be chosen.
    /// </summary>
    public string? Save()
    {
        if (Ending is not null || _scenes is not [{ IsSuspended: false, Flow: Story.DefaultFlow } scene]) return null;
        _story.SwitchToDefaultFlow();
        return scene.Offers.Count > 0 && scene.Offers.Count == _story.Choices.Count ? _story.Save() : null;
    }

    /// <summary>Whether a role or persona knows a fact.</summary>
    public bool Knows(string who, string fact) => _knowledge.Knows(who, fact);

    /// <summary>Begins the story.</summary>
    /// <exception cref="InvalidOperationException">It has begun.</exception>
    public IReadOnlyList<StageEvent> Start()
    {
        if (_sceneCount > 0) throw new InvalidOperationException("The play has begun.");
        Run(Open(Story.DefaultFlow, null, 0));
        return EndTurn();
    }

    /// <summary>Makes a choice.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="number">The number of one of its <see cref="Scene.Offers"/>.</param>
    /// <param name="by">The role that makes it; <see langword="null"/> for a vote.</param>
    /// <exception cref="ArgumentException">The scene is not open, suspended, or does not offer it.</exception>
    public IReadOnlyList<StageEvent> Choose(int scene, int number, string? by)
    {
        if (Find(scene) is not { IsSuspended: false } open) throw new ArgumentException("There is no such scene, or it is suspended.", nameof(scene));
        if (open.Offers.FirstOrDefault(offer => offer.Number == number) is not { } made) throw new ArgumentException("The scene does not offer this choice.", nameof(number));
        _events.Add(new ChoiceMade(scene, number, made.Text, by));
        foreach (var fact in made.Reveals) Learn(scene, Hearing(open.Present), fact);
        _story.SwitchFlow(open.Flow);
        open.Offers = [];
        _story.Choose(number - 1);
        _made.Add(number);
        _fired.Clear();
        Run(open);
        return EndTurn();
    }

    /// <summary>Takes choices off whose time is up. When none would be left, all that lapsed come back.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <exception cref="ArgumentException">The scene is not open.</exception>
    public IReadOnlyList<StageEvent> Lapse(int scene, IReadOnlyCollection<int> numbers)
    {
        var open = Find(scene) ?? throw new ArgumentException("There is no such scene.", nameof(scene));
        var left = open.Offers.Where(offer => !numbers.Contains(offer.Number)).ToList();
        if (left.Count == open.Offers.Count) return [];
        _events.Add(new ChoicesLapsed(scene, [.. open.Offers.Select(offer => offer.Number).Where(numbers.Contains)]));
        if (left.Count == 0) left = [.. open.Offers.Select(offer => offer with { Within = null })];
        // It is still the same turn: whoever chooses one of the others is not too late.
        open.Offers = left;
        _events.Add(new ChoicesOffered(scene, open.Turn, left));
        return Take();
    }

    /// <summary>What is on the stage, for somebody who has just come.</summary>
    public IReadOnlyList<StageEvent> Tell()
    {
        var events = new List<StageEvent>();
        foreach (var scene in _scenes)
        {
            events.Add(new SceneOpened(scene.Number, scene.Knot, scene.BrokenInto));
            events.Add(SettingOf(scene));
            if (scene.IsSuspended) events.Add(new SceneSuspended(scene.Number, 0));
            else if (scene.Offers.Count > 0) events.Add(new ChoicesOffered(scene.Number, scene.Turn, scene.Offers));
        }
        return events;
    }

    private Scene Open(string flow, string? knot, int brokenInto)
    {
        var scene = new Scene(++_sceneCount, flow, knot, brokenInto);
        if (Find(brokenInto) is { } broken) (scene.Place, scene.Present) = (broken.Place, broken.Present);
        _scenes.Add(scene);
        _events.Add(new SceneOpened(scene.Number, knot, brokenInto));
        return scene;
    }

    /// <summary>Plays a scene to its next choices or its end.</summary>
    private void Run(Scene scene)
    {
        _running = scene;
        _story.SwitchFlow(scene.Flow);
        _whereabouts.Begin();
        while (_story.CanContinue)
        {
            _moves.Clear();
            var line = _story.Continue();
            _whereabouts.Follow(_story.Trail, new Setting(scene.Path, scene.Place, scene.Present));
            Set(scene, _whereabouts.Line);
            Say(scene, line);
            Set(scene, _whereabouts.Now);
        }
        _running = null;
        if (_whereabouts.HasEnded && _story.Choices.Count == 0) End(scene);
        else if (_story.Choices.Count > 0) Offer(scene, Offers(scene));
        else Close(scene);
    }

    private void Set(Scene scene, Setting setting)
    {
        // Who enters or leaves does so before the line.
        foreach (var (who, isIn) in _moves)
        {
            var others = (setting.Present ?? Roles).Where(name => name != who);
            setting = setting with { Present = isIn ? [.. others, who] : [.. others] };
        }
        var isElsewhere = !setting.IsLike(new Setting(scene.Path, scene.Place, scene.Present));
        (scene.Path, scene.Place, scene.Present) = (setting.Path, setting.Place, setting.Present);
        if (isElsewhere) _events.Add(SettingOf(scene));
    }

    private SceneSet SettingOf(Scene scene) => new(scene.Number, scene.Place, scene.Present, Playbill.ThemeOf(scene.Place, scene.Present)?.Name);

    private void Offer(Scene scene, IReadOnlyList<Offer> offers)
    {
        scene.Offers = offers;
        scene.Turn++;
        _events.Add(new ChoicesOffered(scene.Number, scene.Turn, offers));
    }

    private List<Offer> Offers(Scene scene)
    {
        var offers = new List<Offer>();
        foreach (var choice in _story.Choices)
        {
            var directions = choice.Tags.Select(Direction.Parse).OfType<Direction>().ToList();
            var named = RolesOf(directions.Where(direction => direction.Kind == DirectionKind.By).SelectMany(direction => direction.Names));
            var present = named.Count > 0 || scene.Present is null ? [] : RolesOf(scene.Present);
            offers.Add(new Offer(choice.Index + 1, choice.Text)
            {
                By = named.Count > 0 ? named : present.Count > 0 ? present : Roles,
                IsVote = named.Count == 0 && directions.Exists(direction => direction.Kind == DirectionKind.Vote),
                Within = directions.Find(direction => direction.Kind == DirectionKind.Within)?.Time,
                Uses = NamesOf(directions, DirectionKind.Uses),
                Reveals = NamesOf(directions, DirectionKind.Reveals),
            });
        }
        return offers;
    }

    private void Say(Scene scene, Line line)
    {
        var text = line.Text.TrimEnd('\n');
        var directions = line.Tags.Select(tag => (Tag: tag, Direction: Direction.Parse(tag))).ToList();
        var given = directions.Select(known => known.Direction).OfType<Direction>().ToList();
        var speech = Speech.Parse(text, Playbill);
        var seeing = given.Exists(direction => direction.Kind == DirectionKind.Aside) ? Named(speech)
            : given.Exists(direction => direction.Kind == DirectionKind.To) ? [.. NamesOf(given, DirectionKind.To), .. Named(speech)]
            : (IReadOnlyList<string>?)null;
        if (text.Length > 0 || directions.Exists(known => known.Direction is null))
        {
            _sources.Add(_whereabouts.Source);
            _events.Add(new LineSaid(scene.Number, speech?.Name, speech?.Words ?? text, [.. directions.Where(known => known.Direction is null).Select(known => known.Tag)], seeing is null ? null : RolesOf(seeing)));
        }
        foreach (var fact in NamesOf(given, DirectionKind.Reveals)) Learn(scene.Number, seeing ?? [.. Hearing(scene.Present), .. Named(speech)], fact);
    }

    private static string[] Named(Speech? speech) => speech is null ? [] : [speech.Name];

    private IEnumerable<string> Hearing(IReadOnlyList<string>? present) => present ?? [.. Roles, .. Playbill.Personas.Select(persona => persona.Name)];

    private void Learn(int scene, IEnumerable<string> hearing, string fact)
    {
        foreach (var who in _knowledge.Learn(hearing.Select(name => Playbill.NameOf(name) ?? name), fact)) _events.Add(new FactLearned(scene, who, fact, Playbill.FindFact(fact)?.Says));
    }

    /// <summary>The roles that play some names, in the playbill's order.</summary>
    private List<string> RolesOf(IEnumerable<string> names)
    {
        var roles = names.Select(name => Playbill.RoleOf(name)?.Name).ToHashSet();
        return [.. Roles.Where(roles.Contains)];
    }

    private static string[] NamesOf(IEnumerable<Direction> directions, DirectionKind kind) => [.. directions.Where(direction => direction.Kind == kind).SelectMany(direction => direction.Names)];

    private void End(Scene scene)
    {
        var path = _whereabouts.Last is { } node ? FlowPath.Of(node) : "";
        Ending = _staged.Directions.Find(path)?.Ending ?? (path.Length > 0 ? path : "END");
        _events.Add(new EndingReached(scene.Number, Ending));
    }

    private StageEvent[] Take()
    {
        StageEvent[] events = [.. _events];
        _events.Clear();
        return events;
    }
}
