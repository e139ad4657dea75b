using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Symbols;

/// <summary>Functions that every story has.</summary>
internal static class BuiltIns
{
    public const string ChoiceCount = "CHOICE_COUNT";
    public const string Turns = "TURNS";
    public const string TurnsSince = "TURNS_SINCE";
    public const string ReadCount = "READ_COUNT";
    public const string Random = "RANDOM";
    public const string SeedRandom = "SEED_RANDOM";
    public const string ListRange = "LIST_RANGE";
    public const string ListRandom = "LIST_RANDOM";

    /// <summary>Whether ink keeps <paramref name="name"/> for itself. <c>LIST_RANGE</c> is missing on purpose: ink lets a story use it.</summary>
    public static bool Contains(string name) =>
        name is ChoiceCount or Turns or TurnsSince or ReadCount or Random or SeedRandom or ListRandom || InkNames.TryNative(name, out _);
}
