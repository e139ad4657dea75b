using Cartouche.Proof.Exploring;
using Cartouche.Runtime;
using Cartouche.SideBySide.Stories;

namespace Cartouche.SideBySide.Proving;

/// <summary>Ideal chance: every outcome of a draw as likely as the others.</summary>
internal sealed class DrawnChance(Draw draw) : IChance
{
    public int Random(ref ChanceState state, int count) => draw.Below(count);

    public int ListItem(ref ChanceState state, int count) => draw.Below(count);

    public int Shuffle(ref ChanceState state, ShuffleQuestion question) => Unshown.At(question, draw.Below(Unshown.Count(question)));
}
