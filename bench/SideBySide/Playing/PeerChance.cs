using Cartouche.Runtime;

namespace Cartouche.SideBySide.Playing;

/// <summary>
/// The chance of inkjs, whose generator is not ink's: multiplication by 48271 modulo 2^31 - 1. With it both sides play
/// the same text, chance included, so that the check before a race compares all of it.
/// </summary>
internal sealed class PeerChance : IChance
{
    private const long Modulus = 2147483647;

    public int Random(ref ChanceState state, int count) => Draw(ref state) % count;

    public int ListItem(ref ChanceState state, int count) => Draw(ref state) % count;

    public int Shuffle(ref ChanceState state, ShuffleQuestion question)
    {
        var remaining = Enumerable.Range(0, question.Count).ToList();
        var seed = Seed(question.PathHash + question.Round + state.StorySeed);
        for (var step = 0; ; step++)
        {
            seed = Next(seed);
            var at = (int)(seed % remaining.Count);
            var element = remaining[at];
            if (step == question.Step) return element;
            remaining.RemoveAt(at);
        }
    }

    private static int Draw(ref ChanceState state) =>
        state.PreviousRandom = (int)Next(Seed((long)state.StorySeed + state.PreviousRandom));

    private static long Seed(long seed)
    {
        seed %= Modulus;
        return seed <= 0 ? seed + Modulus - 1 : seed;
    }

    private static long Next(long seed) => seed * 48271 % Modulus;
}
