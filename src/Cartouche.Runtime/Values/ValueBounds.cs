namespace Cartouche.Runtime.Values;

/// <summary>What numbers from outside must keep to in order to be values.</summary>
/// <param name="strings">How many strings there are.</param>
/// <param name="lists">How many lists.</param>
/// <param name="targets">How many places a divert target can lead to.</param>
/// <param name="names">How many names of variables.</param>
internal readonly struct ValueBounds(int strings, int lists, int targets, int names)
{
    private readonly int _strings = strings;
    private readonly int _lists = lists;
    private readonly int _targets = targets;
    private readonly int _names = names;

    /// <summary>Whether a value that may rest between two lines looks like this.</summary>
    public bool Hold(Value value) => value.Kind switch
    {
        ValueKind.Int or ValueKind.Float or ValueKind.Void => true,
        ValueKind.Bool => value.Payload is 0 or 1,
        ValueKind.String or ValueKind.Tag => (uint)value.Payload < (uint)_strings,
        ValueKind.List => (uint)value.Payload < (uint)_lists,
        ValueKind.DivertTarget => (uint)value.Payload < (uint)_targets,
        ValueKind.VariablePointer => (uint)value.Payload < (uint)_names,
        _ => false,
    };
}
