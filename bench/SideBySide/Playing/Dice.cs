namespace Cartouche.SideBySide.Playing;

/// <summary>The generator that draws choices on both sides (inkjs/dice.mjs): a linear congruential one of 32 bits.</summary>
internal struct Dice
{
    private int _state;

    public Dice(int seed)
    {
        _state = seed;
        Below(1);
    }

    public int Below(int count)
    {
        _state = unchecked((_state * 1664525) + 1013904223);
        return (_state >>> 8) % count;
    }
}
