namespace Cartouche.Stage.Casting;

/// <summary>What sort of relation two roles stand in, as far as its words tell.</summary>
internal enum Tie
{
    /// <summary>One that the words do not tell more of.</summary>
    Other,

    /// <summary>Marriage, love, desire.</summary>
    Love,

    /// <summary>Friends, family, neighbours.</summary>
    Closeness,

    /// <summary>Enemies and rivals.</summary>
    Enmity,
}

/// <summary>Reads relations of roles, which the playbill tells in words.</summary>
internal static class Ties
{
    private static readonly string[] Loves = ["married", "marry", "love", "lover", "husband", "wife", "spouse", "partner", "betrothed", "engaged", "desire", "affair"];
    private static readonly string[] Enmities = ["enemy", "rival", "hate", "foe", "jealous", "opponent", "betray"];
    private static readonly string[] Closenesses = ["friend", "neighbour", "neighbor", "brother", "sister", "sibling", "mother", "father", "parent", "son", "daughter", "child", "cousin", "aunt", "uncle", "family", "companion", "colleague", "confidant"];

    /// <summary>What sort of relation it is that is told in these words.</summary>
    public static Tie Of(string relation)
    {
        var words = relation.ToLowerInvariant().Split([' ', '-', '_', ',', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(words, word => Begins(word, Loves))) return Tie.Love;
        if (Array.Exists(words, word => Begins(word, Enmities))) return Tie.Enmity;
        return Array.Exists(words, word => Begins(word, Closenesses)) ? Tie.Closeness : Tie.Other;
    }

    private static bool Begins(string word, string[] stems) => Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal));
}
