using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage.Canons;
using Cartouche.Stage.House;

namespace Cartouche.Stage.Tests.Canons;

public sealed class DivergenceTests
{
    private const string Story = """
        It is dark.
        * [Ask # by: Ann] Who is there?
        * [Hide # by: Ann] She hides.
        - Somebody coughs.
        * [Stay # by: Ann] They stay.
        * [Go # by: Ann] They go.
        - -> END

        """;

    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly StagedStory Staged = StagedStory.Compile(Story, PlaybillReader.Read("roles: { Ann: , Ben: }\n"));

    private readonly Performance _performance = new(Staged, 0);
    private readonly Divergence _divergence = new(CanonRecorder.FromChoices(Staged, "x", [1, 2]));

    public DivergenceTests()
    {
        Do(new Join(Noon, new Player("Eve")));
        Do(new SetCast(Noon, 0, new Dictionary<string, int?> { ["Ann"] = 1 }));
        Do(new Start(Noon, 0));
    }

    [Fact]
    public void WhoDoesWhatWasDoneStaysInCanon()
    {
        Assert.Equal((null, 0, 1), State);
        Choose(1, 1);
        Assert.Equal((null, 1, 3), State);
        Choose(2, 2);
        Assert.Equal((null, 2, 4), State);
    }

    [Fact]
    public void TheFirstOtherChoiceLeavesItAndTakingItBackReturns()
    {
        Choose(1, 1);
        Choose(2, 1);
        Assert.Equal((5, 1, 3), State);
        Assert.Equal(("Stay", "Go", 1), (_divergence.Departure!.Made.Text, _divergence.Departure.Instead!.Text, _divergence.Departure.Choice));
        Do(new Rewind(Noon, 0, 4));
        Assert.Equal((null, 1, 3), State);
        Choose(2, 2);
        Assert.Equal((null, 2, 4), State);
        // Back to before a choice that was kept, and another way.
        Do(new Rewind(Noon, 0, 3));
        Assert.Equal((null, 0, 1), State);
        Choose(1, 2);
        Assert.Equal((9, 0, 1), State);
        Choose(2, 2);
        Assert.Equal((9, 0, 1), State);
    }

    [Fact]
    public void WhatGoesOnAfterCanonHasLeftIt()
    {
        var canon = CanonRecorder.FromChoices(Staged, "x", [1]);
        var divergence = new Divergence(canon);
        Choose(1, 1);
        Choose(2, 1);
        divergence.Follow(_performance.Chronicle);
        Assert.Equal((1, null, canon.Lines.Count), (divergence.Departure!.Choice, divergence.Departure.Instead, divergence.NextLine));
    }

    private (int?, int, int) State
    {
        get
        {
            _divergence.Follow(_performance.Chronicle);
            return (_divergence.Departure?.Entry, _divergence.ChoicesKept, _divergence.NextLine);
        }
    }

    private void Choose(int turn, int number) => Do(new Choose(Noon, 1, 1, turn, number));

    private void Do(Command command)
    {
        var answer = _performance.Do(command);
        Assert.True(answer.IsDone, answer.Why);
    }
}
