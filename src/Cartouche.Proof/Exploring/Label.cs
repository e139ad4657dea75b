namespace Cartouche.Proof.Exploring;

/// <summary>
/// What a transition was: which choice, which outcomes of chance, how likely they are, and the path the step took.
/// Kept as a row of numbers, since many transitions share one.
/// </summary>
internal readonly ref struct Label(ReadOnlySpan<int> row)
{
    private const int Head = 4;

    private readonly ReadOnlySpan<int> _row = row;

    /// <summary>The choice's position among those on offer, from 0; -1 for the story's beginning.</summary>
    public int Choice => _row[0] >> 1;

    /// <summary>Whether the state it leads to is not the one the step came to, but one that is like it.</summary>
    public bool IsExchanged => (_row[0] & 1) != 0;

    /// <summary>Number of the path.</summary>
    public int Path => _row[1];

    /// <summary>How likely the outcomes are, given the choice.</summary>
    public double Weight => BitConverter.Int64BitsToDouble(((long)_row[3] << 32) | (uint)_row[2]);

    /// <summary>One combination of outcomes that leads this way.</summary>
    public ReadOnlySpan<int> Outcomes => _row[Head..];

    public static int Write(ref int[] row, int choice, bool isExchanged, int path, double weight, ReadOnlySpan<int> outcomes)
    {
        if (row.Length < Head + outcomes.Length) row = new int[(Head + outcomes.Length) * 2];
        var bits = BitConverter.DoubleToInt64Bits(weight);
        row[0] = (choice << 1) | (isExchanged ? 1 : 0);
        row[1] = path;
        row[2] = (int)bits;
        row[3] = (int)(bits >> 32);
        outcomes.CopyTo(row.AsSpan(Head));
        return Head + outcomes.Length;
    }
}
