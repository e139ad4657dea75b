using Cartouche.Runtime;

namespace Cartouche.Proof.Tests.Reference;

/// <summary>Chance that answers what is written down, for a stepper, which never looks ahead.</summary>
internal sealed class ScriptedOutcomes : IChance
{
    /// <summary>The answers that are left; what the game decides stands among them as complements.</summary>
    public Queue<int> Answers { get; set; } = new();

    public int Random(ref ChanceState state, int count) => Answers.Dequeue();

    public int ListItem(ref ChanceState state, int count) => Answers.Dequeue();

    public int Shuffle(ref ChanceState state, ShuffleQuestion question) => Answers.Dequeue();

    public int Game(ref ChanceState state, int count) => ~Answers.Dequeue();
}
