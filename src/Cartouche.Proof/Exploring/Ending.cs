using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Exploring;

/// <summary>A stop for good, as a number: where and why.</summary>
internal static class Ending
{
    private const int Kinds = 8;

    public static int Of(StopKind kind, int address) => ((address + 1) * Kinds) + (int)kind;

    public static StopKind Kind(int ending) => (StopKind)(ending % Kinds);

    public static int Address(int ending) => (ending / Kinds) - 1;
}
