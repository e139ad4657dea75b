using Cartouche.Tests.Shared;
using Deque.AxeCore.Playwright;

namespace Cartouche.Report.Tests;

/// <summary>The report in a real browser, on a laptop and on a phone.</summary>
public sealed class ReportTests(Browser browser, Reports reports) : IClassFixture<Browser>, IClassFixture<Reports>
{
    [Theory]
    [InlineData("garden", 1280, 800, false)]
    [InlineData("garden", 390, 844, true)]
    [InlineData("lamp", 1280, 800, false)]
    [InlineData("lamp", 390, 844, true)]
    [InlineData("medallion", 1280, 800, true)]
    [InlineData("medallion", 390, 844, false)]
    public async Task ItIsDrawnWithoutErrorsRequestsOrBarriers(string story, int width, int height, bool dark)
    {
        await using var report = await ReportPage.OpenAsync(browser, reports[story], width, height, dark);
        Assert.True(await report.Nodes.CountAsync() > 4);
        Assert.Equal("0", await report.Page.EvaluateAsync<string>("String(document.documentElement.scrollWidth - innerWidth)"));
        await AssertAccessible(report);

        await report.Nodes.Nth(1).PressAsync("Enter");
        Assert.True(await report.Page.Locator("dialog[open]").IsVisibleAsync());
        await AssertAccessible(report);

        Assert.Empty(report.Complaints);
        Assert.Single(report.Requests);
    }

    [Fact]
    public async Task PlacesDoNotOverlapAndLinesJoinThem()
    {
        await using var report = await ReportPage.OpenAsync(browser, reports.Medallion);
        var overlaps = await report.Page.EvaluateAsync<int>("""
            (() => {
              const boxes = [...document.querySelectorAll('#map .node')].map(node => node.getBoundingClientRect());
              let overlaps = 0;
              boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => { if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) overlaps++; }));
              return overlaps;
            })()
            """);
        Assert.Equal(0, overlaps);
        var lines = await report.Page.Locator("#map .canvas > .links > .link").EvaluateAllAsync<string[]>("lines => lines.map(line => line.getAttribute('d'))");
        Assert.True(lines.Length > 50);
        Assert.All(lines, line => Assert.StartsWith("M", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheMapIsUsedByKeyboardAlone()
    {
        await using var report = await ReportPage.OpenAsync(browser, reports.Faulty);
        var keyboard = report.Page.Keyboard;
        for (var i = 0; i < 30 && !(await report.FocusAsync()).StartsWith("the opening", StringComparison.Ordinal); i++) await keyboard.PressAsync("Tab");
        Assert.StartsWith("the opening", await report.FocusAsync(), StringComparison.Ordinal);
        await keyboard.PressAsync("ArrowDown");
        Assert.StartsWith("gate", await report.FocusAsync(), StringComparison.Ordinal);
        Assert.NotEqual("none", await report.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));

        await keyboard.PressAsync("Enter");
        var sheet = report.Page.Locator("dialog[open]");
        Assert.Equal("gate", await sheet.Locator("h3").TextContentAsync());
        // The focus stays in the sheet.
        for (var i = 0; i < 40; i++)
        {
            await keyboard.PressAsync("Tab");
            Assert.True(await report.Page.EvaluateAsync<bool>("document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)"));
        }
        await keyboard.PressAsync("Escape");
        // The browser closes a dialog, and gives the focus back, some moments after the key.
        await report.Page.Locator("dialog:not([open])").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached, Timeout = 5_000 });
        await report.Page.WaitForFunctionAsync("document.activeElement.classList.contains('node')");
        Assert.StartsWith("gate", await report.FocusAsync(), StringComparison.Ordinal);
        // One stop for the whole map.
        await keyboard.PressAsync("Tab");
        Assert.False(await report.Page.EvaluateAsync<bool>("document.activeElement.classList.contains('node')"));
    }

    [Fact]
    public async Task APlaceTellsItsTextItsFindingsAndTheWayThere()
    {
        await using var report = await ReportPage.OpenAsync(browser, reports.Faulty);
        await report.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "well" }).First.ClickAsync();
        var sheet = report.Page.Locator("dialog[open]");
        var text = await sheet.InnerTextAsync();
        Assert.Contains("The shortest way there: 1 choice", text, StringComparison.Ordinal);
        Assert.Contains("Toss a coin, chance answers 5", text, StringComparison.Ordinal);
        Assert.Contains("garden.ink --choices \"3(5)\"", text, StringComparison.Ordinal);
        Assert.Contains("out-of-content", text, StringComparison.Ordinal);
        Assert.Contains("You fall. It is deep.", text, StringComparison.Ordinal);
        await sheet.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "coin" }).ClickAsync();
        Assert.Equal("coin", await sheet.Locator("h3").TextContentAsync());
        // Back on the map one is where one has gone to.
        await report.Page.Keyboard.PressAsync("Escape");
        await report.Page.WaitForFunctionAsync("document.activeElement.innerText.startsWith('coin')");
    }

    [Fact]
    public async Task WhatNoPathComesToIsShownAsSuch()
    {
        await using var report = await ReportPage.OpenAsync(browser, reports.Faulty);
        Assert.Equal(["attic no path comes here 1 found"], await report.Page.Locator(".node.unreached").EvaluateAllAsync<string[]>("nodes => nodes.map(node => node.innerText.trim().replace(/\\s+/g, ' '))"));
        Assert.Contains("attic", await report.Page.Locator("#findings").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("never shown: Nobody comes here.", (await report.Page.Locator(".file .line.missed .sign, .file .line.missed code").AllTextContentsAsync()).Aggregate((a, b) => a + b.Trim()));
    }

    [Fact]
    public async Task AFindingLeadsToItsLineAndBack()
    {
        await using var report = await ReportPage.OpenAsync(browser, reports.Faulty);
        var finding = report.Page.Locator(".finding").First;
        await finding.Locator("a.place").ClickAsync();
        await report.Page.Locator(".line.here").WaitForAsync();
        Assert.Equal("* [Climb the wall] -> wall", await report.Page.Locator(".line.here code").TextContentAsync());
        Assert.True(await report.Page.EvaluateAsync<bool>("document.activeElement.classList.contains('here')"));
        await report.Page.Locator(".line.here a.tag").ClickAsync();
        await report.Page.Locator(".finding.here").WaitForAsync();
        await report.Page.GoBackAsync();
        await report.Page.Locator(".line.here").WaitForAsync();
    }

    [Fact]
    public async Task ALineOfAClosedFileIsOpenedWhenItIsPointedTo()
    {
        await using var report = await ReportPage.OpenAsync(browser, reports.Medallion);
        await report.Nodes.Nth(4).ClickAsync();
        var link = report.Page.Locator("dialog[open] a.place");
        var place = (await link.TextContentAsync())!.Split(':');
        await link.ClickAsync();
        var line = report.Page.Locator(".line.here");
        await line.WaitForAsync();
        await report.Page.Locator("dialog").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Hidden });
        Assert.Equal(place[1], await line.Locator(".number").TextContentAsync());
    }

    [Fact]
    public async Task EndingsAreWeighedAndClaimsAnswered()
    {
        await using var report = await ReportPage.OpenAsync(browser, reports.Staged);
        Assert.Equal("The Lamp", await report.Page.Locator("h1").TextContentAsync());
        Assert.Equal(["Dark", "Light"], await report.Page.Locator(".endings .name").AllTextContentsAsync());
        // 145 of 576 readings: worked out by hand from the story's 15 states.
        // 145 of 576 end in light, by going through all paths.
        Assert.Equal(["75 %", "25 %"], await report.Page.Locator(".endings .figure").AllTextContentsAsync());
        Assert.Equal("can be moved from 0 % to 83 %", await report.Page.Locator(".endings .span").Nth(1).TextContentAsync());
        Assert.True(await report.Page.EvaluateAsync<bool>("(() => { const [dark, light] = [...document.querySelectorAll('.bar .share')].map(bar => bar.getBoundingClientRect().width); return dark > 2.8 * light && dark < 3.1 * light; })()"));
        Assert.Equal(["Ann", "Ben"], (await report.Page.Locator(".endings li").First.Locator("tbody th").AllTextContentsAsync()).Order());
        Assert.Equal(["proved", "proved, under an assumption", "refuted"], await report.Page.Locator(".claims .verdict").AllTextContentsAsync());
        Assert.Equal("read in 25 %", await report.Page.Locator(".node .state").Nth(3).TextContentAsync());
        await report.Nodes.Nth(1).ClickAsync();
        Assert.Equal("The lamp room", await report.Page.Locator("dialog .scene").TextContentAsync());
    }

    [Fact]
    public async Task TextOfTheStoryIsNeverMarkup()
    {
        await using var report = await ReportPage.OpenAsync(browser, reports.Faulty);
        Assert.Equal("The Locked Garden · Cartouche report", await report.Page.TitleAsync());
        Assert.Equal("by A. <b>Keeper</b>", await report.Page.Locator(".author").TextContentAsync());
        Assert.Equal(0, await report.Page.Locator("#report b, #report i, #report script").CountAsync());
        Assert.Contains("""</script><script>document.title = "broken"</script><!-- <script>""", await report.Page.Locator(".file").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACommandIsCopied()
    {
        await using var report = await ReportPage.OpenAsync(browser, reports.Faulty);
        await report.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var finding = report.Page.Locator(".finding").First;
        await finding.Locator("summary").ClickAsync();
        await finding.Locator(".copy").ClickAsync();
        await report.Page.GetByText("Copied").First.WaitForAsync();
        Assert.EndsWith("garden.ink --choices 2", await report.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    private static async Task AssertAccessible(ReportPage report)
    {
        var result = await report.Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Impact} {violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }
}
