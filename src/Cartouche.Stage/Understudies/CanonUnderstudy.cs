namespace Cartouche.Stage.Understudies;

/// <summary>Does what was done once, as long as the story has not left canon; from then on what chance says.</summary>
/// <param name="canon">The choices that were made, in order, by their numbers.</param>
public sealed class CanonUnderstudy(IReadOnlyList<int> canon) : IUnderstudy
{
    private readonly RandomUnderstudy _otherwise = new();

    /// <inheritdoc />
    public int Choose(UnderstudyQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var made = question.Play.ChoicesMade;
        if (made.Count >= canon.Count) return _otherwise.Choose(question);
        for (var i = 0; i < made.Count; i++)
            if (made[i] != canon[i]) return _otherwise.Choose(question);
        var next = canon[made.Count];
        return question.Offers.Any(offer => offer.Number == next) ? next : _otherwise.Choose(question);
    }
}
