using Cartouche.Runtime;

namespace Cartouche.Proof.Exploring;

/// <summary>The elements that a shuffle may show next, where chance is ideal: those not shown in this round.</summary>
internal static class Unshown
{
    public static int Count(ShuffleQuestion question)
    {
        var left = 0;
        for (var i = 0; i < question.Count; i++)
            if (!question.IsShown(i)) left++;
        return Math.Max(left, 1);
    }

    /// <summary>One of them, from 0.</summary>
    public static int At(ShuffleQuestion question, int pick)
    {
        for (var i = 0; i < question.Count; i++)
            if (!question.IsShown(i) && pick-- == 0) return i;
        return 0;
    }
}
