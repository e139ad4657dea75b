using System.Runtime.InteropServices;
using Cartouche.Cli.Terminals;
using Cartouche.Server;
using Cartouche.Server.Stories;

namespace Cartouche.Cli.Serving;

/// <summary>Serves a story until it is told to stop.</summary>
internal static class StageServing
{
    /// <summary>Where it listens unless it is told otherwise: everywhere, since phones are elsewhere.</summary>
    public const string DefaultUrl = "http://*:5280";

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    /// <summary>Where performances are kept unless it is told otherwise.</summary>
    public static string DefaultFolder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create) is { Length: > 0 } folder ? folder : ".", "cartouche");

    public static int Run(string path, string title, ServingOptions options, ITerminal terminal)
    {
        terminal.CatchInterrupts();
        var isTold = false;
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => (signal.Cancel, isTold) = (true, true));
        var server = Start(path, options);
        try
        {
            Announce(server, title, options, terminal);
            while (!terminal.IsInterrupted && !Volatile.Read(ref isTold)) Thread.Sleep(Beat);
            terminal.Out.WriteLine("The house closes.");
            terminal.Out.Flush();
        }
        finally
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        return ExitCode.Fine;
    }

    private static StageServer Start(string path, ServingOptions options)
    {
        try
        {
            return StageServer.StartAsync(new StageServerOptions
            {
                Story = StoryBundle.ReadFile(path),
                Urls = options.Urls.Count > 0 ? options.Urls : [DefaultUrl],
                PublicUrl = options.PublicUrl,
                DataFolder = options.Data,
                Database = options.Store,
                HouseKey = options.HouseKey,
                EntriesPerMinute = options.EntriesPerMinute,
            }).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or UriFormatException or FormatException or InvalidOperationException or UnauthorizedAccessException)
        {
            throw new UsageException(problem.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static void Announce(StageServer server, string title, ServingOptions options, ITerminal terminal)
    {
        // The stage manager's page shows the players' way in as it was come to itself: not by a name that only this machine knows.
        var url = options.PublicUrl?.TrimEnd('/') ?? Addresses.Nearby(server.Urls[0]) ?? Addresses.Here(server.Urls[0]);
        var writer = new ToneWriter(terminal.Out, terminal.HasColor);
        writer.Line().Line(title, Tone.Strong).Line();
        writer.Write("  Stage manager  ").Line($"{url}/manage#{options.HouseKey}", Tone.Accent);
        writer.Write("  Players        ").Line(url, Tone.Accent);
        writer.Line().Line("Open a performance on the stage manager's page; players join with its code. Ctrl-C closes the house, and nothing is lost.", Tone.Dim);
        terminal.Out.Flush();
    }
}

/// <summary>How a story is served.</summary>
internal sealed record ServingOptions
{
    public IReadOnlyList<string> Urls { get; init; } = [];

    public string? PublicUrl { get; init; }

    public required string Data { get; init; }

    public string? Store { get; init; }

    public required string HouseKey { get; init; }

    public required int EntriesPerMinute { get; init; }
}
