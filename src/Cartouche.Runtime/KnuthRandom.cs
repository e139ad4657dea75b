namespace Cartouche.Runtime;

/// <summary>
/// The subtractive generator behind .NET's seeded <c>System.Random</c> (Knuth, The Art of Computer Programming,
/// volume 2, 3.2.2), on a table the caller provides, so that nothing is allocated.
/// </summary>
internal ref struct KnuthRandom
{
    public const int TableSize = 56;

    private readonly Span<int> _table;
    private int _first;
    private int _second;

    public KnuthRandom(int seed, Span<int> table)
    {
        _table = table;
        _first = 0;
        _second = 21;
        var previous = 161803398 - (seed == int.MinValue ? int.MaxValue : Math.Abs(seed));
        table[55] = previous;
        var next = 1;
        var at = 0;
        for (var i = 1; i < 55; i++)
        {
            at += 21;
            if (at >= 55) at -= 55;
            table[at] = next;
            next = previous - next;
            if (next < 0) next += int.MaxValue;
            previous = table[at];
        }
        for (var round = 1; round < 5; round++)
        {
            for (var i = 1; i < TableSize; i++)
            {
                var other = i + 30;
                if (other >= 55) other -= 55;
                var value = unchecked(table[i] - table[1 + other]);
                table[i] = value < 0 ? value + int.MaxValue : value;
            }
        }
    }

    /// <summary>The next number, from 0 to <see cref="int.MaxValue"/> - 1.</summary>
    public int Next()
    {
        if (++_first >= TableSize) _first = 1;
        if (++_second >= TableSize) _second = 1;
        var value = unchecked(_table[_first] - _table[_second]);
        if (value == int.MaxValue) value--;
        if (value < 0) value += int.MaxValue;
        _table[_first] = value;
        return value;
    }
}
