using Cartouche.Runtime.Machine;
using Cartouche.Runtime.Program;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Exploration;

/// <summary>
/// Drives a story from choice to choice without prose and without garbage, for those who try every path. States are
/// handed out as numbers: a row of values, and a shape (the pending choices and their call stacks). Numbers mean the
/// same for a stepper and its forks. Not thread-safe; forks may run on other threads.
/// </summary>
public sealed class Stepper
{
    private readonly Interpreter _interpreter;

    /// <summary>A stepper over a story of its own.</summary>
    /// <param name="program">The compiled story.</param>
    /// <param name="options">Chance, limits and externals; listeners and observers are not told of steps.</param>
    public Stepper(StoryProgram program, StoryOptions? options = null)
        : this(new Story(program, options ?? new StoryOptions { Seed = 0 }))
    {
    }

    private Stepper(Story story)
    {
        Story = story;
        _interpreter = story.Interpreter;
    }

    /// <summary>The story itself, standing where the last step left it: for its variables, its choices' wording, and for evaluating.</summary>
    public Story Story { get; }

    /// <summary>What each of the values is, for those that every state has; the choices' temporaries follow them, two numbers each, then the evaluation stack.</summary>
    public IReadOnlyList<StateSlot> Slots => Story.Program.Slots;

    /// <summary>Who answers draws from now on.</summary>
    public IChance Chance
    {
        get => _interpreter.Chance;
        set => _interpreter.Chance = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>How many choices are on offer.</summary>
    public int ChoiceCount => _interpreter.ChoiceCount == 0 ? 0 : Story.Choices.Count;

    /// <summary>Why the last step stopped.</summary>
    public StopKind Stop { get; private set; }

    /// <summary>What went wrong, when <see cref="Stop"/> is <see cref="StopKind.OutOfContent"/> or a later kind.</summary>
    public StoryMessage? Error { get; private set; }

    /// <summary>
    /// The address at which the last step stopped, or -1 where there was no code to run. Of a step that came to no end,
    /// that from which it went back farthest, again and again.
    /// </summary>
    public int StopAddress => Stop == StopKind.TooLong ? LoopAddress() : LastAddress;

    private int LastAddress => _interpreter.Trail is { Length: > 0 } trail ? trail[^2] : -1;

    /// <summary>
    /// The way the last step took: pairs of addresses, where it left the straight line (-1 at a fresh start) and where
    /// it went on (-1 where it stopped). Between a landing and the next leaving all code has run.
    /// </summary>
    public ReadOnlySpan<int> Trail => _interpreter.Trail;

    /// <summary>Whether steps that make a choice note what they read and write.</summary>
    public bool TakesNotes
    {
        get => _interpreter.TakesNotes;
        set => _interpreter.TakesNotes = value;
    }

    /// <summary>
    /// The values (by their places in what <see cref="WriteValues"/> writes) that the last step read before it wrote
    /// them, in the order in which it did. Another step that makes the same choice, with the same calls and temporaries,
    /// draws and turn, and finds the same there, does the same, but for <see cref="OnceOffers"/>. Empty unless notes are
    /// taken (<see cref="TakesNotes"/>).
    /// </summary>
    public ReadOnlySpan<int> SlotsRead => _interpreter.CellsRead;

    /// <summary>
    /// Once-only choices that are on offer after the last step exactly where they were not made before it, in order. These
    /// and the other choices then all have one stack and stand in the order of the code. Empty unless notes are taken.
    /// </summary>
    public ReadOnlySpan<OnceOffer> OnceOffers => _interpreter.OnceOffers;

    /// <summary>The values that the last step wrote, be it that they stayed as they were.</summary>
    public ReadOnlySpan<int> SlotsWritten => _interpreter.CellsWritten;

    /// <summary>Another stepper over the same texts and lists, for another thread.</summary>
    public Stepper Fork() => new(Story.Fork());

    /// <summary>Goes to the story's beginning and on to its first choice.</summary>
    /// <param name="prepare">What the game does before the story begins: it may set variables.</param>
    public StopKind Start(Action<Story>? prepare = null)
    {
        Story.Restart(0);
        prepare?.Invoke(Story);
        return Run();
    }

    /// <summary>Goes to where a save of the story was made, and on to its first choice if it does not stand at one.</summary>
    /// <param name="save">What <see cref="Runtime.Story.Save"/> wrote.</param>
    /// <exception cref="StoryFormatException">It is no save of this story.</exception>
    public StopKind StartFrom(string save)
    {
        Story.Load(save);
        return Run();
    }

    /// <summary>Makes a choice and goes on to the next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice.</exception>
    public StopKind Choose(int index)
    {
        if (_interpreter.TakesNotes) _interpreter.BeginNotes();
        Story.Choose(index);
        return Run();
    }

    /// <summary>The point in the tree where the choice at <paramref name="index"/> was offered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice.</exception>
    public ChoiceNode ChoicePoint(int index)
    {
        var record = Story.Choices.RecordOf(index);
        if (record < 0) throw new ArgumentOutOfRangeException(nameof(index));
        return (ChoiceNode)Story.Program.Places.AddressNodes[_interpreter.ChoiceAt(record).Address];
    }

    /// <summary>The address of that point in the code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice.</exception>
    public int ChoiceAddress(int index)
    {
        var record = Story.Choices.RecordOf(index);
        return record >= 0 ? _interpreter.ChoiceAt(record).Address : throw new ArgumentOutOfRangeException(nameof(index));
    }

    /// <summary>Writes the values, growing the array where needed; returns how many there are.</summary>
    public int WriteValues(ref int[] values) => _interpreter.WriteValues(ref values);

    /// <summary>Writes the shape, growing the array where needed; returns how many numbers it has.</summary>
    public int WriteShape(ref int[] shape) => _interpreter.WriteShape(ref shape);

    /// <summary>Goes back to a state written by this stepper or one of its forks.</summary>
    public void Load(ReadOnlySpan<int> shape, ReadOnlySpan<int> values) => _interpreter.LoadExplored(shape, values);

    /// <summary>Where the story goes on when the choice at a choice point is made.</summary>
    /// <exception cref="ArgumentException">There is no choice point at this address.</exception>
    public Container ContentOf(int address)
    {
        var program = Story.Program;
        if ((uint)address >= (uint)program.Code.Length || program.Code[address].Op != Op.Choice) throw new ArgumentException("There is no choice point there.", nameof(address));
        return program.Places.ContainerNodes[program.Choices[program.Code[address].A].Target];
    }

    /// <summary>Writes the beginning of a choice of a shape, as it is when the flow comes to the choice point from the node before it.</summary>
    /// <param name="address">The address of the choice point.</param>
    /// <param name="choice">The choice, from its first number to just before <see cref="ShapeLayout.Stack"/> or further.</param>
    /// <exception cref="ArgumentException">There is no choice point at this address.</exception>
    public void WriteChoicePoint(int address, Span<int> choice)
    {
        var program = Story.Program;
        if ((uint)address >= (uint)program.Code.Length || program.Code[address].Op != Op.Choice) throw new ArgumentException("There is no choice point there.", nameof(address));
        choice[0] = program.Code[address].A;
        choice[ShapeLayout.Address] = address;
        choice[2] = program.Choices[choice[0]].Predecessor;
    }

    /// <summary>Where the calls return to that a shape's choices stand in.</summary>
    /// <param name="frames">The frames of a shape.</param>
    public IReadOnlyList<Node> Returns(ReadOnlySpan<int> frames)
    {
        var program = Story.Program;
        var nodes = new List<Node>();
        for (var at = 0; at < frames.Length; at += StateLayout.FrameWords)
            if (frames[at] >= 0 && program.Code[frames[at]].Op != Op.EndOfContent) nodes.Add(program.Places.FirstNodeAt(frames[at]));
        return nodes;
    }

    /// <summary>The place that a value of kind <see cref="Values.ValueKind.DivertTarget"/> leads to, by its number in a state.</summary>
    public Node TargetOf(int value) => Story.Program.TargetNode(value);

    /// <summary>The name of a temporary, by its number in a shape; also that of what a value of kind <see cref="Values.ValueKind.VariablePointer"/> refers to.</summary>
    public string NameOf(int temporary) => Story.Program.Names[temporary];

    /// <summary>The list of those items that another has too, by the numbers they have in a state.</summary>
    /// <param name="list">A list.</param>
    /// <param name="items">Numbers of items (<see cref="StoryProgram.FindItem"/>), at most 64.</param>
    /// <param name="which">A bit for each of <paramref name="items"/> that counts.</param>
    public int Intersect(int list, ReadOnlySpan<int> items, ulong which)
    {
        var order = new List<int>();
        foreach (var item in Story.Heap.List(list).Order)
            if (items.IndexOf(item) is >= 0 and var bit && (which >> bit & 1) != 0) order.Add(item);
        return Story.Heap.InternList([.. order], []);
    }

    private int LoopAddress()
    {
        var trail = _interpreter.Trail;
        var (from, to) = (LastAddress, int.MaxValue);
        // In the second half it is in the loop, whatever came before.
        for (var i = trail.Length / 4 * 2; i < trail.Length; i += 2)
            if (trail[i + 1] >= 0 && (trail[i + 1] < to || (trail[i + 1] == to && trail[i] < from))) (from, to) = (trail[i], trail[i + 1]);
        return from;
    }

    private StopKind Run()
    {
        Error = null;
        _interpreter.Silent = true;
        _interpreter.BeginTrail();
        _interpreter.SharesBounds = false;
        while (_interpreter.CanContinue)
        {
            _interpreter.Continue();
            // A step may have to be told line by line, and there may be no end of them.
            _interpreter.SharesBounds = true;
            foreach (var fault in _interpreter.Faults)
                if (!fault.IsWarning) Error ??= Story.ToMessage(fault);
        }
        _interpreter.SharesBounds = false;
        _interpreter.Faults.Clear();
        _interpreter.EndNotes();
        if (Error is null && ChoiceCount > 0) return Stop = StopKind.Choices;
        var last = LastAddress >= 0 ? Story.Program.Code[LastAddress].Op : Op.Done;
        return Stop = Error is null ? last == Op.End ? StopKind.End : StopKind.Done
            : _interpreter.IsOutOfBudget ? StopKind.TooLong
            : last == Op.EndOfContent ? StopKind.OutOfContent
            : StopKind.Error;
    }
}
