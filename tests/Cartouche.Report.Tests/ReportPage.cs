using Cartouche.Tests.Shared;
using Microsoft.Playwright;

namespace Cartouche.Report.Tests;

/// <summary>A report in the browser, and what the browser had to complain of.</summary>
public sealed class ReportPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    public ReportPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the page's scripts, and violations of its policy.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>All that was asked for, the page itself first.</summary>
    public IReadOnlyList<string> Requests => _requests;

    public ILocator Nodes => Page.Locator("#map .node");

    /// <summary>What has the focus, as text.</summary>
    public Task<string> FocusAsync() => Page.EvaluateAsync<string>("(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText).replace(/\\s+/g, ' ')");

    /// <summary>Opens a report and waits until its map is drawn.</summary>
    public static async Task<ReportPage> OpenAsync(Browser browser, string file, int width = 1280, int height = 800, bool dark = false)
    {
        var report = new ReportPage(await browser.NewPageAsync(width, height, dark));
        await report.OpenAsync(file);
        return report;
    }

    private async Task OpenAsync(string file)
    {
        await Page.GotoAsync(new Uri(file).AbsoluteUri);
        try
        {
            await Page.Locator("#map.drawn").WaitForAsync(new LocatorWaitForOptions { Timeout = 15_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail("The map was not drawn. " + string.Join('\n', _complaints));
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
