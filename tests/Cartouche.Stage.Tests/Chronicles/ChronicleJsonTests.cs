using Cartouche.Playbills.People;
using Cartouche.Stage.Chronicles;
using Cartouche.Stage.House;

namespace Cartouche.Stage.Tests.Chronicles;

public sealed class ChronicleJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<Command> Commands =>
    [
        new Join(Noon, new Player("Eve") { Traits = new Dictionary<string, int> { ["nerve"] = 2 }, Vetoes = ["a storm"], Relations = [new PlayerRelation(Bond.DoNotPair, "Kit")] }),
        new Leave(Noon, 2), new SetCast(Noon, 0, new Dictionary<string, int?> { ["Ann"] = 1, ["Ben"] = null }), new Start(Noon, 0), new Engage(Noon, 0, new Dictionary<string, string> { ["Ann"] = "random" }),
        new Choose(Noon, 1, 2, 3, 4), new Vote(Noon, 1, 2, 3, 4), new Speak(Noon, 1, "Ä \"x\"\n"), new Interrupt(Noon, 0, "knock", 1, false),
        new Resume(Noon, 0, 1), new Prompt(Noon, 0, 1, "Ben"), new StepOut(Noon, 1), new GoOn(Noon, 0), new GoOn(Noon, 0, "bench"),
        new Tick(Noon), new Rewind(Noon, 0, 7), new Branch(Noon, 0, 7, "KTRVMB"), new End(Noon, 0),
        new SetCast(Noon, 0, new Dictionary<string, int?> { ["Ann"] = 1 }, new Dictionary<string, IReadOnlyList<string>> { ["Ann"] = ["You would like to."] }),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandIsReadAsItWasWritten(Command command)
    {
        var line = ChronicleJson.Write(command);
        Assert.DoesNotContain('\n', line);
        var read = ChronicleJson.Read(line);
        Assert.Equal(command.GetType(), read.GetType());
        Assert.Equal(line, ChronicleJson.Write(read));
    }

    [Fact]
    public void WhatIsNotSaidOfAPlayerIsEmpty()
    {
        var join = Assert.IsType<Join>(ChronicleJson.Read("""{"do":"join","at":"2026-05-01T12:00:00Z","player":{"name":"Eve"}}"""));
        Assert.Equal((0, 0, 0, 0, 0), (join.Player.Traits.Count, join.Player.Likes.Count, join.Player.Dislikes.Count, join.Player.Vetoes.Count, join.Player.Relations.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"do":"dance","at":"2026-05-01T12:00:00Z","by":1}""")]
    [InlineData("""{"do":"choose","at":"2026-05-01T12:00:00Z","by":1}""")]
    [InlineData("""{"do":"speak","at":"2026-05-01T12:00:00Z","by":1,"text":null}""")]
    [InlineData("""{"do":"tick","at":"noon"}""")]
    public void WhatIsNoCommandIsSaidToBeNone(string line) => Assert.StartsWith("This is no command: ", Assert.Throws<FormatException>(() => ChronicleJson.Read(line)).Message, StringComparison.Ordinal);
}
