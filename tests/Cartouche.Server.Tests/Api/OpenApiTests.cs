using System.Text.Json.Nodes;
using Cartouche.Server.Tests.Support;

namespace Cartouche.Server.Tests.Api;

public sealed class OpenApiTests
{
    /// <summary>A seat of the Medallion, and the stage manager's desk, by what the document says and nothing else.</summary>
    [Fact]
    public async Task AClientThatKnowsTheDocumentAlonePlaysASeatToTheEnd()
    {
        await using var house = await TestHouse.OpenAsync();
        var client = await SpecClient.OpenAsync(house.Http);
        var story = await client.CallAsync("story", "", null);
        var role = story.GetProperty("roles")[1].GetProperty("name").GetString()!;
        var opened = await client.CallAsync("open", "", TestHouse.Key, new JsonObject { ["seed"] = 7 });
        var (code, manager) = (opened.GetProperty("code").GetString()!, opened.GetProperty("token").GetString()!);
        Assert.Equal("open", (await client.CallAsync("performance", code, null)).GetProperty("state").GetString());
        var joined = await client.CallAsync("join", code, null, new JsonObject { ["name"] = "Eve", ["answers"] = new JsonArray(1, 0, 2), ["likes"] = new JsonArray(role), ["relations"] = new JsonArray(new JsonObject { ["bond"] = "do-not-pair", ["whom"] = "Kit" }) });
        var (seat, token) = (joined.GetProperty("seat").GetInt32(), joined.GetProperty("token").GetString()!);
        await client.CallAsync("casting", code, manager, new JsonObject { ["pins"] = new JsonObject { [role] = seat }, ["doubling"] = false });
        await client.CallAsync("command", code, manager, new JsonObject { ["do"] = "cast", ["seats"] = new JsonObject { [role] = seat } });
        await client.CallAsync("command", code, manager, new JsonObject { ["do"] = "start" });
        Assert.Equal(role, (await client.CallAsync("me", code, token)).GetProperty("roles")[0].GetProperty("name").GetString());
        var answered = new HashSet<(int Scene, int Turn)>();
        var random = new Random(7);
        string? ending = null;
        await foreach (var happened in client.ListenAsync(code, token))
        {
            if (happened.GetProperty("is").GetString() == "ending-reached") ending = happened.GetProperty("name").GetString();
            if (ending is not null) break;
            if (happened.GetProperty("is").GetString() != "choices-offered" || happened.GetProperty("offers").GetArrayLength() == 0) continue;
            // What was answered is told again where something broke in meanwhile.
            if (!answered.Add((happened.GetProperty("scene").GetInt32(), happened.GetProperty("turn").GetInt32()))) continue;
            var offer = happened.GetProperty("offers")[random.Next(happened.GetProperty("offers").GetArrayLength())];
            await client.CallAsync("command", code, token, new JsonObject
            {
                ["do"] = offer.GetProperty("isVote").GetBoolean() ? "vote" : "choose",
                ["scene"] = happened.GetProperty("scene").GetInt32(),
                ["turn"] = happened.GetProperty("turn").GetInt32(),
                ["number"] = offer.GetProperty("number").GetInt32(),
            });
        }
        Assert.Equal(ending, (await client.CallAsync("board", code, manager)).GetProperty("ending").GetString());
        Assert.NotEmpty((await client.CallAsync("chronicle", code, manager)).GetProperty("entries").EnumerateArray());
        await client.CallAsync("branch", code, manager, new JsonObject { ["to"] = 3 });
    }
}
