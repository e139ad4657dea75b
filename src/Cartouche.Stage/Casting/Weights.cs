using Cartouche.Playbills.People;

namespace Cartouche.Stage.Casting;

/// <summary>
/// What counts how much in casting, in points. A trait that fits perfectly and one that could not fit less lie twelve
/// points apart for a whole role; what somebody does not want weighs more than what somebody wants.
/// </summary>
internal static class Weights
{
    /// <summary>A role whose traits are all the player's own; opposite ones get none.</summary>
    public const int Traits = 12;

    public const int Like = 4;

    public const int Dislike = -8;

    /// <summary>A second role for one player.</summary>
    public const int Double = -10;

    /// <summary>Two roles that stand in a relation, for one player: somebody would talk to themselves.</summary>
    public const int DoubleTie = -12;

    /// <summary>A role that the story can be played without, left to an understudy.</summary>
    public const int OptionalEmpty = -16;

    /// <summary>Any other role left to an understudy.</summary>
    public const int Empty = -60;

    /// <summary>A player gets something to play.</summary>
    public const int Plays = 200;

    /// <summary>What players who stand so to each other bring to roles that stand so.</summary>
    public static int Of(Tie tie, Bond bond) => (tie, bond) switch
    {
        (_, Bond.None) => 0,
        (_, Bond.DoNotPair) => Assignment.QuadraticProblem.Forbidden,
        (Tie.Love, Bond.Partner) => 8,
        (Tie.Love, Bond.Friend) => 2,
        (Tie.Love, Bond.Stranger) => -2,
        (Tie.Love, Bond.Rival) => -10,
        (Tie.Closeness, Bond.Partner) => 3,
        (Tie.Closeness, Bond.Friend) => 4,
        (Tie.Closeness, Bond.Rival) => -6,
        (Tie.Enmity, Bond.Rival) => 4,
        (Tie.Enmity, Bond.Partner) => -3,
        (Tie.Other, Bond.Partner or Bond.Friend) => 1,
        (Tie.Other, Bond.Rival) => -2,
        _ => 0,
    };
}
