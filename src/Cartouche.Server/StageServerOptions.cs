using Cartouche.Server.Stories;

namespace Cartouche.Server;

/// <summary>What is served, where, and how much of it.</summary>
public sealed record StageServerOptions
{
    /// <summary>The story that new performances are of.</summary>
    public required StoryBundle Story { get; init; }

    /// <summary>Where it listens; a port of 0 is any that is free.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://localhost:5280"];

    /// <summary>The address at which players reach it, where that is another; shown as text and as a code to scan.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>The folder of the file that performances are kept in, where there is no <see cref="Database"/>.</summary>
    public string DataFolder { get; init; } = ".";

    /// <summary>The PostgreSQL database that performances are kept in: <c>postgres://user:password@host/name</c>, or a connection string.</summary>
    public string? Database { get; init; }

    /// <summary>Whoever has it may open performances; at least 16 characters.</summary>
    public required string HouseKey { get; init; }

    /// <summary>How often a minute one address may open, look up or join performances.</summary>
    public int EntriesPerMinute { get; init; } = 120;

    /// <summary>How many commands a second one seat may send for long; for a moment it may be twice as many. Stepping out is never limited.</summary>
    public int CommandsPerSecond { get; init; } = 20;

    /// <summary>What time it is.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
