using Cartouche.Runtime;

namespace Cartouche.Proof.Tests.Reference;

/// <summary>Chance that answers what is written down. How far it has come stands in the story's state, so that looking ahead and back takes nothing away.</summary>
internal sealed class ScriptedChance(int[] answers) : IChance
{
    public int Random(ref ChanceState state, int count) => answers[state.PreviousRandom++];

    public int ListItem(ref ChanceState state, int count) => answers[state.PreviousRandom++];

    public int Shuffle(ref ChanceState state, ShuffleQuestion question) => answers[state.PreviousRandom++];

    public int Game(ref ChanceState state, int count) => ~answers[state.PreviousRandom++];
}
