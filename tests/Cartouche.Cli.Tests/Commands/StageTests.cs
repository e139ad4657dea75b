using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

public sealed class StageTests : IDisposable
{
    private const string Playbill = "roles: { Ann: { summary: Keeps the lamp. }, Ben: }\ncontent: [a storm]\nendings: { Dawn: }\ncanon: { choices: [2, 1, 1] }\n";

    private const string Story = """
        -> hall
        === hall
        # scene: The hall
        # with: Ann, Ben
        It is dark.
        ANN: I know the way. # aside
        * [Ask # by: Ann] ANN: Who is there?
        * [Hide # by: Ann] She hides.
        - * [Answer # by: Ben] BEN: Nobody.
        - * [Stay # vote] They stay.
        * [Go # vote] They go.
        - -> over
        === over
        # ending: Dawn
        It is day.
        -> END
        === knock
        # interrupt
        Three knocks.
        ->->

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheKeyboardGoesRoundAndEachSeesWhatTheirRoleSees()
    {
        var (result, output, _) = Stage("\n1\n\n1\n\n1\n\n1\n", "--role", "ann=Eve", "--role", "Ben=Kit");
        Assert.Equal(ExitCode.Fine, result);
        Assert.Equal("""

            ── Eve, as Ann ──  (press enter when it is yours)
            > 
            The hall · Ann, Ben
            It is dark.
            ANN: I know the way.
              (nobody else hears that)

              1  Ask
              2  Hide
            > 
            ── Kit, as Ben ──  (press enter when it is yours)
            > 
            The hall · Ann, Ben
            It is dark.

            Ann has chosen.
            ANN: Who is there?

              1  Answer
            > 
            Who goes on?
              1  Eve, as Ann
              2  Kit, as Ben
            > 
            """, output[..(output.IndexOf("2  Kit, as Ben\n> ", StringComparison.Ordinal) + "2  Kit, as Ben\n> ".Length)]);
    }

    [Fact]
    public void OnePersonPlaysWithUnderstudies()
    {
        var (result, output, _) = Stage("1\n1\n", "--role", "Ben=Kit");
        Assert.Equal(ExitCode.Fine, result);
        Assert.DoesNotContain("press enter", output, StringComparison.Ordinal);
        Assert.DoesNotContain("I know the way", output, StringComparison.Ordinal);
        Assert.EndsWith("It is day.\n\n── Dawn ──\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutRolesEverybodyIsAskedFor()
    {
        var (_, output, _) = Stage("\nKit\n1\n1\n");
        Assert.StartsWith("Beforehand: a storm\n\nAnn: Keeps the lamp.\nWho plays it? (nothing for an understudy) > \nBen\n", output, StringComparison.Ordinal);
        Assert.Contains("── Dawn ──", output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhoStepsOutStopsEverything()
    {
        var (_, output, _) = Stage("/out\n\n1\n1\n", "--role", "Ben=Kit");
        Assert.Contains("The scene is suspended. Nobody has to say why.", output, StringComparison.Ordinal);
        Assert.Contains("── Dawn ──", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AKnockBreaksInAndAChoiceIsTakenBack()
    {
        var (_, output, _) = Stage("1\n/break knock\n/back\n1\n2\n", "--role", "Ben=Kit");
        Assert.Contains("The scene breaks off.", output, StringComparison.Ordinal);
        Assert.Contains("Three knocks.", output, StringComparison.Ordinal);
        Assert.Contains("It has not happened yet.", output, StringComparison.Ordinal);
        Assert.Contains("They go.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoChoiceIsExplained()
    {
        var (_, output, _) = Stage("what\n/end\n", "--role", "Ben=Kit");
        Assert.Contains("/out          steps out: everything stops", output, StringComparison.Ordinal);
        Assert.EndsWith("── the end ──\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--role is ROLE=NAME, not 'Ann'.", "--role", "Ann")]
    [InlineData("--role: there is no role 'Cy'.", "--role", "Cy=Eve")]
    public void WrongUseIsSaid(string says, params string[] args)
    {
        var (result, _, errors) = Stage("", args);
        Assert.Equal(ExitCode.Usage, result);
        Assert.Contains(says, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("random")]
    [InlineData("canon")]
    [InlineData("dawn")]
    public void AnUnderstudyPlaysAsItIsTold(string how)
    {
        var (result, output, _) = Stage("1\n1\n", "--role", "Ben=Kit", "--understudy", "ann=" + how);
        Assert.Equal(ExitCode.Fine, result);
        Assert.EndsWith("── Dawn ──\n", output, StringComparison.Ordinal);
        // Canon has Ann hide.
        if (how == "canon") Assert.Contains("She hides.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--understudy is ROLE=random, ROLE=canon or ROLE=ENDING, not 'Ann'.", "Ann")]
    [InlineData("--understudy: there is no role 'Cy'.", "Cy=random")]
    [InlineData("--understudy: There is no ending 'Dusk'; there is Dawn.", "Ann=Dusk")]
    [InlineData("Ben is played by Kit, not by an understudy.", "Ben=random")]
    public void AnUnderstudyThatCannotBeIsSaid(string says, string understudy)
    {
        var (result, _, errors) = Stage("", "--role", "Ben=Kit", "--understudy", understudy);
        Assert.Equal(ExitCode.Usage, result);
        Assert.Contains(says, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void InputThatEndsEndsTheCommandQuietly() => Assert.Equal(ExitCode.Fine, Stage("1\n", "--role", "Ben=Kit").Result);

    private (int Result, string Output, string Errors) Stage(string input, params string[] args)
    {
        _folder.Write("story.playbill.yaml", Playbill);
        var terminal = new TestTerminal(input);
        var result = TestFolder.Run(terminal, ["stage", _folder.Write("story.ink", Story), "--hotseat", .. args]);
        return (result, terminal.Output, terminal.Errors);
    }
}
