using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;
using Cartouche.Stage.Understudies;

namespace Cartouche.Stage.Tests;

public sealed class PerformanceTests
{
    private const string Playbill = """
        roles: { Ann: , Ben: , Cy: }
        personas: { Queen: { worn_by: Ann } }
        """;

    private const string Story = """
        -> hall
        === hall
        # scene: The hall
        # with: Ann, Ben
        It is dark.
        ANN: I know it. # aside
        * [Ask # by: Ann] ANN: Who is there?
        * [Answer # by: Ben] BEN: Nobody.
        * [Wait # by: anyone # within: 10s] They wait.
        - -> garden
        === garden
        # scene: The garden
        # with: Ben, Cy
        # ending: Rain
        Rain.
        * [Stay # vote] They stay.
        * [Go # vote] They go.
        - -> END
        === knock
        # interrupt
        Three knocks.
        ->->
        === bench
        # scene: The bench
        A bench.
        * [Sit # by: Cy] -> END
        """;

    private readonly DateTimeOffset _noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly Performance _performance = new(Staged(Story), 1);

    [Fact]
    public void WhoOwnsAChoiceMakesItAndNobodyElse()
    {
        Begin();
        Assert.Equal((Refusal.NotYours, "This choice is somebody else's."), Refused(new Choose(_noon, 2, 1, 1, 1)));
        // Of a scene one is not in one does not even hear that it is there.
        Assert.Equal((Refusal.NoScene, "There is no such scene."), Refused(new Choose(_noon, 3, 1, 1, 3)));
        Assert.Equal((Refusal.NotOffered, "The time for this choice is up, or there never was one of this number."), Refused(new Choose(_noon, 1, 1, 1, 9)));
        Assert.Equal((Refusal.NoScene, "There is no such scene."), Refused(new Choose(_noon, 1, 7, 1, 1)));
        Done(new Choose(_noon, 1, 1, 1, 1));
        Assert.Equal((Refusal.Stale, "The scene has gone on since."), Refused(new Choose(_noon, 2, 1, 1, 2)));
    }

    [Fact]
    public void EverySeatSeesWhatItMay()
    {
        Begin();
        Assert.Equal(["It is dark.", "I know it."], Lines(1));
        Assert.Equal(["It is dark."], Lines(2));
        Assert.Empty(Lines(3));
        Assert.Equal([["Ask", "Wait"], ["Answer", "Wait"]], new[] { 1, 2 }.Select(seat => _performance.View(seat).OfType<ChoicesOffered>().Single().Offers.Select(offer => offer.Text)));
        Assert.Empty(_performance.View(3).OfType<ChoicesOffered>());
        Done(new Choose(_noon, 1, 1, 1, 1));
        Assert.Equal("", _performance.View(2).OfType<ChoiceMade>().Single().Text);
        Assert.Equal("Ask", _performance.View(1).OfType<ChoiceMade>().Single().Text);
        // Ann stays behind, and is not told where the others are.
        Assert.Equal(1, Assert.Single(_performance.View(1).OfType<SceneLeft>()).InScene);
        Assert.DoesNotContain(_performance.View(1), happened => happened is SceneSet { Place: "The garden" });
        Assert.Equal(["It is dark.", "I know it.", "Who is there?"], Lines(1));
        Assert.Equal(["Rain."], Lines(3));
        Assert.Equal(["It is dark.", "I know it.", "Who is there?", "Rain."], Lines(Performance.StageManager));
    }

    [Fact]
    public void SomebodyWithoutARoleSeesWhatIsSaidAloud()
    {
        Begin();
        Done(new Join(_noon, new Player("Zoe")));
        Done(new Choose(_noon, 1, 1, 1, 1));
        Assert.Equal(["Who is there?", "Rain."], Lines(4));
        Assert.Empty(_performance.View(4).OfType<ChoicesOffered>().SelectMany(offered => offered.Offers));
    }

    [Fact]
    public void TheMajorityOfThosePresentDecides()
    {
        Begin();
        Done(new Choose(_noon, 1, 1, 1, 1));
        Assert.Equal((Refusal.IsVote, "This choice is made by a vote."), Refused(new Choose(_noon, 2, 1, 2, 1)));
        Done(new Vote(_noon, 2, 1, 2, 2));
        Assert.Null(_performance.Play.Ending);
        Done(new Vote(_noon, 2, 1, 2, 1));
        Assert.Equal((1, 2), _performance.View(3).OfType<VoteCast>().Select(vote => (vote.Votes, vote.Voters)).Last());
        Done(new Vote(_noon, 3, 1, 2, 1));
        Assert.Equal("They stay.", Lines(2)[^1]);
        Assert.Equal("Rain", _performance.Play.Ending);
    }

    [Fact]
    public void OfAsManyVotesTheFirstChoiceHasIt()
    {
        Begin();
        Done(new Choose(_noon, 1, 1, 1, 1));
        Done(new Vote(_noon, 2, 1, 2, 2));
        Done(new Vote(_noon, 3, 1, 2, 1));
        Assert.Equal("They stay.", Lines(2)[^1]);
    }

    /// <summary>What happens in another room changes nothing here.</summary>
    [Fact]
    public void VotesOfASceneOutlastChoicesInAnother()
    {
        var performance = new Performance(
            Staged("""
            EXTERNAL open_scene(knot)
            -> hall
            === hall
            # scene: The hall
            # with: Ann, Ben
            ~ open_scene(-> garden)
            * [Stay # vote] -> END
            * [Go # vote] -> END
            === garden
            # scene: The garden
            # with: Cy
            + [Sit] -> garden
            """),
            1);
        foreach (var name in new[] { "Eve", "Kit", "Max" }) performance.Do(new Join(_noon, new Player(name)));
        performance.Do(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ann"] = 1, ["Ben"] = 2, ["Cy"] = 3 }));
        performance.Do(new Start(_noon, 0));
        Assert.True(performance.Do(new Vote(_noon, 1, 1, 1, 2)).IsDone);
        Assert.True(performance.Do(new Choose(_noon, 3, 2, 1, 1)).IsDone);
        Assert.True(performance.Do(new Vote(_noon, 2, 1, 1, 2)).IsDone);
        Assert.NotNull(performance.Play.Ending);
    }

    [Fact]
    public void OnlyTheStageManagerBreaksIn()
    {
        Begin();
        Assert.Equal((Refusal.NotStageManager, "Only the stage manager can do that."), Refused(new Interrupt(_noon, 1, "knock", 1)));
        Assert.Equal((Refusal.BadInput, "'hall' is no interrupt."), Refused(new Interrupt(_noon, 0, "hall", 1)));
        Done(new Interrupt(_noon, 0, "knock", 1, GoesOn: false));
        Assert.Equal((Refusal.Suspended, "The scene is suspended."), Refused(new Choose(_noon, 1, 1, 1, 1)));
        Done(new Resume(_noon, 0, 1));
        Done(new Choose(_noon, 1, 1, 1, 1));
        Assert.Equal(["It is dark.", "Three knocks."], Lines(2)[..2]);
    }

    [Fact]
    public void WhoStepsOutStopsEverythingAtOnceAndIsNotNamed()
    {
        Begin();
        Done(new StepOut(_noon, 2));
        Assert.Equal((Refusal.Paused, "The scene is suspended."), Refused(new Choose(_noon, 1, 1, 1, 1)));
        foreach (var seat in new[] { 0, 1, 2, 3 }) Assert.Equal(new PerformancePaused(), _performance.View(seat).Last());
        Done(new StepOut(_noon, 3));
        Done(new Speak(_noon, 1, "All right?"));
        Assert.Equal((Refusal.NotStageManager, "Only the stage manager can do that."), Refused(new GoOn(_noon, 1)));
        Done(new GoOn(_noon, 0));
        Done(new Choose(_noon, 1, 1, 1, 1));
    }

    [Fact]
    public void APauseCanEndElsewhereInTheStory()
    {
        Begin();
        Done(new StepOut(_noon, 2));
        Assert.Equal((Refusal.BadInput, "There is no knot 'pond'."), Refused(new GoOn(_noon, 0, "pond")));
        Done(new GoOn(_noon, 0, "bench"));
        Assert.Equal("A bench.", Lines(3)[^1]);
        Done(new Choose(_noon, 3, 2, 1, 1));
    }

    [Fact]
    public void ChoicesLapseWhenTheirTimeIsUp()
    {
        Begin();
        Done(new Tick(_noon.AddSeconds(9)));
        Assert.Equal(3, _performance.Play.Scenes[0].Offers.Count);
        Done(new Tick(_noon.AddSeconds(10)));
        Assert.Equal(["Ask", "Answer"], _performance.Play.Scenes[0].Offers.Select(offer => offer.Text));
        Assert.Equal((Refusal.NotOffered, "The time for this choice is up, or there never was one of this number."), Refused(new Choose(_noon, 1, 1, 1, 3)));
        Done(new Choose(_noon, 1, 1, 1, 1));
    }

    [Fact]
    public void TimeDoesNotPassWhileSomebodyHasSteppedOut()
    {
        Begin();
        Done(new StepOut(_noon, 2));
        Done(new Tick(_noon.AddSeconds(60)));
        Done(new GoOn(_noon.AddSeconds(60), 0));
        Done(new Tick(_noon.AddSeconds(69)));
        Assert.Equal(3, _performance.Play.Scenes[0].Offers.Count);
    }

    [Fact]
    public void TheStoryGoesBackAndPeopleStay()
    {
        Begin();
        var before = _performance.Chronicle.Count;
        Done(new Choose(_noon, 1, 1, 1, 1));
        Done(new Join(_noon, new Player("Zoe")));
        Done(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ben"] = 4 }));
        Done(new Rewind(_noon, 0, before));
        Assert.Equal(new StoryRewound(before), _performance.View(1).OfType<StoryRewound>().Single());
        Done(new Choose(_noon, 4, 1, 1, 2));
        Assert.Equal("Nobody.", Lines(1)[^1]);
    }

    [Fact]
    public void WhoComesLateOrTakesARoleOverIsToldWhatIsOnTheStage()
    {
        Begin();
        Done(new Join(_noon, new Player("Zoe")));
        Done(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ann"] = 4 }));
        Assert.Equal(["Ask", "Wait"], _performance.View(4).OfType<ChoicesOffered>().Last().Offers.Select(offer => offer.Text));
        Assert.Equal((Refusal.NotYours, "This choice is somebody else's."), Refused(new Choose(_noon, 1, 1, 1, 1)));
        Done(new Choose(_noon, 4, 1, 1, 1));
    }

    [Fact]
    public void WhoLeavesIsNotWaitedForInVotes()
    {
        Begin();
        Done(new Choose(_noon, 1, 1, 1, 1));
        Done(new Leave(_noon, 3));
        Assert.Equal((Refusal.NoSeat, "There is no such seat, or its player has left."), Refused(new Vote(_noon, 3, 1, 2, 1)));
        Done(new Vote(_noon, 2, 1, 2, 2));
        Assert.Equal("They go.", Lines(2)[^1]);
    }

    [Fact]
    public void WhenTheStoryHasEndedNothingBreaksInAnyMore()
    {
        Begin();
        Done(new Choose(_noon, 1, 1, 1, 1));
        Done(new Vote(_noon, 2, 1, 2, 2));
        Done(new Vote(_noon, 3, 1, 2, 2));
        Assert.Equal((Refusal.Ended, "The story has come to its end."), Refused(new Interrupt(_noon, 0, "knock", 1)));
        Done(new Rewind(_noon, 0, 5));
        Done(new Interrupt(_noon, 0, "knock", 1));
    }

    [Fact]
    public void NothingIsDoneAfterTheEndButSteppingOut()
    {
        Begin();
        Done(new End(_noon, 0));
        Assert.Equal((Refusal.Ended, "The performance is over."), Refused(new Choose(_noon, 1, 1, 1, 1)));
        Done(new StepOut(_noon, 1));
    }

    [Fact]
    public void WhatOpensInAnotherRoomIsNotEvenHeardOf()
    {
        var performance = new Performance(Staged("EXTERNAL open_scene(knot)\n-> hall\n=== hall\n# scene: The hall\n# with: Ann, Ben\n~ open_scene(-> garden)\n* [Stay] -> END\n=== garden\n# scene: The garden\n# with: Cy\nRain.\n* [Sit] -> DONE\n"), 1);
        foreach (var name in new[] { "Eve", "Kit", "Max" }) performance.Do(new Join(_noon, new Player(name)));
        performance.Do(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ann"] = 1, ["Ben"] = 2, ["Cy"] = 3 }));
        performance.Do(new Start(_noon, 0));
        Assert.DoesNotContain(performance.View(1), happened => happened.Scene == 2 || happened is SceneLeft);
        Assert.DoesNotContain(performance.View(3), happened => happened.Scene == 1 || happened is SceneLeft);
        Assert.Contains(performance.View(Performance.StageManager), happened => happened is SceneOpened { Knot: "garden" });
    }

    [Fact]
    public void TheStageManagerCanPauseToo()
    {
        Begin();
        Done(new StepOut(_noon, 0));
        Assert.Equal(Refusal.Paused, Refused(new Choose(_noon, 1, 1, 1, 1)).Item1);
        Done(new GoOn(_noon, 0));
        Done(new Choose(_noon, 1, 1, 1, 1));
    }

    /// <summary>What a phone counts down from is what the clock of the house does.</summary>
    [Fact]
    public void ChoicesAreToldWithTheTimeThatIsLeft()
    {
        Begin();
        double Left(int seat) => _performance.View(seat).OfType<ChoicesOffered>().Last().Offers.First(offer => offer.Within is not null).Within!.Value.TotalSeconds;
        Assert.Equal(10, Left(1));
        Done(new Join(_noon.AddSeconds(4), new Player("Zoe")));
        Done(new SetCast(_noon.AddSeconds(4), 0, new Dictionary<string, int?> { ["Ann"] = 4 }));
        Assert.Equal(6, Left(4));
        // Something breaks in: afterwards there is time again.
        Done(new Interrupt(_noon.AddSeconds(7), 0, "knock", 1));
        Assert.Equal(10, Left(4));
        Assert.Equal(_noon.AddSeconds(17), _performance.NextTick);
        Done(new StepOut(_noon.AddSeconds(8), 4));
        Done(new GoOn(_noon.AddSeconds(60), 0));
        Assert.Equal(10, Left(4));
        Assert.Equal(_noon.AddSeconds(70), _performance.NextTick);
        Done(new Rewind(_noon.AddSeconds(65), 0, 5));
        Assert.Equal(_noon.AddSeconds(75), _performance.NextTick);
    }

    [Fact]
    public void AChronicleIsFullAtSomeTime()
    {
        Begin();
        while (_performance.Chronicle.Count < Performance.MostEntries) Done(new Speak(_noon, 1, "And another thing."));
        Assert.StartsWith("The chronicle has 20000 entries", Refused(new Speak(_noon, 1, "And another thing.")).Item2, StringComparison.Ordinal);
        Done(new StepOut(_noon, 1));
        Done(new Branch(_noon, 0, 5, "KTRVMB"));
        Done(new End(_noon, 0));
    }

    [Fact]
    public void WhoComesIsToldWhoIsThere()
    {
        foreach (var name in new[] { "Eve", "Kit" }) Done(new Join(_noon, new Player(name)));
        Assert.Equal(["Kit", "Eve"], _performance.View(2).OfType<PlayerJoined>().Select(joined => joined.Name));
        Assert.Equal(["Eve", "Kit"], _performance.View(1).OfType<PlayerJoined>().Select(joined => joined.Name));
        Done(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ann"] = 1 }));
        Done(new Join(_noon, new Player("Max")));
        Assert.Equal(1, _performance.View(3).OfType<CastSet>().Single().Seats["Ann"]);
    }

    [Fact]
    public void WhyTheyHaveARoleIsToldToThoseWhoHaveIt()
    {
        foreach (var name in new[] { "Eve", "Kit" }) Done(new Join(_noon, new Player(name)));
        Done(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ann"] = 1, ["Ben"] = 2 }, new Dictionary<string, IReadOnlyList<string>> { ["Ann"] = ["You are brave."] }));
        var given = Assert.Single(_performance.View(1).OfType<RoleGiven>());
        Assert.Equal(("Ann", "You are brave."), (given.Role, Assert.Single(given.Reasons)));
        Assert.Equal("Ben", Assert.Single(_performance.View(2).OfType<RoleGiven>()).Role);
    }

    [Fact]
    public void NobodyIsGivenWhatTheyHaveVetoed()
    {
        Done(new Join(_noon, new Player("Eve") { Vetoes = ["Queen"] }));
        Assert.Equal((Refusal.Vetoed, "Eve has vetoed Queen, which comes with Ann."), Refused(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ann"] = 1 })));
        Done(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ben"] = 1 }));
    }

    /// <summary>A content note that comes with certain scenes becomes a veto in play where these can be gone around.</summary>
    [Fact]
    public void WhatSomebodyHasVetoedDoesNotTakeTheStage()
    {
        const string Ink = "EXTERNAL open_scene(knot)\nVAR n = 0\n-> hall\n=== hall\n~ n = n + 1\n~ open_scene(-> cellar)\n+ [Wait] They wait. -> hall\n=== storm\n# interrupt\nThunder.\n->->\n=== flood\n# cue: n > 1\n# cue-once\nWater.\n->->\n=== cellar\nRats.\n+ [Stay] -> cellar\n";
        const string Form = "roles: { Ann: }\ncontent: [{ note: bad weather, scenes: [storm, flood, cellar] }]\n";
        var staged = StagedStory.Compile(Ink, PlaybillReader.Read(Form));
        foreach (var vetoes in new string[][] { [], ["bad weather"] })
        {
            var performance = new Performance(staged, 1);
            performance.Do(new Join(_noon, new Player("Eve") { Vetoes = vetoes }));
            performance.Do(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ann"] = 1 }));
            performance.Do(new Start(_noon, 0));
            performance.Do(new Choose(_noon, 1, 1, 1, 1));
            var answer = performance.Do(new Interrupt(_noon, 0, "storm", 1));
            var lines = performance.View(1).OfType<LineSaid>().Select(line => line.Text).ToList();
            Assert.Equal(vetoes.Length == 0 ? (null, "") : (Refusal.Vetoed, "'storm' is left out: somebody here does not play it."), (answer.Refusal, answer.Why));
            Assert.Equal(vetoes.Length == 0 ? ["Rats.", "Thunder.", "Water."] : [], lines.Intersect(["Thunder.", "Water.", "Rats."]).Order());
            Assert.Contains("They wait.", lines);
        }
    }

    [Fact]
    public void UnderstudiesAreEngagedByTheStageManagerAlone()
    {
        var performance = new Performance(Staged(Story), 1) { Agency = new OneKindOfUnderstudy() };
        performance.Do(new Join(_noon, new Player("Eve")));
        Assert.Equal(Refusal.NotStageManager, performance.Do(new Engage(_noon, 1, new Dictionary<string, string> { ["Ann"] = "second" })).Refusal);
        Assert.Equal("There is no third.", performance.Do(new Engage(_noon, 0, new Dictionary<string, string> { ["Ann"] = "third" })).Why);
        Assert.True(performance.Do(new Engage(_noon, 0, new Dictionary<string, string> { ["Ann"] = "second" })).IsDone);
        Assert.Equal("second", performance.Engaged["Ann"]);
        Assert.Empty(performance.View(1).OfType<UnderstudiesEngaged>());
        performance.Do(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ben"] = 1 }));
        performance.Do(new Start(_noon, 0));
        performance.Do(new Prompt(_noon, 0, 1, "Ann"));
        // Of what Ann may do the second is to wait.
        Assert.Contains("They wait.", performance.View(0).OfType<LineSaid>().Select(line => line.Text));
    }

    private sealed class OneKindOfUnderstudy : IUnderstudyAgency, IUnderstudy
    {
        public int Choose(UnderstudyQuestion question) => question.Offers[1].Number;

        public IReadOnlyDictionary<string, IUnderstudy> Engage(IReadOnlyDictionary<string, string> how) =>
            how.ToDictionary(part => part.Key, IUnderstudy (part) => part.Value == "second" ? this : throw new ArgumentException($"There is no {part.Value}."));
    }

    [Fact]
    public void WhatAChoiceRevealsIsNotToldBeforehand()
    {
        var performance = new Performance(Staged("-> hall\n=== hall\n* [Tell # by: Ann # reveals: theft]\n-> END\n"), 1);
        performance.Do(new Join(_noon, new Player("Eve")));
        performance.Do(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ann"] = 1 }));
        performance.Do(new Start(_noon, 0));
        Assert.Empty(performance.View(1).OfType<ChoicesOffered>().Single().Offers.Single().Reveals);
        Assert.Equal(["theft"], performance.View(0).OfType<ChoicesOffered>().Single().Offers.Single().Reveals);
    }

    [Fact]
    public void OfABranchAllAreTold()
    {
        Begin();
        Assert.Equal(Refusal.BadInput, Refused(new Branch(_noon, 0, 2, "KTRVMB")).Item1);
        Done(new Branch(_noon, 0, 5, "KTRVMB"));
        Done(new End(_noon, 0));
        Done(new Branch(_noon, 0, 5, "KTRVMC"));
        Assert.Equal(["KTRVMB", "KTRVMC"], _performance.View(2).OfType<PerformanceBranched>().Select(branched => branched.Code));
        Assert.Equal(Refusal.NotStageManager, Refused(new Branch(_noon, 1, 5, "KTRVMD")).Item1);
    }

    [Fact]
    public void ItSaysWhenTheClockMatters()
    {
        Assert.Null(_performance.NextTick);
        Begin();
        Assert.Equal(_noon.AddSeconds(10), _performance.NextTick);
        Done(new StepOut(_noon, 1));
        Assert.Null(_performance.NextTick);
        Done(new GoOn(_noon.AddSeconds(7), 0));
        Assert.Equal(_noon.AddSeconds(17), _performance.NextTick);
        Done(new Tick(_noon.AddSeconds(17)));
        Assert.Null(_performance.NextTick);
    }

    /// <summary>Honest and hostile commands from all seats, over a story with secrets, votes, interrupts and time limits.</summary>
    [Fact]
    public void WhateverIsWantedNobodySeesOrMovesWhatIsNotTheirsAndItAllHappensAgainTheSameWay()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var performance = new Performance(Shared, seed);
            var commands = new List<Command>();
            for (var i = 0; i < 60; i++)
            {
                var command = Random(random, performance);
                var (count, turns) = (performance.Chronicle.Count, Turns(performance));
                var owners = command is Choose choose ? performance.Play.Find(choose.Scene)?.Offers.FirstOrDefault(offer => offer.Number == choose.Number)?.By : null;
                var owns = owners?.Any(role => performance.Cast[role] == command.By) == true;
                var answer = performance.Do(command);
                if (answer.IsDone)
                {
                    commands.Add(command);
                    if (command is Choose) Assert.True(owns);
                    CheckSecrets(performance, answer.Entry!);
                }
                else
                {
                    Assert.NotEqual("", answer.Why);
                    Assert.Equal((count, turns), (performance.Chronicle.Count, Turns(performance)));
                }
            }
            var again = Performance.Replay(Shared, seed, commands);
            for (var seat = 0; seat <= performance.Seats.Count; seat++) Assert.Equal(performance.View(seat).Select(Told), again.View(seat).Select(Told));
        }
    }

    private static readonly StagedStory Shared = Staged("""
        VAR n = 0
        -> hall
        === hall
        # scene: The hall
        # with: Ann, Ben
        {~One|Two|Three}. {RANDOM(1, 6)}
        ANN: Secret of Ann. # aside
        BEN: For Cy alone. # to: Cy
        ~ n++
        + [Ann turns # by: Ann] -> garden
        + [Ben turns # by: Ben # within: 3s] -> hall
        + [All turn # vote] -> garden
        === garden
        # scene: The garden
        # with: Ben, Cy
        CY: Secret of Cy. # aside
        + [Cy turns # by: Cy] -> hall
        + [Anyone turns # by: anyone] -> garden
        + {n > 8} [Out # vote] -> END
        === knock
        # interrupt
        # with: Cy
        CY: Secret of Cy, knocking. # aside
        + [Knock again # by: Cy] -> knock
        + [Leave it # by: anyone] ->->
        === rain
        # cue: n == 4
        Rain.
        ->->
        """);

    private static Command Random(Random random, Performance performance)
    {
        var at = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(performance.Chronicle.Count);
        var by = random.Next(-1, performance.Seats.Count + 2);
        var scene = performance.Play.Scenes.Count > 0 && random.Next(8) > 0 ? performance.Play.Scenes[random.Next(performance.Play.Scenes.Count)] : null;
        var turn = (scene?.Turn ?? 0) + (random.Next(10) == 0 ? random.Next(-1, 2) : 0);
        var number = random.Next(5);
        return random.Next(20) switch
        {
            0 or 1 => new Join(at, new Player($"P{performance.Seats.Count}")),
            2 => new SetCast(at, random.Next(3) == 0 ? by : 0, new Dictionary<string, int?> { [performance.Play.Roles[random.Next(3)]] = random.Next(performance.Seats.Count + 1) is > 0 and var seat ? seat : null }),
            3 or 4 => new Start(at, random.Next(3) == 0 ? by : 0),
            5 => new Leave(at, by),
            6 => new StepOut(at, by),
            7 or 8 => new GoOn(at, random.Next(3) == 0 ? by : 0, random.Next(4) == 0 ? "garden" : null),
            9 => new Interrupt(at, random.Next(3) == 0 ? by : 0, "knock", scene?.Number ?? 1, random.Next(2) == 0),
            10 => new Resume(at, random.Next(3) == 0 ? by : 0, scene?.Number ?? 1),
            11 => new Tick(at.AddSeconds(random.Next(5))),
            12 => new Rewind(at, random.Next(3) == 0 ? by : 0, random.Next(performance.Chronicle.Count + 2)),
            13 => new Speak(at, by, "Hm."),
            14 or 15 or 16 => new Vote(at, by, scene?.Number ?? 1, turn, number),
            _ => new Choose(at, by, scene?.Number ?? 1, turn, number),
        };
    }

    private static string Turns(Performance performance) => string.Join(',', performance.Play.Scenes.Select(scene => $"{scene.Number}:{scene.Turn}:{scene.IsSuspended}"));

    private static void CheckSecrets(Performance performance, Entry entry)
    {
        foreach (var (happened, seats) in entry.Events)
            foreach (var seat in seats.Where(seat => seat > 0))
            {
                var roles = performance.Cast.Where(part => part.Value == seat).Select(part => part.Key).ToList();
                if (happened is LineSaid { Text: var text })
                {
                    if (text.Contains("Secret of", StringComparison.Ordinal)) Assert.Contains(text.Split(' ', ',', '.')[2], roles);
                    if (text.Contains("For Cy", StringComparison.Ordinal)) Assert.True(roles.Contains("Cy") || roles.Contains("Ben"));
                }
                if (happened is ChoicesOffered offered) Assert.All(offered.Offers, offer => Assert.Contains(offer.By, roles.Contains));
                if (happened is ChoiceMade { By: { } by, Text: not "" }) Assert.Contains(by, roles);
                if (happened is FactLearned learned) Assert.Contains(learned.Who, roles);
                Assert.IsNotType<SceneOpened>(happened);
                if (happened is SceneSet { Present: { } present } && roles.Count > 0) Assert.Contains(present, roles.Contains);
            }
    }

    private static string Told(StageEvent happened) => happened switch
    {
        SceneSet set => $"{set.Scene} {set.Place} {string.Join(',', set.Present ?? [])}",
        LineSaid line => $"{line.Scene} {line.Speaker} {line.Text}",
        ChoicesOffered offered => $"{offered.Scene} {offered.Turn} {string.Join(';', offered.Offers.Select(offer => offer.Text))}",
        ChoicesLapsed lapsed => $"{lapsed.Scene} {string.Join(',', lapsed.Numbers)}",
        CastSet given => string.Join(',', given.Seats),
        _ => happened.ToString(),
    };

    private void Begin()
    {
        foreach (var name in new[] { "Eve", "Kit", "Max" }) Done(new Join(_noon, new Player(name)));
        Done(new SetCast(_noon, 0, new Dictionary<string, int?> { ["Ann"] = 1, ["Ben"] = 2, ["Cy"] = 3 }));
        Done(new Start(_noon, 0));
    }

    private void Done(Command command)
    {
        var answer = _performance.Do(command);
        Assert.True(answer.IsDone, answer.Why);
    }

    private (Refusal, string) Refused(Command command)
    {
        var answer = _performance.Do(command);
        Assert.False(answer.IsDone);
        return (answer.Refusal!.Value, answer.Why);
    }

    private string[] Lines(int seat) => [.. _performance.View(seat).OfType<LineSaid>().Select(line => line.Text)];

    private static StagedStory Staged(string ink)
    {
        var staged = StagedStory.Compile(ink, PlaybillReader.Read(Playbill));
        Assert.True(staged.Succeeded, string.Join('\n', staged.Diagnostics));
        return staged;
    }
}
