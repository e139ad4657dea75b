using Cartouche.Proof.Findings;

namespace Cartouche.Proof.Tests.Mutations;

/// <summary>A fault that was planted into a story.</summary>
/// <param name="Kind">What it must be found as.</param>
/// <param name="Line">Where.</param>
/// <param name="Implied">What else follows from it, with its line.</param>
internal sealed record Planted(FindingKind Kind, int Line, params (FindingKind Kind, int Line)[] Implied)
{
    /// <summary>What is added to the playbill.</summary>
    public string Playbill { get; init; } = "";

    /// <summary>A claim that is made.</summary>
    public string? Claim { get; init; }
}

/// <summary>Ways to spoil a story, each by exactly one fault.</summary>
internal static class Plantings
{
    /// <summary>The first line that is added to the playbill.</summary>
    private const int PlaybillLine = 3;

    public static IReadOnlyDictionary<string, Func<CleanStory, Planted>> All { get; } = new Dictionary<string, Func<CleanStory, Planted>>
    {
        ["a choice without a way on"] = story => At(story.Choices(story.AnyRoom, "* [Stumble] PLANTED"), FindingKind.OutOfContent),
        ["a function's room without a way on"] = story => At(story.Choices(story.AnyRoom, "* [Fall] -> pit").Knot("=== pit", "PLANTED"), FindingKind.OutOfContent),
        ["a wait that ends with nothing to wait for"] = story => At(story.Choices(story.AnyRoom, "* [Wait] -> waiting").Knot("=== waiting", "You wait.", "<- knocks", "-> DONE // PLANTED", "=== knocks", "* [Knock] Nobody. -> waiting"), FindingKind.DeadEnd),
        ["a cell"] = story => At(story.Choices(story.AnyRoom, "* [Into the cell] PLANTED -> cell").Knot("=== cell", "Walls.", "+ [Look] -> cell"), FindingKind.SoftLock),
        ["a cell of two rooms"] = story => At(story.Choices(story.AnyRoom, "* [Down] PLANTED -> cellar").Knot("=== cellar", "+ [West] -> vault", "=== vault", "+ [East] -> cellar"), FindingKind.SoftLock),
        ["a wheel"] = story => At(story.Choices(story.AnyRoom, "* [Spin] -> wheel").Knot("=== wheel", "-> wheel // PLANTED"), FindingKind.EndlessLoop),
        ["a division by nothing"] = story => At(story.Choices(story.AnyRoom, "* [Divide]", "    {10 / (gold - gold)} // PLANTED", "    -> END"), FindingKind.RuntimeError),
        ["a division by what may be nothing"] = story => At(story.Choices(story.AnyRoom, "* [Share]", "    {10 / gold} PLANTED", "    -> END"), FindingKind.RuntimeError),
        ["a list taken for a number"] = story => At(story.Choices(story.AnyRoom, "* [Reckon]", "    {held * 2} // PLANTED", "    -> END"), FindingKind.RuntimeError),
        ["a function that calls itself for ever"] = story => At(story.Choices(story.AnyRoom, "* [Ask]", "    {deep(1)}", "    -> END").Knot("=== function deep(x)", "~ return deep(x + 1) // PLANTED"), FindingKind.RuntimeError),
        ["a knot that nothing leads to"] = story => At(story.Knot("=== attic // PLANTED", "Dust.", "-> END"), FindingKind.UnreachableKnot),
        ["a knot behind what never holds"] = story => At(story.AtStart(story.AnyRoom, "{gold > 99: -> attic}").Knot("=== attic // PLANTED", "Dust.", "-> END"), FindingKind.UnreachableKnot, implied: [(FindingKind.ConstantCondition, "gold > 99")]),
        ["a choice that is never offered"] = story => At(story.Choices(story.AnyRoom, "* {gold > 99} [Never] PLANTED", "    -> END"), FindingKind.UnreachableChoice),
        ["text after a way on"] = story => At(story.Choices(story.AnyRoom, "* [Leave]", "    -> END", "    PLANTED words that nobody reads."), FindingKind.UnreachableLine),
        ["what always holds"] = story => At(story.AtStart(story.AnyRoom, "{gold < 99: Poor still.|PLANTED}"), FindingKind.ConstantCondition, implied: [(FindingKind.UnreachableBranch, "PLANTED")]),
        ["what never holds"] = story => At(story.AtStart(story.AnyRoom, "{held ? rope: PLANTED}"), FindingKind.ConstantCondition),
        ["an ending nobody comes to"] = story => new Planted(FindingKind.UnreachableEnding, 0) { Playbill = "endings: { Glory: }\n" },
        ["a variable for nothing"] = story => At(story.Declare("VAR spare = 3 // PLANTED"), FindingKind.UnusedVariable),
        ["a variable that is never read"] = story => At(story.Declare("VAR tally = 0 // PLANTED").AtStart(story.AnyRoom, "~ tally = 1"), FindingKind.NeverRead),
        ["a variable that never changes"] = story => At(story.Declare("VAR weight = 3 // PLANTED").AtStart(story.AnyRoom, "It weighs {weight}."), FindingKind.NeverChanged),
        ["a number beyond its bound"] = story => new Planted(FindingKind.OutOfBounds, PlaybillLine) { Playbill = "variables: { gold: { most: 1 } }\n" },
        ["a slip of the tongue"] = story => At(story.AtStart(story.AnyRoom, "ANN: What about the watch? PLANTED # uses: watch"), FindingKind.Knowledge),
        ["a choice by what is not known"] = story => At(story.Choices(story.AnyRoom, "* [Ask for the watch # by: Ann # uses: watch] PLANTED", "    -> END"), FindingKind.Knowledge),
        ["a claim that fails"] = story => new Planted(FindingKind.Claim, 1) { Claim = "never gold > 1" },
        ["a claim about what cannot be"] = story => new Planted(FindingKind.Claim, 1) { Claim = "possible gold > 99" },
        ["an acceptance of nothing"] = story => At(story.Declare("// cartouche: accept soft-lock \"PLANTED\""), FindingKind.StaleAcceptance),
        ["an acceptance of what there is not"] = story => At(story.Declare("// cartouche: accept nonsense \"PLANTED\""), FindingKind.MalformedAcceptance),
    };

    /// <summary>What was planted stands in the line that says so.</summary>
    private static Planted At(CleanStory story, FindingKind kind, (FindingKind, string)[]? implied = null) =>
        new(kind, story.LineOf("PLANTED"), [.. (implied ?? []).Select(i => (i.Item1, story.LineOf(i.Item2)))]);
}
