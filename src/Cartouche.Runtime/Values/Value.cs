namespace Cartouche.Runtime.Values;

/// <summary>
/// A value as the machine holds it: eight bytes without references. Text and lists are ids into the
/// <see cref="StoryHeap"/>, so equal values have equal bits and a state is a plain array of numbers.
/// </summary>
internal readonly struct Value(int kindBits, int payload)
{
    public static readonly Value Void = new((int)ValueKind.Void, 0);
    public static readonly Value Zero = new((int)ValueKind.Int, 0);

    /// <summary>The kind in the low byte; above it a variable pointer's frame number plus one.</summary>
    public readonly int KindBits = kindBits;

    public readonly int Payload = payload;

    public ValueKind Kind => (ValueKind)(KindBits & 0xFF);

    public float AsFloat => BitConverter.Int32BitsToSingle(Payload);

    /// <summary>The frame a variable pointer leads into: -1 undecided, 0 global, otherwise the frame's number from 1.</summary>
    public int PointerContext => (KindBits >> 8) - 1;

    public bool IsText => Kind is ValueKind.String or ValueKind.Transient;

    public static Value Of(int value) => new((int)ValueKind.Int, value);

    public static Value Of(bool value) => new((int)ValueKind.Bool, value ? 1 : 0);

    public static Value Of(float value) => new((int)ValueKind.Float, BitConverter.SingleToInt32Bits(value));

    public static Value Of(ValueKind kind, int payload) => new((int)kind, payload);

    /// <summary>Towards zero; what does not fit becomes the nearest that does, and no number becomes 0, on every platform alike.</summary>
    public static int Truncate(float value) =>
        float.IsNaN(value) ? 0 : value >= int.MaxValue ? int.MaxValue : value <= int.MinValue ? int.MinValue : (int)value;

    public static Value Pointer(int name, int context) => new((int)ValueKind.VariablePointer | ((context + 1) << 8), name);
}
