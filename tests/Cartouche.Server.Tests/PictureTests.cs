using System.Text.Json;
using Cartouche.Playbills;
using Cartouche.Proof;
using Cartouche.Proof.Claims;
using Cartouche.Server.Foresight;
using Cartouche.Server.Tests.Support;
using Cartouche.Stage.Canons;
using Cartouche.Stage.Chronicles;

namespace Cartouche.Server.Tests;

/// <summary>The founding picture, a test for each of its parts: what is in the picture, and after it what is in Cartouche.</summary>
public sealed class PictureTests : IAsyncLifetime
{
    private TestHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await TestHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task TheHistoryInTheMedallion_Canon()
    {
        var performance = await MedallionAsync();
        await performance.PlayCanonAsync(_ => false);
        Assert.Equal("Exile", (await performance.BoardAsync()).GetProperty("ending").GetString());
        var chronicle = (await performance.GetAsync(0, "chronicle.jsonl")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ChronicleJson.Read);
        var staged = Repository.Medallion.Compile();
        var recorded = CanonRecorder.FromChronicle(staged, "exile", chronicle, seed: 0);
        // What three people have just played, and what is kept beside the story, are the same to the letter.
        var kept = CanonJson.Read(await File.ReadAllTextAsync(Repository.PathOf("stories", "medallion", "medallion.canon", "exile.canon.jsonl")));
        Assert.Equal(kept.Told.Select(CanonJson.Write), recorded.Told.Select(CanonJson.Write));
        Assert.Empty(CanonCheck.Run(staged, recorded).Differences);
    }

    [Fact]
    public async Task ItPicksPeopleByNatureAndByRelation_Casting()
    {
        var performance = await _house.PerformAsync();
        await performance.JoinAsync("Cy", new { name = "Cy", relations = new[] { new { bond = "friend", whom = "Ben" } }, vetoes = new[] { "Daniel" } });
        await performance.JoinAsync("Ben", new { name = "Ben", answers = new[] { 0, 1, 4 } });
        await performance.JoinAsync("Ann", new { name = "Ann", answers = new[] { 1, 2, 1 }, relations = new[] { new { bond = "partner", whom = "Ben" } } });
        var proposal = await _house.SendAsync($"{performance.Path}/casting", performance.TokenOf(0), new { });
        var parts = proposal.Json.GetProperty("parts").EnumerateArray().ToDictionary(part => part.GetProperty("role").GetString()!);
        Assert.Equal((3, 2, 1), (parts["Miriam"].GetProperty("seat").GetInt32(), parts["Daniel"].GetProperty("seat").GetInt32(), parts["Rafe"].GetProperty("seat").GetInt32()));
        Assert.Contains("Miriam is married to Daniel, and Ben, who plays Daniel, is your partner.", parts["Miriam"].GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        // Why it is they is told to each of them alone.
        await performance.DoAsync(0, new { @do = "cast", seats = new Dictionary<string, int?> { ["Miriam"] = 3, ["Daniel"] = 2, ["Rafe"] = 1 } });
        await using var ann = performance.Listen(3);
        var given = await ann.UntilAsync("role-given");
        Assert.Equal(("Miriam", 3), (given.GetProperty("role").GetString(), given.GetProperty("seat").GetInt32()));
        Assert.NotEmpty(given.GetProperty("reasons").EnumerateArray());
    }

    [Fact]
    public async Task TheOldOnesSpeakThroughTheLiving_Personas()
    {
        var performance = await MedallionAsync();
        await performance.PlayCanonAsync(board => Place(board) == "The Hall of the Seat at Caldry");
        await using var daniel = performance.Listen(2);
        var set = await daniel.UntilAsync("scene-set", set => set.TryGetProperty("place", out var place) && place.GetString() == "The Hall of the Seat at Caldry");
        // The stage changes around them.
        Assert.NotEqual(set.GetProperty("theme").GetString(), daniel.Events.First(happened => happened.TryGetProperty("theme", out _)).GetProperty("theme").GetString());
        Assert.Equal("Harl", (await daniel.UntilAsync("line-said", line => line.TryGetProperty("speaker", out var speaker) && speaker.GetString() == "Harl")).GetProperty("speaker").GetString());
        Assert.Equal("Harl", (await performance.GetAsync(2, "me")).Json.GetProperty("roles")[0].GetProperty("personas")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task PlayerAndSpectatorAtOnce_Views()
    {
        var performance = await MedallionAsync();
        await performance.PlayCanonAsync(board => Place(board) == "The kitchen on Mill Lane");
        const string Hers = "Somebody ought to see to you.";
        var own = new List<string>();
        for (var seat = 1; seat <= 3; seat++) own.Add(await performance.TranscriptAsync(seat));
        // What is said aside, and in rooms one is not in, is not even on its way to the others.
        Assert.Equal([true, false, false], own.Select(text => text.Contains(Hers, StringComparison.Ordinal)));
        Assert.All(own, text => Assert.Contains("She threw it as high as she could", text, StringComparison.Ordinal));
        // And they can speak as themselves.
        await performance.DoAsync(3, new { @do = "speak", text = "Is the kettle real?" });
        await using var ann = performance.Listen(1);
        Assert.Equal("Is the kettle real?", (await ann.UntilAsync("spoken")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task TheSpellIsBrokenByAKnock_Interrupts()
    {
        var performance = await MedallionAsync();
        await performance.PlayCanonAsync(board => Place(board) == "The kitchen on Mill Lane");
        var before = Scene(await performance.BoardAsync());
        await performance.DoAsync(0, new { @do = "interrupt", knot = "knock", scene = 1, goesOn = false });
        Assert.Contains("Three knocks.", await performance.TranscriptAsync(2), StringComparison.Ordinal);
        Assert.True(Scene(await performance.BoardAsync()).GetProperty("isSuspended").GetBoolean());
        var number = before.GetProperty("offers")[0].GetProperty("number").GetInt32();
        Assert.Equal("suspended", (await performance.SendAsync(1, new { @do = "choose", scene = 1, turn = before.GetProperty("turn").GetInt32(), number }))["refusal"]);
        await performance.DoAsync(0, new { @do = "resume", scene = 1 });
        // Exactly where it stood.
        Assert.Equal(before.ToString(), Scene(await performance.BoardAsync()).ToString());
    }

    [Fact]
    public async Task ItResumesWhenTheRightPeopleAndWordsMeet_Cues()
    {
        var performance = await MedallionAsync();
        await using var manager = performance.Listen(0);
        await performance.PlayCanonAsync(board => Place(board) == "The Hall of the Seat at Caldry");
        // Nobody has asked for it: the words were said in that company.
        var opened = await manager.UntilAsync("scene-opened", opened => opened.TryGetProperty("knot", out var knot) && knot.GetString() == "the_words_meet");
        Assert.Equal(1, opened.GetProperty("brokenInto").GetInt32());
        Assert.StartsWith("A gate, an oath, a road.", (await manager.UntilAsync("line-said")).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await manager.UntilAsync("scene-resumed")).GetProperty("scene").GetInt32());
    }

    [Fact]
    public async Task PeopleInDifferentRoomsAPhoneCallBetweenThem_ParallelScenes()
    {
        await using var house = await TestHouse.OpenAsync(TestHouse.Story("""
            EXTERNAL open_scene(knot)
            VAR rang = false
            -> kitchen
            === kitchen
            # scene: The kitchen
            # with: Ann
            ~ open_scene(-> car)
            Ann is at the window.
            * [She rings Ben.] She rings.
                ~ rang = true
            - * [She listens.] Somebody hums.
            - -> DONE
            === car
            # scene: The car
            # with: Ben
            Ben is at the wheel.
            + {not rang} [He drives on.] He drives on. -> car
            + {rang} [He answers.] BEN: Yes? # to: Ann
            - ->->
            """, "roles: { Ann: , Ben: }\n"));
        var performance = await house.PerformAsync();
        await performance.JoinAsync("Eve");
        await performance.JoinAsync("Kit");
        await performance.DoAsync(0, new { @do = "cast", seats = new Dictionary<string, int?> { ["Ann"] = 1, ["Ben"] = 2 } });
        await performance.DoAsync(0, new { @do = "start" });
        Assert.Equal(["The kitchen", "The car"], (await performance.BoardAsync()).GetProperty("scenes").EnumerateArray().Select(scene => scene.GetProperty("place").GetString()));
        await performance.DoAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 1 });
        await performance.DoAsync(2, new { @do = "choose", scene = 2, turn = 1, number = 1 });
        var (hers, his) = (await performance.TranscriptAsync(1), await performance.TranscriptAsync(2));
        Assert.Contains("Ann is at the window.", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("at the wheel", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("at the window", his, StringComparison.Ordinal);
        // One story: what she did in one room is so in the other, and what he says there she hears.
        await performance.DoAsync(2, new { @do = "choose", scene = 2, turn = 2, number = 1 });
        Assert.Contains("BEN: Yes?", await performance.TranscriptAsync(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoKnowsWhat_Knowledge()
    {
        var performance = await MedallionAsync();
        string[] Knowers(JsonElement board, string fact) => [.. board.GetProperty("knowledge").EnumerateArray().First(known => known.GetProperty("fact").GetString() == fact).GetProperty("knownBy").EnumerateArray().Select(who => who.GetString()!)];
        // She knew all along; he does not know that she does.
        Assert.Equal(["Miriam", "Daniel", "Rafe", "Win"], Knowers(await performance.BoardAsync(), "call"));
        Assert.Empty(Knowers(await performance.BoardAsync(), "stone"));
        await performance.PlayCanonAsync(board => Place(board) == "The kitchen on Mill Lane");
        Assert.Contains("Miriam", Knowers(await performance.BoardAsync(), "stone"));
        await using var miriam = performance.Listen(1);
        Assert.Equal("A medallion came down in a stone.", (await miriam.UntilAsync("fact-learned")).GetProperty("says").GetString());
        // That nobody speaks of what they cannot know is proved, and refuted where somebody does.
        const string Forms = "roles: { Ann: , Ben: }\nfacts: { theft: { says: The ring is gone., known_by: [Ann] } }\n";
        Assert.Empty(Findings("ANN: The ring is gone. # reveals: theft\nBEN: I know. # uses: theft\n-> END\n"));
        Assert.Equal(["Knowledge"], Findings("BEN: The ring is gone. # uses: theft\n-> END\n"));
        string[] Findings(string ink) => [.. StoryCheck.Run(StagedStory.Compile(ink, PlaybillReader.Read(Forms))).Findings.Select(finding => finding.Kind.ToString()).Where(kind => kind == "Knowledge")];
    }

    [Fact]
    public async Task TheChoiceIsHisAloneAnswerNow_OwnedChoices()
    {
        await using var house = await TestHouse.OpenAsync(TestHouse.Story("""
            Which will it be?
            * [The road # by: Daniel # within: 1s] -> END
            * [He says nothing # by: Daniel] Nothing.
            - Shall we go?
            * [Go # vote] They go.
            * [Stay # vote] They stay.
            - -> END
            """, "roles: { Daniel: , Miriam: , Rafe: }\n"));
        var performance = await house.PerformAsync();
        foreach (var name in new[] { "Ben", "Ann", "Cy" }) await performance.JoinAsync(name);
        await performance.DoAsync(0, new { @do = "cast", seats = new Dictionary<string, int?> { ["Daniel"] = 1, ["Miriam"] = 2, ["Rafe"] = 3 } });
        await performance.DoAsync(0, new { @do = "start" });
        Assert.Equal("not-yours", (await performance.SendAsync(2, new { @do = "choose", scene = 1, turn = 1, number = 1 }))["refusal"]);
        await using (var daniel = performance.Listen(1)) await daniel.UntilAsync("choices-lapsed");
        Assert.Equal("not-offered", (await performance.SendAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 1 }))["refusal"]);
        await performance.DoAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 2 });
        await performance.DoAsync(2, new { @do = "vote", scene = 1, turn = 2, number = 1 });
        Assert.DoesNotContain("They", await performance.TranscriptAsync(1), StringComparison.Ordinal);
        await performance.DoAsync(3, new { @do = "vote", scene = 1, turn = 2, number = 1 });
        Assert.Contains("They go.", await performance.TranscriptAsync(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HistoryRepeatsItselfWhatIfWeDidSomethingDifferently_Divergence()
    {
        var performance = await MedallionAsync();
        await performance.PlayCanonAsync(board => Place(board) == "The penthouse");
        var canon = (await performance.BoardAsync()).GetProperty("canon");
        Assert.False(canon.GetProperty("isLeft").GetBoolean());
        // From that moment something else happens, in a performance of its own; the first stays as it is.
        var moment = (await performance.BoardAsync()).GetProperty("entries").GetInt32();
        var branched = await _house.SendAsync($"{performance.Path}/branch", performance.TokenOf(0), new { to = moment });
        var branch = performance.At(_house, branched["code"]);
        var board = await branch.BoardAsync();
        var other = Scene(board).GetProperty("offers").EnumerateArray().Last(offer => offer.GetProperty("by").EnumerateArray().Any(role => board.GetProperty("cast").GetProperty(role.GetString()!).ValueKind == JsonValueKind.Number));
        await branch.MakeAsync(board, Scene(board), other);
        canon = (await branch.BoardAsync()).GetProperty("canon");
        Assert.True(canon.GetProperty("isLeft").GetBoolean());
        Assert.Equal(other.GetProperty("text").GetString(), canon.GetProperty("made").GetString());
        await performance.PlayCanonAsync(_ => false);
        Assert.Equal("Exile", (await performance.BoardAsync()).GetProperty("ending").GetString());
    }

    [Fact]
    public void DestinyChanceWhoseWillDecides_Fate()
    {
        var ahead = new StoryAhead(Repository.Medallion.Compile());
        // The old answer is his to give, whatever the others do; another takes those who have broken their silence before him.
        Assert.Equal(1, new EndingUnderstudy(ahead, ["Daniel"], "Exile").Chance);
        Assert.Equal(0.906, new EndingUnderstudy(ahead, ["Daniel"], "Daylight").Chance!.Value, 3);
        Assert.Equal(1, new EndingUnderstudy(ahead, ["Daniel", "Miriam"], "Daylight").Chance);
        Assert.Equal(0.209, new EndingUnderstudy(ahead, ["Miriam"], "Daylight").Chance!.Value, 3);
    }

    [Fact]
    public async Task EndOfStoryMaybeItsNot_Endings()
    {
        var check = StoryCheck.Run(Repository.Medallion.Compile());
        Assert.Equal(["Exile", "Daylight", "Departure", "Upward", "Echo"], check.Endings.Select(ending => ending.Name));
        // Modulo: that what happens besides the story, such as time that runs out, is not looked at.
        Assert.All(check.Claims, claim => Assert.Contains(claim.Verdict, new[] { Verdict.Proved, Verdict.ProvedModulo }));
        var performance = await MedallionAsync();
        await performance.PlayCanonAsync(_ => false);
        await using var rafe = performance.Listen(3);
        Assert.Equal("Exile", (await rafe.UntilAsync("ending-reached")).GetProperty("name").GetString());
        var entries = (await performance.BoardAsync()).GetProperty("entries").GetInt32();
        await performance.DoAsync(0, new { @do = "rewind", to = entries - 1 });
        await rafe.UntilAsync("story-rewound");
        Assert.Equal(JsonValueKind.Null, (await performance.BoardAsync()).GetProperty("ending").ValueKind);
    }

    [Fact]
    public async Task PleaseStop_Care()
    {
        var performance = await MedallionAsync();
        await performance.DoAsync(2, new { @do = "step-out" });
        await using var ann = performance.Listen(1);
        // At once, for everybody, without a name or a reason.
        Assert.Equal(["at", "is", "scene"], (await ann.UntilAsync("performance-paused")).EnumerateObject().Select(part => part.Name));
        Assert.Equal("paused", (await performance.SendAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 1 }))["refusal"]);
        await performance.DoAsync(0, new { @do = "cast", seats = new Dictionary<string, int?> { ["Daniel"] = null } });
        await performance.DoAsync(0, new { @do = "go-on", skipTo = "supper" });
        await ann.UntilAsync("performance-went-on");
        Assert.Equal("The kitchen on Mill Lane", (await performance.BoardAsync()).GetProperty("scenes")[0].GetProperty("place").GetString());
    }

    private async Task<TestPerformance> MedallionAsync()
    {
        var performance = await _house.PerformAsync();
        await performance.BeginMedallionAsync();
        return performance;
    }

    private static JsonElement Scene(JsonElement board) => board.GetProperty("scenes").EnumerateArray().First(scene => scene.GetProperty("scene").GetInt32() == 1);

    private static string? Place(JsonElement board) => Scene(board).TryGetProperty("place", out var place) ? place.GetString() : null;
}
