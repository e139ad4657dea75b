using System.Text.Json;
using Cartouche.Server.Tests.Support;
using Cartouche.Stage.Canons;
using Cartouche.Tests.Shared;

namespace Cartouche.Pages.Tests;

/// <summary>The founding picture: a stage manager and three phones, from the door to the end, and another end.</summary>
public sealed class MedallionOnThreePhonesTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private static readonly string[] Names = ["Ann", "Ben", "Cy"];

    private readonly List<Device> _phones = [];
    private TestHouse _house = null!;
    private Device _manager = null!;
    private string _code = "";
    private string _token = "";

    public async ValueTask InitializeAsync() => _house = await TestHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task ItIsPlayedFromJoiningToTheCanonEndingAndThenToAnother()
    {
        await OpenAsync();
        foreach (var name in Names) await JoinAsync(name);
        await CastAsync();

        var canon = CanonJson.Read(await File.ReadAllTextAsync(Repository.PathOf("stories", "medallion", "medallion.canon", "exile.canon.jsonl")));
        var beforeConfrontation = 0;
        var isKnocked = false;
        for (var i = 0; i < canon.Choices.Count; i++)
        {
            // Her understudy repeats what she did.
            if (canon.Choices[i].By == "Win") continue;
            var board = await BoardAsync();
            var place = board.GetProperty("scenes")[0].GetProperty("place").GetString()!;
            if (!isKnocked && place == "The kitchen on Mill Lane")
            {
                await KnockAsync();
                isKnocked = true;
                board = await BoardAsync();
            }
            if (beforeConfrontation == 0 && place.Contains("penthouse", StringComparison.OrdinalIgnoreCase)) beforeConfrontation = board.GetProperty("entries").GetInt32();
            await PictureAsync(i, place);
            await ChooseAsync(board, canon.Choices[i].Number);
        }
        Assert.True(isKnocked && beforeConfrontation > 0);
        foreach (var phone in _phones) await phone.SeesAsync("Exile");
        await _phones[1].Page.Locator(".ending").ScrollIntoViewIfNeededAsync();
        await PicturesAsync("ending");
        foreach (var device in _phones.Append(_manager)) Assert.Empty(await device.BarriersAsync());
        Assert.Equal("Exile", (await BoardAsync()).GetProperty("ending").GetString());

        await BranchAsync(beforeConfrontation);
        await PlayOnAsync();
        var other = (await BoardAsync()).GetProperty("ending").GetString();
        Assert.NotEqual("Exile", other);
        foreach (var phone in _phones) await phone.SeesAsync(other!);
        Assert.All(_phones.Append(_manager), device => Assert.Empty(device.Complaints));
    }

    private async Task OpenAsync()
    {
        _manager = new Device(await browser.NewPageAsync());
        await _manager.Page.GotoAsync($"{_house.Url}/manage#{TestHouse.Key}");
        await CheckAsync(_manager, "house");
        await _manager.Button("Open a performance").ClickAsync();
        await _manager.Page.Locator(".huge").WaitForAsync();
        _code = new Uri(_manager.Page.Url).Segments[^1];
        _token = await _manager.Page.EvaluateAsync<string>($"JSON.parse(localStorage['cartouche.manager.{_code}'])");
        Assert.DoesNotContain(_token, _manager.Page.Url, StringComparison.Ordinal);
    }

    private async Task JoinAsync(string name)
    {
        var phone = new Device(await browser.NewPageAsync(390, 844, dark: name == "Cy"));
        await phone.Page.GotoAsync(_house.Url);
        if (_phones.Count == 0) await CheckAsync(phone, "door");
        await phone.Page.GetByLabel("Room code").FillAsync(_code.ToLowerInvariant());
        await phone.Button("Go in").ClickAsync();
        await phone.Page.GetByLabel("Your name").FillAsync(name);
        await phone.Page.Locator("fieldset").GetByText("I am chairing it.").ClickAsync();
        if (_phones.Count == 0) await CheckAsync(phone, "join");
        await phone.Button("Take a seat").ClickAsync();
        await phone.SeesAsync("You have a seat");
        _phones.Add(phone);
    }

    private async Task CastAsync()
    {
        await _manager.SeesAsync("3 have joined");
        // Who plays whom is settled here, so that the test knows; the rest is proposed.
        for (var i = 0; i < 3; i++) await _manager.Page.GetByLabel($"Who is to play {new[] { "Miriam", "Daniel", "Rafe" }[i]}").SelectOptionAsync(Names[i]);
        await _manager.Button("Propose a cast").ClickAsync();
        await _manager.SeesAsync("no cast fits better");
        await _manager.Button("Give these roles").ClickAsync();
        await _phones[0].SeesAsync("You are");
        await CheckAsync(_manager, "lobby");
        await CheckAsync(_phones[1], "part");
        await _manager.Button("Begin").ClickAsync();
        foreach (var phone in _phones) await phone.SeesAsync("She threw it as high as she could");
    }

    /// <summary>Somebody knocks: the scene stands still, and goes on where it stood.</summary>
    private async Task KnockAsync()
    {
        var before = await _phones[0].Choices.AllInnerTextsAsync();
        await _manager.Page.GetByLabel("Break in with").SelectOptionAsync("knock");
        await _manager.Button("Break in").ClickAsync();
        foreach (var phone in _phones) await phone.SeesAsync("Three knocks. They are evenly spaced");
        await _phones[0].SeesAsync("It goes on where it stood.");
        Assert.Equal(before, await _phones[0].Choices.AllInnerTextsAsync());
    }

    /// <summary>Whose it is makes the choice; a vote is cast by all.</summary>
    private async Task ChooseAsync(JsonElement board, int number)
    {
        var entries = board.GetProperty("entries").GetInt32();
        var scene = board.GetProperty("scenes").EnumerateArray().First(known => !known.GetProperty("isSuspended").GetBoolean() && known.GetProperty("offers").GetArrayLength() > 0);
        var offer = scene.GetProperty("offers").EnumerateArray().FirstOrDefault(known => known.GetProperty("number").GetInt32() == number);
        Assert.True(offer.ValueKind == JsonValueKind.Object, $"There is no choice {number} in {board}");
        var seats = offer.GetProperty("by").EnumerateArray().Select(role => board.GetProperty("cast").GetProperty(role.GetString()!)).Where(seat => seat.ValueKind == JsonValueKind.Number).Select(seat => seat.GetInt32()).Distinct().ToList();
        Assert.NotEmpty(seats);
        var text = offer.GetProperty("text").GetString()!;
        foreach (var seat in offer.GetProperty("isVote").GetBoolean() ? seats : [.. seats.Take(1)])
        {
            var next = await PressAsync(_phones[seat - 1], text, entries);
            entries = next.GetProperty("entries").GetInt32();
            var same = next.GetProperty("scenes").EnumerateArray().FirstOrDefault(known => known.GetProperty("scene").GetInt32() == scene.GetProperty("scene").GetInt32());
            // The majority has decided.
            if (same.ValueKind == JsonValueKind.Undefined || same.GetProperty("turn").GetInt32() != scene.GetProperty("turn").GetInt32()) return;
        }
    }

    /// <summary>In another performance, from before the confrontation: nobody follows the old ones, and Daniel does not say the old word.</summary>
    private async Task PlayOnAsync()
    {
        for (var moves = 0; moves < 60; moves++)
        {
            var board = await BoardAsync();
            if (board.GetProperty("ending").ValueKind != JsonValueKind.Null) return;
            var offers = board.GetProperty("scenes").EnumerateArray().First(known => !known.GetProperty("isSuspended").GetBoolean() && known.GetProperty("offers").GetArrayLength() > 0).GetProperty("offers").EnumerateArray()
                .Where(offer => offer.GetProperty("by").EnumerateArray().Any(role => board.GetProperty("cast").GetProperty(role.GetString()!).ValueKind == JsonValueKind.Number)).ToList();
            var mild = offers.Where(offer => offer.GetProperty("text").GetString() is { } text && !text.StartsWith("Let ", StringComparison.Ordinal) && !text.Contains("road", StringComparison.Ordinal)).DefaultIfEmpty(offers[0]).First();
            await ChooseAsync(board, mild.GetProperty("number").GetInt32());
        }
        Assert.Fail("It does not come to an end.");
    }

    private async Task BranchAsync(int entry)
    {
        var row = _manager.Page.Locator(".chronicle li").Filter(new() { Has = _manager.Page.Locator(".number", new() { HasTextRegex = new($"^{entry}$") }) });
        await row.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Branch" }).First.ClickAsync();
        await row.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Branch" }).Last.ClickAsync();
        foreach (var phone in _phones)
        {
            await phone.Button("Follow").ClickAsync();
            await phone.SeesAsync("The story goes back to an earlier moment.");
        }
        _code = new Uri(_phones[0].Page.Url).AbsolutePath[1..];
        await _manager.Page.GotoAsync($"{_house.Url}/manage/{_code}#token={_token}");
        await _manager.SeesAsync(_code);
    }

    private async Task<JsonElement> BoardAsync()
    {
        var board = await _house.GetAsync($"/api/performances/{_code}/board", _token);
        Assert.Equal(200, board.Status);
        return board.Json;
    }

    /// <summary>Presses, and again when nothing comes of it: a page that moves under the finger takes no press.</summary>
    private async Task<JsonElement> PressAsync(Device phone, string text, int entries)
    {
        for (var presses = 0; presses < 5; presses++)
        {
            await phone.ChooseAsync(text);
            for (var tries = 0; tries < 120; tries++)
            {
                var board = await BoardAsync();
                if (board.GetProperty("entries").GetInt32() > entries) return board;
                await Task.Delay(25);
            }
        }
        var seen = await Task.WhenAll(_phones.Select(known => known.Page.EvaluateAsync<string>("[...document.querySelectorAll('.choices, .problem, footer, nav')].map(part => part.innerText).join(' | ')")));
        throw new InvalidOperationException($"What was pressed did not arrive.\n{string.Join('\n', seen)}\n{await BoardAsync()}");
    }

    private async Task PictureAsync(int choice, string place)
    {
        if (choice % 6 == 0) await PicturesAsync($"{choice:00} {place}");
        if (choice is 7 or 20 or 40)
            foreach (var device in _phones.Append(_manager)) Assert.Empty(await device.BarriersAsync());
    }

    private async Task PicturesAsync(string name)
    {
        await _manager.PictureAsync($"manager {name}");
        for (var i = 0; i < 3; i++) await _phones[i].PictureAsync($"{Names[i]} {name}");
    }

    private static async Task CheckAsync(Device device, string name)
    {
        await device.PictureAsync(name);
        Assert.Empty(await device.BarriersAsync());
    }
}
