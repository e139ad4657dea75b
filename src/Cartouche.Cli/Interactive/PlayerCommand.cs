namespace Cartouche.Cli.Interactive;

/// <summary>Something a player can type after a slash.</summary>
/// <param name="Name">The word.</param>
/// <param name="Arguments">What follows it, as help shows it; brackets around what may be left out.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Run">Does it.</param>
internal sealed record PlayerCommand(string Name, string Arguments, string Summary, Action<Player, string> Run)
{
    /// <summary>The key that begins it while choices are on offer, if there is one.</summary>
    public char Key { get; init; }

    /// <summary>Whether that key runs it right away rather than writing it for the player to confirm.</summary>
    public bool RunsAtOnce { get; init; }

    /// <summary>Another word for it.</summary>
    public string Alias { get; init; } = "";

    /// <summary>Name and arguments.</summary>
    public string Usage => Arguments.Length > 0 ? Name + " " + Arguments : Name;
}
