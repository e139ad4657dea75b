namespace Cartouche.Cli.Tests;

/// <summary>Stories the tests play.</summary>
internal static class Samples
{
    /// <summary>Choices, tags, variables, knots, an end.</summary>
    public const string Kitchen = """
        # title: The Kitchen
        # author: A Tester
        VAR gold = 3
        VAR name = "Ada"
        LIST mood = calm, (angry)
        It is dark. # night
        * [Light the lamp # quiet]
            It burns.
            ~ gold = gold - 1
            -> kitchen
        * Leave
            You leave.
            -> END
        === kitchen ===
        You stand in the kitchen with {gold} coins.
        + [Look around]
            Pots and pans. # shiny
            -> kitchen
        + [Go out]
            -> END
        """;
}
