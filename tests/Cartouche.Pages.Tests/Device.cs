using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Cartouche.Pages.Tests;

/// <summary>Somebody's phone, or the stage manager's laptop, and what its browser had to complain of.</summary>
public sealed class Device
{
    private readonly List<string> _complaints = [];

    public Device(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(15_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the page's scripts, and violations of its policy.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The choices that can be made.</summary>
    public ILocator Choices => Page.Locator("button.choice");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Chooses what reads so.</summary>
    public Task ChooseAsync(string text) => Choices.Filter(new LocatorFilterOptions { Has = Page.Locator("span", new PageLocatorOptions { HasTextRegex = new Regex($"^{Regex.Escape(text)}$") }) }).First.ClickAsync();

    /// <summary>Waits until something reads so.</summary>
    public Task SeesAsync(string text) => Page.GetByText(text).First.WaitForAsync();

    /// <summary>What those find serious who use a page otherwise than by looking at it.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var result = await Page.RunAxe();
        return [.. result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html).Take(3))}")];
    }

    /// <summary>A picture of the page, where one is asked for (CARTOUCHE_PICTURES names the folder).</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("CARTOUCHE_PICTURES") is { Length: > 0 } folder) await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }
}
