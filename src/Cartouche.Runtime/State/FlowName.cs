namespace Cartouche.Runtime.State;

/// <summary>What a flow may be called.</summary>
internal static class FlowName
{
    /// <summary>Whether it is text: halves of surrogate pairs are lost in the encodings of a state.</summary>
    public static bool IsText(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsSurrogate(name[i])) continue;
            if (i + 1 == name.Length || !char.IsSurrogatePair(name[i], name[i + 1])) return false;
            i++;
        }
        return true;
    }
}
