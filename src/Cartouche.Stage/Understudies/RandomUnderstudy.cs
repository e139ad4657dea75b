namespace Cartouche.Stage.Understudies;

/// <summary>Takes every choice as likely as the others.</summary>
public sealed class RandomUnderstudy : IUnderstudy
{
    /// <inheritdoc />
    public int Choose(UnderstudyQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Offers[new Random(question.Seed).Next(question.Offers.Count)].Number;
    }
}
