using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Exploration;

/// <summary>What one number of a state's values is. The numbers of these kinds are not persisted.</summary>
public enum StateSlotKind
{
    /// <summary>ink's story seed.</summary>
    StorySeed,

    /// <summary>The last number drawn by ink's own chance.</summary>
    PreviousRandom,

    /// <summary>The turn: -1 before the first choice.</summary>
    Turn,

    /// <summary>The kind of a global variable's value.</summary>
    VariableKind,

    /// <summary>A global variable's value: the number itself, or the number of a text or list.</summary>
    VariableValue,

    /// <summary>How often a container was visited.</summary>
    Visits,

    /// <summary>When a container was last visited: 0 for never, otherwise the turn plus 2.</summary>
    LastTurn,

    /// <summary>Which elements a shuffle has shown in this round, as bits.</summary>
    ShuffleSet,
}

/// <summary>One number among a state's values.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Variable">The variable's name, for its two numbers.</param>
/// <param name="Container">The counted container or the shuffle's, for the others.</param>
public readonly record struct StateSlot(StateSlotKind Kind, string? Variable, Container? Container);
