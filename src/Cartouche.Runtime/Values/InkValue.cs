using System.Globalization;

namespace Cartouche.Runtime.Values;

/// <summary>A value as a game sees it: a number, truth value, text, list or divert target, or nothing.</summary>
public readonly struct InkValue : IEquatable<InkValue>
{
    private readonly int _bits;
    private readonly object? _object;

    private InkValue(ValueKind kind, int bits, object? reference)
    {
        Kind = kind;
        _bits = bits;
        _object = reference;
    }

    /// <summary>No value: what a function without <c>return</c> yields.</summary>
    public static InkValue None { get; } = new(ValueKind.Void, 0, null);

    /// <summary>What the value is.</summary>
    public ValueKind Kind { get; }

    /// <summary>The value as a whole number; a float is cut off, text counts as 0.</summary>
    public int AsInt => Kind switch
    {
        ValueKind.Int or ValueKind.Bool => _bits,
        ValueKind.Float => Value.Truncate(AsFloat),
        _ => 0,
    };

    /// <summary>The value as a number; text counts as 0.</summary>
    public float AsFloat => Kind == ValueKind.Float ? BitConverter.Int32BitsToSingle(_bits) : Kind is ValueKind.Int or ValueKind.Bool ? _bits : 0;

    /// <summary>The value as a condition, by ink's rules: not zero, not empty.</summary>
    public bool AsBool => Kind switch
    {
        ValueKind.Int or ValueKind.Bool => _bits != 0,
        ValueKind.Float => AsFloat != 0,
        ValueKind.String => ((string)_object!).Length > 0,
        ValueKind.List => ((InkList)_object!).Count > 0,
        _ => false,
    };

    /// <summary>The list, or an empty one for anything else.</summary>
    public InkList AsList => Kind == ValueKind.List ? (InkList)_object! : InkList.Empty;

    /// <summary>The path of a divert target, or <see langword="null"/>.</summary>
    public string? TargetPath => Kind == ValueKind.DivertTarget ? (string)_object! : null;

    /// <summary>A whole number.</summary>
    public static InkValue From(int value) => new(ValueKind.Int, value, null);

    /// <summary>A number.</summary>
    public static InkValue From(float value) => new(ValueKind.Float, BitConverter.SingleToInt32Bits(value), null);

    /// <summary>A truth value.</summary>
    public static InkValue From(bool value) => new(ValueKind.Bool, value ? 1 : 0, null);

    /// <summary>Text.</summary>
    public static InkValue From(string value) => new(ValueKind.String, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>A list.</summary>
    public static InkValue From(InkList value) => new(ValueKind.List, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>A divert target, by its path (<c>knot.stitch</c>).</summary>
    public static InkValue Target(string path) => new(ValueKind.DivertTarget, 0, path ?? throw new ArgumentNullException(nameof(path)));

    /// <summary>A whole number.</summary>
    public static implicit operator InkValue(int value) => From(value);

    /// <summary>A number.</summary>
    public static implicit operator InkValue(float value) => From(value);

    /// <summary>A truth value.</summary>
    public static implicit operator InkValue(bool value) => From(value);

    /// <summary>Text.</summary>
    public static implicit operator InkValue(string value) => From(value);

    /// <summary>A list.</summary>
    public static implicit operator InkValue(InkList value) => From(value);

    /// <summary>Equality of kind and content.</summary>
    public static bool operator ==(InkValue left, InkValue right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(InkValue left, InkValue right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(InkValue other) => Kind == other.Kind && _bits == other._bits && Equals(_object, other._object);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is InkValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, _bits, _object);

    /// <summary>The value as ink prints it.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Int => _bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => AsFloat.ToString(CultureInfo.InvariantCulture),
        ValueKind.Bool => _bits != 0 ? "true" : "false",
        ValueKind.String => (string)_object!,
        ValueKind.List => _object!.ToString()!,
        ValueKind.DivertTarget => "-> " + _object,
        _ => "",
    };
}
