using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Understudies;

/// <summary>Plays a role for which there is nobody. The same question gets the same answer.</summary>
public interface IUnderstudy
{
    /// <summary>Makes a choice.</summary>
    /// <param name="question">What there is to choose from.</param>
    /// <returns>The number of one of the offers.</returns>
    int Choose(UnderstudyQuestion question);
}

/// <summary>What an understudy is asked.</summary>
/// <param name="Play">The story as it stands.</param>
/// <param name="Scene">The scene.</param>
/// <param name="Role">The role they play.</param>
/// <param name="Offers">What that role may choose; at least one.</param>
/// <param name="Seed">What chance depends on, another for every question.</param>
public sealed record UnderstudyQuestion(Play Play, Scene Scene, string Role, IReadOnlyList<Offer> Offers, int Seed);
