using Cartouche.Runtime.Machine;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime;

/// <summary>
/// A story being played. Take lines with <see cref="Continue"/> while <see cref="CanContinue"/>, then offer
/// <see cref="Choices"/> and <see cref="Choose"/> one. Not thread-safe; forks may run on other threads.
/// </summary>
public sealed partial class Story
{
    private readonly Interpreter _interpreter;
    private readonly StoryOptions _options;
    private StoryVariables? _variables;
    private bool _externalsChecked;

    /// <summary>Set while a line is being made: a function of the game called from it must not move the story.</summary>
    private bool _isRunning;

    /// <summary>Begins a story.</summary>
    /// <param name="program">The compiled story.</param>
    /// <param name="options">How to play it; the defaults are ink's.</param>
    public Story(StoryProgram program, StoryOptions? options = null)
        : this(program ?? throw new ArgumentNullException(nameof(program)), options ?? new StoryOptions(), new StoryHeap(program.ConstantHeap), new ExternalFunctions())
    {
        _interpreter.Reset();
        _interpreter.ChanceState.StorySeed = _options.Seed ?? NewSeed();
    }

    private Story(StoryProgram program, StoryOptions options, StoryHeap heap, ExternalFunctions externals)
    {
        _options = options;
        Externals = externals;
        externals.Attach(this);
        _interpreter = new Interpreter(program, heap, options.Limits) { Chance = options.Chance, Externals = externals };
    }

    /// <summary>
    /// Errors and warnings of the story, once each line is done. Without a listener an error is thrown as
    /// <see cref="StoryException"/> and warnings are dropped.
    /// </summary>
    public event Action<StoryMessage>? MessageRaised;

    /// <summary>The compiled story.</summary>
    public StoryProgram Program => _interpreter.Program;

    /// <summary>Whether there is another line before a choice or the end.</summary>
    public bool CanContinue => _interpreter.CanContinue;

    /// <summary>The choices on offer; empty while <see cref="CanContinue"/>.</summary>
    public ChoiceList Choices => new(_interpreter);

    /// <summary>Whether the story has come to its end: nothing to read, nothing to choose.</summary>
    public bool HasEnded => !CanContinue && Choices.Count == 0;

    /// <summary>The line last taken.</summary>
    public Line CurrentLine { get; private set; }

    /// <summary>The global variables.</summary>
    public StoryVariables Variables => _variables ??= new StoryVariables(this);

    /// <summary>The turns taken so far, from 0: what <c>TURNS()</c> says.</summary>
    public int Turn => _interpreter.Turn + 1;

    /// <summary>ink's story seed, on which chance depends. Setting it also forgets the last draw.</summary>
    public int Seed
    {
        get => _interpreter.ChanceState.StorySeed;
        set => _interpreter.ChanceState = new ChanceState { StorySeed = value };
    }

    internal StoryHeap Heap => _interpreter.Heap;

    internal Interpreter Interpreter => _interpreter;

    internal StoryOptions Options => _options;

    private ExternalFunctions Externals { get; }

    /// <summary>Takes the next line.</summary>
    /// <exception cref="InvalidOperationException">There is none: choose first, or the story has ended.</exception>
    /// <exception cref="StoryException">The story made an error and nobody listens to <see cref="MessageRaised"/>.</exception>
    public Line Continue()
    {
        Run(silent: false);
        CurrentLine = new Line(_interpreter.LineText(), _interpreter.LineTags());
        Report();
        return CurrentLine;
    }

    /// <summary>Takes all lines up to the next choice or the end, as one text.</summary>
    /// <exception cref="StoryException">The story made an error and nobody listens to <see cref="MessageRaised"/>.</exception>
    public string ContinueMaximally() => TakeLines();

    /// <summary>
    /// Runs to the next choice or the end without writing any prose; the logic in it runs all the same.
    /// </summary>
    /// <exception cref="StoryException">The story made an error and nobody listens to <see cref="MessageRaised"/>.</exception>
    public void SkipToChoice()
    {
        while (CanContinue)
        {
            Run(silent: true);
            Report();
        }
        CurrentLine = default;
    }

    /// <summary>Makes a choice; the story can then continue.</summary>
    /// <param name="index">Position among <see cref="Choices"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice.</exception>
    public void Choose(int index)
    {
        MustRest();
        var record = Choices.RecordOf(index);
        if (record < 0) throw new ArgumentOutOfRangeException(nameof(index), index, CanContinue ? "The story has lines to read before a choice is made." : $"There are {Choices.Count} choices.");
        _interpreter.Choose(record);
    }

    /// <summary>Goes to a knot or stitch by its path, as if diverted there from nowhere.</summary>
    /// <param name="path">For instance <c>kitchen</c> or <c>kitchen.table</c>.</param>
    /// <param name="arguments">Values for the knot's parameters.</param>
    /// <exception cref="ArgumentException">The story has no such place, or an argument is none of its values.</exception>
    public void GoTo(string path, params InkValue[] arguments)
    {
        MustRest();
        var container = FindContainer(path);
        var values = ToMachine(arguments);
        _interpreter.GoTo(container, resetStack: true);
        _interpreter.PushArguments(values);
    }

    /// <summary>
    /// Goes to a knot or stitch by its path as a tunnel from nowhere: at its <c>->-></c> the flow is done. Unlike
    /// <see cref="GoTo"/> it takes no turn.
    /// </summary>
    /// <param name="path">For instance <c>kitchen</c> or <c>kitchen.table</c>.</param>
    /// <param name="arguments">Values for the knot's parameters.</param>
    /// <exception cref="ArgumentException">The story has no such place, or an argument is none of its values.</exception>
    public void EnterTunnel(string path, params InkValue[] arguments)
    {
        MustRest();
        var container = FindContainer(path);
        var values = ToMachine(arguments);
        _interpreter.EnterTunnel(container);
        _interpreter.PushArguments(values);
    }

    /// <summary>Begins again; the seed is drawn anew unless <paramref name="seed"/> or the options fix it.</summary>
    public void Restart(int? seed = null)
    {
        MustRest();
        _interpreter.Reset();
        ResetFlows();
        CurrentLine = default;
        Seed = seed ?? _options.Seed ?? NewSeed();
    }

    /// <summary>A second story that stands where this one does; both go on independently. Bindings are shared, listeners are not.</summary>
    public Story Fork()
    {
        MustRest();
        var fork = new Story(Program, _options, Heap, Externals.Clone());
        fork._interpreter.CopyFrom(_interpreter);
        if (_flows.Count > 1 || _flow != 0)
        {
            fork._flows.Clear();
            fork._flows.AddRange(_flows);
            fork._flow = _flow;
        }
        fork.CurrentLine = CurrentLine;
        fork._externalsChecked = _externalsChecked;
        return fork;
    }

    /// <summary>How often the knot, stitch or label at <paramref name="path"/> was visited.</summary>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The compiler left its visits uncounted, since the story never asks.</exception>
    public int VisitCount(string path)
    {
        var cell = Program.Containers[FindContainer(path)].VisitCell;
        return cell >= 0 ? _interpreter.Cell(cell) : throw new InvalidOperationException($"The visits of '{path}' are not counted. Compile the story with --count-all-visits.");
    }

    /// <summary>All lines up to the next stop. A story that never stops must not take the game with it, so they share one bound.</summary>
    private string TakeLines()
    {
        var text = new System.Text.StringBuilder();
        var shared = _interpreter.SharesBounds;
        try
        {
            while (CanContinue)
            {
                text.Append(Continue().Text);
                _interpreter.SharesBounds = true;
                if (text.Length <= _options.Limits.TextPerTurn) continue;
                _interpreter.Abandon($"The story wrote more than {_options.Limits.TextPerTurn} characters without a choice. Is there a loop with nothing to stop it?");
                Report();
            }
        }
        finally
        {
            _interpreter.SharesBounds = shared;
        }
        return text.ToString();
    }

    private void Run(bool silent)
    {
        MustRest();
        if (!CanContinue) throw new InvalidOperationException(Choices.Count > 0 ? "There is a choice to make before the story goes on." : "The story has ended.");
        if (!_externalsChecked) CheckExternals();
        _interpreter.Silent = silent;
        if (_takesTrail) _interpreter.BeginTrail();
        _interpreter.NotesAssignments = _observers is not null;
        _isRunning = true;
        try
        {
            _interpreter.Continue();
            if (_takesTrail) _interpreter.EndTrail();
        }
        finally
        {
            _isRunning = false;
        }
    }

    private void MustRest()
    {
        if (_isRunning) throw new InvalidOperationException("The story is in the middle of a line: a function of the game that is called from it may read it and set variables, but not move it.");
    }

    /// <summary>As ink does, before the first line: a function that is missing should not wait for the reader to find it.</summary>
    private void CheckExternals()
    {
        if (Program.Externals.Length > 0 && !_options.StubExternals && MissingExternals is { Count: > 0 } missing)
            throw new StoryException($"The story needs functions of the game that are not bound and that it has no fallback for: {string.Join(", ", missing)}. Bind them before the first line.");
        _externalsChecked = true;
    }

    private void Report()
    {
        // Observers may evaluate functions, which clears the faults.
        var messages = _interpreter.Faults.Count == 0 ? null : _interpreter.Faults.ConvertAll(ToMessage);
        _interpreter.Faults.Clear();
        NotifyObservers();
        if (messages is null) return;
        foreach (var message in messages)
        {
            if (MessageRaised is { } listener) listener(message);
            else if (!message.IsWarning) throw new StoryException(message);
        }
    }

    internal StoryMessage ToMessage(Fault fault)
    {
        var place = fault.Address < 0 ? null : Program.Places.AddressNodes[fault.Address];
        return new StoryMessage(fault.IsWarning, fault.Text, place?.Span ?? default, place?.Path);
    }

    private int FindContainer(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        var container = Program.FindPlace(path);
        return container >= 0 ? container : throw new ArgumentException($"The story has no '{path}'.", nameof(path));
    }

    private Value[] ToMachine(InkValue[] values)
    {
        var result = new Value[values.Length];
        for (var i = 0; i < values.Length; i++) result[i] = ValueBridge.FromGame(values[i], Program, Heap);
        return result;
    }

    private static int NewSeed() => new Random().Next(100);
}
