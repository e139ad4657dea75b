using Cartouche.Cli.Serving;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Serving;

public sealed class ServingTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("http://[::]:5280", "http://localhost:5280", true)]
    [InlineData("http://0.0.0.0:5280", "http://localhost:5280", true)]
    [InlineData("http://127.0.0.1:5280", "http://127.0.0.1:5280", false)]
    [InlineData("https://stage.example:443", "https://stage.example:443", false)]
    public void AddressesAreThoseABrowserCanGoTo(string url, string here, bool isEverywhere)
    {
        Assert.Equal(here, Addresses.Here(url));
        if (!isEverywhere) Assert.Null(Addresses.Nearby(url));
    }

    [Fact]
    public void AHouseKeyIsMadeOnceAndForNobodyElsesEyes()
    {
        var folder = _folder["data"];
        var key = HouseKey.Of(folder);
        Assert.Equal(24, key.Length);
        Assert.Equal(key, HouseKey.Of(folder));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "house.key")));
    }

    [Theory]
    [InlineData("It cannot listen at http://127.0.0.1:99999:", "--urls", "http://127.0.0.1:99999")]
    [InlineData("It cannot listen at nonsense: Invalid url: 'nonsense'", "--urls", "nonsense")]
    [InlineData("This is no address of a PostgreSQL database:", "--store", "nonsense")]
    [InlineData("The database cannot be used:", "--store", "postgres://127.0.0.1:1/none")]
    [InlineData("--entries-per-minute is from 1 to 1,000,000.", "--entries-per-minute", "0")]
    public void WhatItCannotBeServedWithIsSaid(string says, params string[] options)
    {
        var terminal = new TestTerminal("");
        var result = TestFolder.Run(terminal, ["stage", _folder.Write("story.ink", "It rains.\n-> END\n"), "--data", _folder["data"], .. options]);
        Assert.Equal(ExitCode.Usage, result);
        Assert.Contains(says, terminal.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWrongWithAStoryIsShownBeforeItIsServed()
    {
        var terminal = new TestTerminal("");
        Assert.Equal(ExitCode.Faults, TestFolder.Run(terminal, ["stage", _folder.Write("story.ink", "-> nowhere\n"), "--data", _folder["data"]]));
        Assert.Contains("nowhere", terminal.Errors, StringComparison.Ordinal);
    }
}
