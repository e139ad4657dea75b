using System.Collections;
using Cartouche.Runtime.Machine;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime;

/// <summary>A choice on offer. Valid until the story goes on.</summary>
public readonly struct Choice : IEquatable<Choice>
{
    private readonly Interpreter _interpreter;
    private readonly int _record;

    internal Choice(Interpreter interpreter, int record, int index)
    {
        _interpreter = interpreter;
        _record = record;
        Index = index;
    }

    /// <summary>What <see cref="Story.Choose"/> takes: the position among the choices on offer, from 0.</summary>
    public int Index { get; }

    /// <summary>The wording.</summary>
    public string Text => _interpreter.ChoiceAt(_record).Text;

    /// <summary>The choice's tags, in order.</summary>
    public IReadOnlyList<string> Tags => _interpreter.ChoiceAt(_record).Tags ?? [];

    /// <summary>Path of the content that is played when it is chosen.</summary>
    public string TargetPath => _interpreter.Program.Places.ContainerNodes[_interpreter.Program.Choices[_interpreter.ChoiceAt(_record).Point].Target].Path;

    /// <summary>Path of the choice point itself, the same for every run of the story.</summary>
    public string SourcePath => _interpreter.Program.Places.AddressNodes[_interpreter.ChoiceAt(_record).Address].Path;

    /// <summary>Where the choice was written, if the story came from source.</summary>
    public SourceSpan Span => _interpreter.Program.Places.AddressNodes[_interpreter.ChoiceAt(_record).Address].Span;

    /// <inheritdoc />
    public bool Equals(Choice other) => ReferenceEquals(_interpreter, other._interpreter) && _record == other._record;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Choice other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _record;

    /// <summary>The wording.</summary>
    public override string ToString() => Text;

    /// <summary>The same choice of the same story.</summary>
    public static bool operator ==(Choice left, Choice right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(Choice left, Choice right) => !left.Equals(right);
}

/// <summary>The choices on offer: a view without garbage of its own.</summary>
public readonly struct ChoiceList : IReadOnlyList<Choice>, IEquatable<ChoiceList>
{
    private readonly Interpreter _interpreter;

    internal ChoiceList(Interpreter interpreter) => _interpreter = interpreter;

    /// <summary>How many are on offer.</summary>
    public int Count
    {
        get
        {
            if (_interpreter.CanContinue) return 0;
            var count = 0;
            for (var i = 0; i < _interpreter.ChoiceCount; i++)
                if (IsVisible(i)) count++;
            return count;
        }
    }

    /// <summary>The choice at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public Choice this[int index]
    {
        get
        {
            var record = RecordOf(index);
            return record >= 0 ? new Choice(_interpreter, record, index) : throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    /// <summary>The choices in order.</summary>
    public IEnumerator<Choice> GetEnumerator()
    {
        var count = Count;
        for (var i = 0; i < count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(ChoiceList other) => ReferenceEquals(_interpreter, other._interpreter);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ChoiceList other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => 0;

    /// <summary>The choices of the same story.</summary>
    public static bool operator ==(ChoiceList left, ChoiceList right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(ChoiceList left, ChoiceList right) => !left.Equals(right);

    internal int RecordOf(int index)
    {
        if (_interpreter.CanContinue || index < 0) return -1;
        for (var i = 0; i < _interpreter.ChoiceCount; i++)
            if (IsVisible(i) && index-- == 0) return i;
        return -1;
    }

    private bool IsVisible(int record) =>
        (_interpreter.Program.Choices[_interpreter.ChoiceAt(record).Point].Flags & ChoiceFlags.IsInvisibleDefault) == 0;
}
