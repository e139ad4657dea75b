using Cartouche.Playbills.People;
using Cartouche.Playbills;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Runtime;
using Cartouche.Server.Foresight;
using Cartouche.Server.Tests.Support;
using Cartouche.Stage.House;
using Cartouche.Stage.Understudies;
using Cartouche.Stage;
using StagePlay = Cartouche.Stage.Scenes.Play;

namespace Cartouche.Server.Tests.Foresight;

/// <summary>An understudy comes to its ending as often as fate says it can.</summary>
public sealed class EndingUnderstudyTests
{
    private const string Playbill = "roles: { Ann: , Ben: , Cid: }\nendings: { Dawn: , Dusk: }\n";

    private const string Story = """
        VAR n = 0
        -> hall
        === hall
        * [Sit # by: Ann]
        * [Stand # by: Ann]
            ~ n = n + 1
        - * [Sing # by: Ben]
            ~ n = n + 1
        * [Hum # by: Ben]
            ~ n = n + 2
        * [Leave # by: Ben] -> end
        - * [Wake # by: Ann] -> end
        * [Sleep # by: Ann]
            ~ n = 3 - n
        - * [Look # by: Cid] -> end
        * [Look away # by: Cid]
            ~ n = n + 1
        - -> end
        === end
        {n == 2: -> dawn}
        -> dusk
        === dawn
        # ending: Dawn
        Light.
        -> END
        === dusk
        # ending: Dusk
        Dark.
        -> END

        """;

    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Dawn", "Ann")]
    [InlineData("Dusk", "Ann")]
    [InlineData("Dawn", "Ben")]
    [InlineData("Dusk", "Cid")]
    [InlineData("Dawn", "Ann", "Cid")]
    [InlineData("Dawn", "Ann", "Ben", "Cid")]
    public void ItsChanceIsTheGreatestThereIs(string ending, params string[] coalition)
    {
        var staged = Staged(Story);
        var understudy = new EndingUnderstudy(new StoryAhead(staged), coalition, ending);
        var fate = StoryFate.Run(StoryProgram.FromTree(staged.Compiled.Tree!), null, staged.Directions, staged.Playbill).Endings.Single(fate => fate.Name == ending);
        if (coalition.Length == 1) Assert.Equal(fate.ByRole.Single(role => role.Role == coalition[0]).Most, understudy.Chance!.Value, 1e-9);
        if (coalition.Length == 3) Assert.Equal(fate.Most!.Value, understudy.Chance!.Value, 1e-9);
        Assert.Equal(understudy.Chance!.Value, Chance([]), 1e-9);

        // Every way through the story, the others' choices all alike likely.
        double Chance(IReadOnlyList<int> made)
        {
            var play = Play(staged, made);
            if (play.Ending is { } reached) return reached == ending ? 1 : 0;
            var scene = play.Scenes.Single();
            return coalition.Contains(scene.Offers[0].By[0]) ? Chance([.. made, Choice(understudy, play)]) : scene.Offers.Average(offer => Chance([.. made, offer.Number]));
        }
    }

    [Fact]
    public void ItDoesNotPutItsEndingOff()
    {
        var staged = Staged("-> hall\n=== hall\n+ [Wait # by: Ann] -> hall\n+ [Ask # by: Ann] -> ben\n=== ben\n+ [Yes # by: Ben] -> dawn\n+ [No # by: Ben] -> hall\n=== dawn\n# ending: Dawn\nLight.\n-> END\n=== dusk\n# ending: Dusk\nDark.\n-> END\n");
        var understudy = new EndingUnderstudy(new StoryAhead(staged), ["Ann"], "Dawn");
        Assert.Equal(1, understudy.Chance);
        Assert.Equal(2, Choice(understudy, Play(staged, [])));
        Assert.Equal(2, Choice(understudy, Play(staged, [2, 2])));
    }

    [Fact]
    public void ItKnowsWhatChanceHasDrawnOnTheWay()
    {
        var staged = Staged("VAR dice = 0\n~ dice = RANDOM(1, 4)\n-> hall\n=== hall\n* [Small # by: Ann]\n{dice <= 2: -> dawn}\n* [Large # by: Ann]\n{dice > 2: -> dawn}\n- -> dusk\n=== dawn\n# ending: Dawn\nLight.\n-> END\n=== dusk\n# ending: Dusk\nDark.\n-> END\n");
        var understudy = new EndingUnderstudy(new StoryAhead(staged), ["Ann"], "Dawn");
        Assert.Equal(1, understudy.Chance);
        for (var seed = 0; seed < 20; seed++)
        {
            var play = new StagePlay(staged, seed);
            play.Start();
            play.Choose(1, Choice(understudy, play), "Ann");
            Assert.Equal("Dawn", play.Ending);
        }
    }

    [Fact]
    public void AfterAnInterruptItGoesOnPursuing()
    {
        var staged = Staged(Story + "=== knock\n# interrupt\n~ n = n + 1\n->->\n");
        var understudy = new EndingUnderstudy(new StoryAhead(staged), ["Ann", "Ben"], "Dawn");
        var play = Play(staged, [2]);
        Assert.Equal(1, Choice(understudy, play));
        play.Interrupt("knock", 1);
        // With two already, only leaving keeps it.
        Assert.Equal(3, Choice(understudy, play));
    }

    [Fact]
    public void WhereItCannotTellItIsLeftToChance()
    {
        var staged = Staged(Story);
        var tooLarge = new EndingUnderstudy(new StoryAhead(staged, new ExploreOptions { MaxStates = 3 }), ["Ann"], "Dawn");
        Assert.Null(tooLarge.Chance);
        Assert.Equal([1, 2], Answers(tooLarge, Play(staged, [])));
        // One too many, and nothing to wait for.
        var hopeless = new EndingUnderstudy(new StoryAhead(staged), ["Cid"], "Dawn");
        Assert.Equal([1, 2], Answers(hopeless, Play(staged, [2, 2, 2]), "Cid").Order());
        Assert.Throws<ArgumentException>(() => new EndingUnderstudy(new StoryAhead(staged), ["Dan"], "Dawn"));
        Assert.Throws<ArgumentException>(() => new EndingUnderstudy(new StoryAhead(staged), ["Ann"], "Noon"));
    }

    /// <summary>The old answer is Daniel's to give: whatever Miriam does, played by somebody who does as they please.</summary>
    [Fact]
    public void DanielAlwaysComesToExile()
    {
        var staged = StagedStory.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink"));
        var understudy = new EndingUnderstudy(new StoryAhead(staged), ["Daniel"], "Exile");
        Assert.Equal(1, understudy.Chance);
        for (var seed = 0; seed < 8; seed++)
        {
            var performance = new Performance(staged, seed) { Understudies = new Dictionary<string, IUnderstudy> { ["Daniel"] = understudy } };
            var random = new Random(seed);
            foreach (var command in (Command[])[new Join(Noon, new Player("Eve")), new SetCast(Noon, 0, new Dictionary<string, int?> { ["Miriam"] = 1 }), new Start(Noon, 0)])
                Assert.True(performance.Do(command).IsDone);
            while (performance.Play.Ending is null)
            {
                var scene = performance.Play.Scenes.First(open => !open.IsSuspended && open.Offers.Any(offer => offer.By.Contains("Miriam")));
                var own = scene.Offers.Where(offer => offer.By.Contains("Miriam")).ToList();
                var offer = own[random.Next(own.Count)];
                var answer = performance.Do(offer.IsVote ? new Vote(Noon, 1, scene.Number, scene.Turn, offer.Number) : new Choose(Noon, 1, scene.Number, scene.Turn, offer.Number));
                Assert.True(answer.IsDone, answer.Why);
                // Daniel acts before Miriam could overtake him, as often as he may.
                while (performance.Play.Ending is null && performance.Play.Scenes.FirstOrDefault(open => !open.IsSuspended && open.Offers.Any(other => other.By.Contains("Daniel"))) is { } his) Assert.True(performance.Do(new Prompt(Noon, 0, his.Number, "Daniel")).IsDone);
            }
            Assert.Equal("Exile", performance.Play.Ending);
        }
    }

    private static IEnumerable<int> Answers(IUnderstudy understudy, StagePlay play, string role = "Ann") =>
        Enumerable.Range(0, 40).Select(seed => Choice(understudy, play, role, seed)).Distinct().Order();

    private static int Choice(IUnderstudy understudy, StagePlay play, string? role = null, int seed = 0)
    {
        var scene = play.Scenes.First(open => !open.IsSuspended && open.Offers.Count > 0);
        role ??= scene.Offers[0].By[0];
        return understudy.Choose(new UnderstudyQuestion(play, scene, role, [.. scene.Offers.Where(offer => offer.By.Contains(role))], seed));
    }

    private static StagePlay Play(StagedStory staged, IReadOnlyList<int> choices)
    {
        var play = new StagePlay(staged, 0);
        play.Start();
        foreach (var number in choices) play.Choose(1, number, null);
        return play;
    }

    private static StagedStory Staged(string ink)
    {
        var staged = StagedStory.Compile(ink, PlaybillReader.Read(Playbill));
        Assert.True(staged.Succeeded, string.Join('\n', staged.Diagnostics));
        return staged;
    }
}
