namespace Cartouche.Playbills.People;

/// <summary>How two players stand to each other.</summary>
public enum Bond
{
    /// <summary>Neither of them said.</summary>
    None,

    /// <summary>They live or love together.</summary>
    Partner,

    /// <summary>They are friends.</summary>
    Friend,

    /// <summary>They do not know each other.</summary>
    Stranger,

    /// <summary>They measure themselves against each other.</summary>
    Rival,

    /// <summary>One of them does not want to play anything with the other: roles that stand in a relation are not for these two.</summary>
    DoNotPair,
}
