namespace Cartouche.Proof.Coverage;

/// <summary>Which code has run, by trails.</summary>
internal sealed class CodeRun
{
    private readonly bool[] _left;
    private readonly bool[] _passed;

    /// <param name="codeSize">How many addresses there are.</param>
    public CodeRun(int codeSize)
        : this(new bool[codeSize], new bool[codeSize])
    {
    }

    private CodeRun(bool[] left, bool[] passed)
    {
        _left = left;
        _passed = passed;
    }

    public CodeRun Copy() => new([.. _left], [.. _passed]);

    /// <summary>Whether the flow ever left from an address to another than the next.</summary>
    public bool IsLeft(int address) => _left[address];

    /// <summary>Whether the flow ever went on from an address to the next.</summary>
    public bool IsPassed(int address) => _passed[address];

    /// <summary>Adds a trail; true when it has what none before had.</summary>
    /// <param name="trail">In pairs: each block runs from a landing to where it is left.</param>
    public bool Add(ReadOnlySpan<int> trail)
    {
        var isNew = false;
        for (var i = 0; i + 2 < trail.Length; i += 2)
        {
            var (first, last) = (trail[i + 1], trail[i + 2]);
            if (first < 0 || last < first) continue;
            var block = _passed.AsSpan(first, last - first);
            if (_left[last] && !block.Contains(false)) continue;
            isNew = true;
            block.Fill(true);
            _left[last] = true;
        }
        return isNew;
    }
}
