using Cartouche.Runtime.Values;

namespace Cartouche.Runtime;

/// <summary>What connects a story to the game around it.</summary>
public sealed partial class Story
{
    private Dictionary<int, List<Action<string, InkValue>>>? _observers;

    /// <summary>Tags at the very beginning of the story, before any text: its title, author and so on.</summary>
    public IReadOnlyList<string> GlobalTags => LeadingTags.Of(Program.Tree.Root);

    /// <summary>Tags at the very beginning of a knot or stitch.</summary>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public IReadOnlyList<string> TagsAt(string path) => LeadingTags.Of(Program.Places.ContainerNodes[FindContainer(path)]);

    /// <summary>Calls <paramref name="observer"/> with name and value after every line in which the story assigned the variable, and when the game sets it.</summary>
    /// <exception cref="ArgumentException">The story declares no such variable.</exception>
    public void Observe(string variable, Action<string, InkValue> observer)
    {
        if (observer is null) throw new ArgumentNullException(nameof(observer));
        var number = Variables.Number(variable);
        _observers ??= [];
        if (!_observers.TryGetValue(number, out var list)) _observers.Add(number, list = []);
        list.Add(observer);
    }

    /// <summary>Takes back an <see cref="Observe"/>.</summary>
    /// <returns>Whether it was there.</returns>
    public bool StopObserving(string variable, Action<string, InkValue> observer) =>
        _observers is not null && _observers.TryGetValue(Variables.Number(variable), out var list) && list.Remove(observer);

    /// <summary>Binds a function of the game to the story's <c>EXTERNAL</c> of that name.</summary>
    /// <param name="name">The external's name.</param>
    /// <param name="function">Takes the arguments, returns a value or <see cref="InkValue.None"/>.</param>
    /// <param name="lookaheadSafe">
    /// Whether it may run before the line before it was handed out, perhaps twice: true for a function that only
    /// looks something up (ink's RunningYourInk.md, "Actions versus pure functions").
    /// </param>
    /// <remarks>
    /// The function may read the story and set its variables, but not move it. An exception it throws passes through to
    /// whoever runs the story and leaves that in the middle of a line: restore an earlier state, or restart.
    /// </remarks>
    public void Bind(string name, Func<IReadOnlyList<InkValue>, InkValue> function, bool lookaheadSafe = false)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        Externals.Bind(name, function ?? throw new ArgumentNullException(nameof(function)), lookaheadSafe);
    }

    /// <summary>Has the host's <see cref="IChance.Game"/> choose what a function of the game answers, each time it is called.</summary>
    /// <param name="name">The external's name.</param>
    /// <param name="answers">What it may answer; <see cref="InkValue.None"/> for nothing. It takes the place of a <see cref="Bind"/>.</param>
    /// <exception cref="ArgumentException">There are no answers, or one is none of the story's values.</exception>
    public void BindAnswers(string name, IReadOnlyList<InkValue> answers)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        if (answers is null || answers.Count == 0) throw new ArgumentException("A function needs at least one answer.", nameof(answers));
        Externals.BindAnswers(name, Array.ConvertAll([.. answers], answer => ValueBridge.FromGame(answer, Program, Heap)));
    }

    /// <summary>The answer <see cref="IChance.Game"/> gives where the game has <paramref name="count"/> to choose from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none to choose from, or the host gave one that is not among them.</exception>
    public int AskGame(int count)
    {
        if (count <= 0) throw new ArgumentOutOfRangeException(nameof(count));
        var answer = _interpreter.Chance.Game(ref _interpreter.ChanceState, count);
        return answer >= 0 && answer < count ? answer : throw new ArgumentOutOfRangeException(nameof(count), $"The game answered {answer} where it has {count} answers.");
    }

    /// <summary>Takes back a <see cref="Bind"/> or <see cref="BindAnswers"/>.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Unbind(string name) => Externals.Unbind(name);

    /// <summary>Externals that are neither bound nor defined in ink; empty when the story can run through.</summary>
    public IReadOnlyList<string> MissingExternals
    {
        get
        {
            var missing = new List<string>();
            foreach (var external in Program.Externals)
                if (!Externals.IsBound(external.Name, out _) && (external.Fallback < 0 || !_options.AllowExternalFallbacks) && !missing.Contains(external.Name))
                    missing.Add(external.Name);
            return missing;
        }
    }

    /// <summary>Calls an ink function; the story stays where it is.</summary>
    /// <exception cref="ArgumentException">There is no such function, or an argument is none of its values.</exception>
    /// <exception cref="StoryException">The function made an error and nobody listens to <see cref="MessageRaised"/>.</exception>
    public InkValue Evaluate(string function, params InkValue[] arguments) => Evaluate(function, out _, arguments);

    /// <summary>Calls an ink function, and hands out the text it wrote; the story stays where it is.</summary>
    /// <exception cref="ArgumentException">There is no such function, or an argument is none of its values.</exception>
    /// <exception cref="StoryException">The function made an error and nobody listens to <see cref="MessageRaised"/>.</exception>
    public InkValue Evaluate(string function, out string text, params InkValue[] arguments)
    {
        MustRest();
        var container = FindContainer(function);
        var values = ToMachine(arguments);
        var line = CurrentLine;
        if (_interpreter.BeginEvaluation(container, values) is { } fault) throw new StoryException(fault);
        text = TakeLines();
        var result = _interpreter.EndEvaluation();
        CurrentLine = line;
        return result is { } value ? ValueBridge.ToGame(value, Program, Heap) : InkValue.None;
    }

    internal void SetVariable(int number, Value value)
    {
        _interpreter.SetGlobal(number, value);
        if (_observers is null) return;
        // Told of here and now, unlike what the story itself assigned earlier in the line.
        if (_interpreter.NotesAssignments) _interpreter.Assigned.RemoveAt(_interpreter.Assigned.Count - 1);
        Notify(number);
    }

    private void NotifyObservers()
    {
        if (_interpreter.Assigned.Count == 0) return;
        var assigned = _interpreter.Assigned.Distinct().ToArray();
        _interpreter.Assigned.Clear();
        foreach (var number in assigned) Notify(number);
    }

    private void Notify(int number)
    {
        if (_observers is null || !_observers.TryGetValue(number, out var list)) return;
        var name = Program.GlobalNames[number];
        var value = Variables[name];
        foreach (var observer in list.ToArray()) observer(name, value);
    }
}
