using System.Text.Json;
using Cartouche.Server.Tests.Support;

namespace Cartouche.Server.Tests.Api;

public sealed class StageApiTests : IAsyncLifetime
{
    private TestHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await TestHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task ItSaysWhetherItRunsAndCanServe()
    {
        Assert.Equal(200, (await _house.GetAsync("/health")).Status);
        Assert.Equal(200, (await _house.GetAsync("/ready")).Status);
    }

    [Fact]
    public async Task WhatIsStagedIsToldWithoutWhatIsToBeFoundOut()
    {
        var story = await _house.GetAsync("/api/story");
        Assert.Equal("The Medallion", story["title"]);
        Assert.Equal(["Miriam", "Daniel", "Rafe", "Win"], story.Json.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("name").GetString()));
        Assert.Contains("a marriage under strain", story.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("in love with", story.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("candour", story.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("telephone bill", story.Text, StringComparison.Ordinal);
        Assert.Matches("^#[0-9a-f]{6}$", story.Json.GetProperty("themes").EnumerateObject().First().Value.GetProperty("paper").GetString());
        Assert.DoesNotContain("penthouse", story.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task OnlyWhoHasTheHouseKeyOpensAPerformance()
    {
        Assert.Equal(401, (await _house.SendAsync("/api/performances", null, new { })).Status);
        Assert.Equal(401, (await _house.SendAsync("/api/performances", "another key of a house", new { })).Status);
        Assert.Equal(201, (await _house.SendAsync("/api/performances", TestHouse.Key, new { })).Status);
    }

    [Fact]
    public async Task WhatIsSentTwiceIsDoneOnce()
    {
        var key = Guid.NewGuid().ToString();
        var (first, second) = (await _house.SendAsync("/api/performances", TestHouse.Key, new { }, key), await _house.SendAsync("/api/performances", TestHouse.Key, new { }, key));
        Assert.Equal(first.Text, second.Text);

        var performance = await _house.PerformAsync();
        var (joined, again) = (await _house.SendAsync($"{performance.Path}/seats", null, new { name = "Ann" }, key), await _house.SendAsync($"{performance.Path}/seats", null, new { name = "Ann" }, key));
        Assert.Equal(joined.Text, again.Text);
        var said = await _house.SendAsync($"{performance.Path}/commands", joined["token"], new { @do = "speak", text = "Hello" }, key);
        Assert.Equal(said.Text, (await _house.SendAsync($"{performance.Path}/commands", joined["token"], new { @do = "speak", text = "Hello" }, key)).Text);
        Assert.Equal(422, (await _house.SendAsync($"{performance.Path}/commands", joined["token"], new { @do = "speak", text = "Good-bye" }, key)).Status);
        Assert.Equal(2, (await performance.GetAsync(0, "chronicle")).Json.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task EverySeatHearsWhatIsItsOwn()
    {
        var performance = await _house.PerformAsync();
        await performance.BeginMedallionAsync();
        await performance.DoAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 1 });
        await using var miriam = performance.Listen(1);
        await using var daniel = performance.Listen(2);
        Assert.Equal("Miriam", (await miriam.UntilAsync("role-given")).GetProperty("role").GetString());
        Assert.NotEmpty((await miriam.UntilAsync("choice-made")).GetProperty("text").GetString()!);
        Assert.Equal("", (await daniel.UntilAsync("choice-made")).GetProperty("text").GetString());
        Assert.Equal("Daniel", Assert.Single(daniel.Events, happened => happened.GetProperty("is").GetString() == "role-given").GetProperty("role").GetString());
        Assert.Equal("The greenhouse on Mill Lane", (await miriam.UntilAsync("scene-set")).GetProperty("place").GetString());
        Assert.Equal(1, (await daniel.UntilAsync("scene-left")).GetProperty("inScene").GetInt32());
    }

    [Fact]
    public async Task AStreamGoesOnAfterTheLastEventThatCame()
    {
        var performance = await _house.PerformAsync();
        await performance.BeginMedallionAsync();
        int last;
        await using (var before = performance.Listen(1))
        {
            await before.UntilAsync("performance-started");
            last = before.Last;
        }
        await performance.DoAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 1 });
        // The reader checks that there is no gap and nothing twice.
        await using var after = performance.Listen(1, last);
        await after.UntilAsync("choice-made");
    }

    [Fact]
    public async Task ALineOfAStreamSaysWhenAndToTheStageManagerInWhichEntry()
    {
        var performance = await _house.PerformAsync();
        await performance.BeginMedallionAsync();
        await using var manager = performance.Listen(0);
        var started = await manager.UntilAsync("performance-started");
        Assert.Equal(5, started.GetProperty("entry").GetInt32());
        Assert.InRange(started.GetProperty("at").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        await using var seat = performance.Listen(1);
        Assert.False((await seat.UntilAsync("performance-started")).TryGetProperty("entry", out _));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"do":"dance"}""")]
    [InlineData("""{"do":7}""")]
    [InlineData("""{"do":"choose","scene":"x","turn":1,"number":1}""")]
    [InlineData("""{"do":"choose","scene":1}""")]
    [InlineData("""{"do":"speak","text":null}""")]
    [InlineData("""{"do":"step-out","by":2}""")]
    [InlineData("""{"do":"cast","seats":null}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task WhatIsNotAsItShouldBeIsRefusedInWords(string body)
    {
        var performance = await _house.PerformAsync();
        await performance.JoinAsync("Ann");
        var reply = await _house.SendAsync($"{performance.Path}/commands", performance.TokenOf(1), body);
        Assert.Equal(400, reply.Status);
        Assert.NotEqual("", reply["detail"]);
        Assert.DoesNotContain("Exception", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTooLargeIsRefused()
    {
        var performance = await _house.PerformAsync();
        await performance.JoinAsync("Ann");
        Assert.Equal(413, (await performance.SendAsync(1, new { @do = "speak", text = new string('x', 100_000) })).Status);
        Assert.Equal(409, (await performance.SendAsync(1, new { @do = "speak", text = new string('x', 5_000) })).Status);
        Assert.Equal(400, (await _house.SendAsync($"{performance.Path}/seats", null, new { name = new string('x', 101) })).Status);
        Assert.Equal(400, (await _house.SendAsync($"{performance.Path}/seats", null, new { name = "A\u0007" })).Status);
        Assert.Equal(400, (await _house.SendAsync($"{performance.Path}/seats", null, new { name = "Zoe", vetoes = new[] { "mushrooms" } })).Status);
        Assert.Equal(400, (await _house.SendAsync($"{performance.Path}/seats", null, new { name = "Zoe", answers = new[] { 99 } })).Status);
        Assert.Equal(400, (await _house.SendAsync($"{performance.Path}/seats", null, new { name = "Zoe" }, key: "short")).Status);
    }

    [Fact]
    public async Task TokensOpenWhatIsTheirsAndNothingElse()
    {
        var (performance, other) = (await _house.PerformAsync(), await _house.PerformAsync());
        await performance.JoinAsync("Ann");
        await other.JoinAsync("Ben");
        foreach (var path in new[] { "board", "chronicle" })
        {
            Assert.Equal(403, (await performance.GetAsync(1, path)).Status);
            Assert.Equal(401, (await _house.GetAsync($"{performance.Path}/{path}", other.TokenOf(0))).Status);
            Assert.Equal(401, (await _house.GetAsync($"{performance.Path}/{path}")).Status);
        }
        Assert.Equal(401, (await _house.GetAsync($"{performance.Path}/events", other.TokenOf(1))).Status);
        Assert.Equal(403, (await performance.SendAsync(1, new { @do = "start" })).Status);
        Assert.Equal(404, (await _house.GetAsync("/api/performances/BBBBBB")).Status);
        Assert.Equal(404, (await _house.GetAsync("/api/performances/..%2f..%2fetc")).Status);
        await performance.DoAsync(1, new { @do = "leave" });
        Assert.Equal(401, (await performance.GetAsync(1, "me")).Status);
    }

    [Fact]
    public async Task WhoGoesTooFastIsAskedToWaitAndMayStepOutAllTheSame()
    {
        await using var house = await TestHouse.OpenAsync(with: options => options with { CommandsPerSecond = 1 });
        var performance = await house.PerformAsync();
        await performance.JoinAsync("Ann");
        var statuses = new List<int>();
        for (var i = 0; i < 10; i++) statuses.Add((await performance.SendAsync(1, new { @do = "speak", text = "Hello" })).Status);
        Assert.Contains(429, statuses);
        for (var i = 0; i < 10; i++) Assert.Equal(200, (await performance.SendAsync(1, new { @do = "step-out" })).Status);
    }

    [Fact]
    public async Task WhoEntersTooOftenIsAskedToWait()
    {
        await using var house = await TestHouse.OpenAsync(with: options => options with { EntriesPerMinute = 5 });
        var statuses = new List<int>();
        for (var i = 0; i < 10; i++) statuses.Add((await house.GetAsync("/api/performances/BBBBBB")).Status);
        Assert.Equal([404, 404, 404, 404, 404], statuses.Take(5));
        Assert.Contains(429, statuses);
    }

    [Fact]
    public async Task CastingProposesAndChangesNothing()
    {
        var performance = await _house.PerformAsync();
        await performance.JoinAsync("Ann", new { name = "Ann", answers = new[] { 1, 2, 1 }, likes = new[] { "Miriam" } });
        await performance.JoinAsync("Ben", new { name = "Ben", vetoes = new[] { "Miriam" } });
        await performance.JoinAsync("Cy");
        var proposal = await _house.SendAsync($"{performance.Path}/casting", performance.TokenOf(0), new { pins = new Dictionary<string, int?> { ["Rafe"] = 3 } });
        var parts = proposal.Json.GetProperty("parts").EnumerateArray().ToDictionary(part => part.GetProperty("role").GetString()!);
        Assert.Equal((1, 2, 3), (parts["Miriam"].GetProperty("seat").GetInt32(), parts["Daniel"].GetProperty("seat").GetInt32(), parts["Rafe"].GetProperty("seat").GetInt32()));
        Assert.Contains("You would like to play Miriam.", proposal.Text, StringComparison.Ordinal);
        Assert.Equal("True", proposal["isProved"]);
        Assert.Equal(JsonValueKind.Null, (await performance.GetAsync(0, "board")).Json.GetProperty("cast").GetProperty("Miriam").ValueKind);
        var conflict = await _house.SendAsync($"{performance.Path}/casting", performance.TokenOf(0), new { pins = new Dictionary<string, int?> { ["Miriam"] = 2 } });
        Assert.Contains("Ben is to play Miriam, but has vetoed Miriam.", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("vetoed", (await performance.SendAsync(0, new { @do = "cast", seats = new Dictionary<string, int?> { ["Miriam"] = 2 } }))["refusal"]);
        Assert.Equal(400, (await _house.SendAsync($"{performance.Path}/casting", performance.TokenOf(0), new { pins = new Dictionary<string, int?> { ["Miriam"] = 9 } })).Status);
    }

    [Fact]
    public async Task ABranchGoesOnFromAnEarlierMomentWithTheSameSeats()
    {
        var performance = await _house.PerformAsync();
        await performance.BeginMedallionAsync();
        await performance.DoAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 1 });
        var key = Guid.NewGuid().ToString();
        var branched = await _house.SendAsync($"{performance.Path}/branch", performance.TokenOf(0), new { to = 5 }, key);
        Assert.Equal(branched.Text, (await _house.SendAsync($"{performance.Path}/branch", performance.TokenOf(0), new { to = 5 }, key)).Text);
        await using var told = performance.Listen(2);
        Assert.Equal(branched["code"], (await told.UntilAsync("performance-branched")).GetProperty("code").GetString());

        var branch = performance.At(_house, branched["code"]);
        await using var seat = branch.Listen(2);
        await seat.UntilAsync("story-rewound");
        await branch.DoAsync(2, new { @do = "choose", scene = 1, turn = 1, number = 2 });
        Assert.Equal(409, (await performance.SendAsync(2, new { @do = "choose", scene = 1, turn = 1, number = 2 })).Status);
        Assert.Equal(409, (await _house.SendAsync($"{performance.Path}/branch", performance.TokenOf(0), new { to = 2 })).Status);
    }

    /// <summary>Numbers in a chronicle are of entries that a branch leaves out.</summary>
    [Fact]
    public async Task ABranchOfAPerformanceThatBranchedAndWentBackStandsWhereItShould()
    {
        var performance = await _house.PerformAsync();
        await performance.BeginMedallionAsync();
        Assert.Equal(201, (await _house.SendAsync($"{performance.Path}/branch", performance.TokenOf(0), new { to = 5 })).Status);
        await performance.DoAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 1 });
        await performance.DoAsync(0, new { @do = "rewind", to = 7 });
        var expected = (await performance.BoardAsync()).GetProperty("scenes").ToString();
        var moment = (await performance.BoardAsync()).GetProperty("entries").GetInt32();
        await performance.DoAsync(0, new { @do = "end" });
        await performance.DoAsync(2, new { @do = "step-out" });
        var branched = await _house.SendAsync($"{performance.Path}/branch", performance.TokenOf(0), new { to = moment });
        var board = await performance.At(_house, branched["code"]).BoardAsync();
        Assert.Equal(("playing", expected), (board.GetProperty("state").GetString(), board.GetProperty("scenes").ToString()));
    }

    [Fact]
    public async Task WhatASeatHasSeenCanBeKept()
    {
        var performance = await _house.PerformAsync();
        await performance.BeginMedallionAsync();
        await performance.DoAsync(0, new { @do = "speak", text = "Welcome." });
        var transcript = (await performance.GetAsync(2, "transcript")).Text;
        Assert.StartsWith("The Medallion\n\n[The tower at Caldry: Miriam, Daniel, Rafe, Win]\n\nShe threw it", transcript, StringComparison.Ordinal);
        Assert.Contains("(The stage manager: Welcome.)", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChronicleCanBeTakenAway()
    {
        var performance = await _house.PerformAsync();
        await performance.BeginMedallionAsync();
        var lines = (await performance.GetAsync(0, "chronicle.jsonl")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["join", "join", "join", "cast", "start"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("do").GetString()));
        Assert.Equal(403, (await performance.GetAsync(1, "chronicle.jsonl")).Status);
    }

    [Fact]
    public async Task TheBoardSaysWhereCanonWasLeftAndWhatOfItCanNoLongerCome()
    {
        await using var house = await TestHouse.OpenAsync(TestHouse.Story("* [Left] Left it is.\n* [Right] Right it is.\n- A house.\n* [In] It is warm.\n* [On] It is late.\n- -> END\n", "roles: { Ann: }\ncanon: { choices: [1, 1] }\n"));
        var performance = await house.PerformAsync();
        await performance.JoinAsync("Eve");
        await performance.DoAsync(0, new { @do = "cast", seats = new Dictionary<string, int?> { ["Ann"] = 1 } });
        await performance.DoAsync(0, new { @do = "start" });
        var canon = (await performance.GetAsync(0, "board")).Json.GetProperty("canon");
        Assert.Equal((false, true), (canon.GetProperty("isLeft").GetBoolean(), canon.GetProperty("isKnown").GetBoolean()));
        await performance.DoAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 2 });
        for (var tries = 0; tries < 100; tries++)
        {
            canon = (await performance.GetAsync(0, "board")).Json.GetProperty("canon");
            if (canon.GetProperty("isKnown").GetBoolean()) break;
            await Task.Delay(100);
        }
        Assert.Equal((true, 4, "Right", "Left"), (canon.GetProperty("isLeft").GetBoolean(), canon.GetProperty("leftAt").GetInt32(), canon.GetProperty("made").GetString(), canon.GetProperty("instead").GetString()));
        Assert.Equal(["Left it is."], canon.GetProperty("lost").EnumerateArray().Select(line => line.GetProperty("text").GetString()));
        await performance.DoAsync(1, new { @do = "choose", scene = 1, turn = 2, number = 2 });
        canon = (await performance.GetAsync(0, "board")).Json.GetProperty("canon");
        Assert.Equal(["Left it is.", "It is warm."], canon.GetProperty("lost").EnumerateArray().Select(line => line.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task AnUnderstudyCanBeToldToComeToAnEnding()
    {
        var performance = await _house.PerformAsync();
        await performance.JoinAsync("Ann");
        await performance.DoAsync(0, new { @do = "cast", seats = new Dictionary<string, int?> { ["Win"] = 1 } });
        Assert.Contains("There is no ending 'Ruin'", (await performance.SendAsync(0, new { @do = "engage", how = new Dictionary<string, string> { ["Daniel"] = "Ruin" } }))["detail"], StringComparison.Ordinal);
        await performance.DoAsync(0, new { @do = "engage", how = new Dictionary<string, string> { ["Daniel"] = "Exile", ["Miriam"] = "random", ["Rafe"] = "random" } });
        await performance.DoAsync(0, new { @do = "start" });
        // Everybody else plays by themselves, up to what Win is asked.
        for (var moves = 0; moves < 30; moves++)
        {
            var board = (await performance.GetAsync(0, "board")).Json;
            if (board.GetProperty("ending") is { ValueKind: JsonValueKind.String } ending)
            {
                Assert.Equal("Exile", ending.GetString());
                return;
            }
            var scene = board.GetProperty("scenes").EnumerateArray().First(known => known.GetProperty("offers").GetArrayLength() > 0);
            var offer = scene.GetProperty("offers").EnumerateArray().First(known => known.GetProperty("by").EnumerateArray().Any(role => role.GetString() == "Win"));
            await performance.DoAsync(1, new { @do = offer.GetProperty("isVote").GetBoolean() ? "vote" : "choose", scene = scene.GetProperty("scene").GetInt32(), turn = scene.GetProperty("turn").GetInt32(), number = offer.GetProperty("number").GetInt32() });
        }
        Assert.Fail("It does not come to an end.");
    }

    [Fact]
    public async Task WhoSteppedOutIsNotTold()
    {
        var performance = await _house.PerformAsync();
        await performance.BeginMedallionAsync();
        await performance.DoAsync(2, new { @do = "step-out" });
        await using var other = performance.Listen(1);
        Assert.Equal(["at", "is", "scene"], (await other.UntilAsync("performance-paused")).EnumerateObject().Select(part => part.Name));
        var entry = (await performance.GetAsync(0, "chronicle?after=5")).Json.GetProperty("entries")[0];
        Assert.Equal((0, "Somebody steps out."), (entry.GetProperty("by").GetInt32(), entry.GetProperty("says").GetString()));
        var line = JsonDocument.Parse((await performance.GetAsync(0, "chronicle.jsonl")).Text.Split('\n')[^2]).RootElement;
        Assert.Equal(("step-out", 0), (line.GetProperty("do").GetString(), line.GetProperty("by").GetInt32()));
        Assert.Equal(409, (await performance.SendAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 1 })).Status);
    }

    [Fact]
    public async Task NothingThatComesFromElsewhereRunsInThePages()
    {
        var message = (await _house.GetAsync("/api/story")).Message;
        Assert.StartsWith("default-src 'none'; script-src 'self'", Assert.Single(message.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(message.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(message.Headers.GetValues("Referrer-Policy")));
        Assert.False(message.Headers.Contains("Server"));
    }

    [Fact]
    public async Task TimeRunsOutByItself()
    {
        await using var house = await TestHouse.OpenAsync(TestHouse.Story("* [Now # within: 1s] -> END\n* [Later] -> END\n"));
        var performance = await house.PerformAsync();
        await performance.JoinAsync("Ann");
        await performance.DoAsync(0, new { @do = "cast", seats = new Dictionary<string, int?> { ["reader"] = 1 } });
        await performance.DoAsync(0, new { @do = "start" });
        await using var seat = performance.Listen(1);
        Assert.Equal(2, (await seat.UntilAsync("choices-offered")).GetProperty("offers").GetArrayLength());
        await seat.UntilAsync("choices-lapsed");
        Assert.Equal("Later", Assert.Single((await seat.UntilAsync("choices-offered")).GetProperty("offers").EnumerateArray()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task AServerThatComesAgainGoesOnWhereItStood()
    {
        var folder = Repository.NewFolder();
        TestPerformance performance;
        int last;
        await using (var house = await TestHouse.OpenAsync(folder: folder))
        {
            performance = await house.PerformAsync();
            await performance.BeginMedallionAsync();
            await using var seat = performance.Listen(1);
            await seat.UntilAsync("choices-offered");
            last = seat.Last;
        }
        // The story was edited meanwhile: what has begun goes on as it began.
        await using (var house = await TestHouse.OpenAsync(TestHouse.Story("Another story.\n"), folder))
        {
            var same = performance.At(house);
            await same.DoAsync(1, new { @do = "choose", scene = 1, turn = 1, number = 1 });
            await using var seat = same.Listen(1, last);
            await seat.UntilAsync("choice-made");
            Assert.Equal("The Medallion", (await house.GetAsync(same.Path))["title"]);
            Assert.Equal("story", (await house.GetAsync((await house.PerformAsync()).Path))["title"]);
        }
        Directory.Delete(folder, recursive: true);
    }
}
