using Cartouche.Cli.Play;

namespace Cartouche.Cli.Interactive;

/// <summary>Offers the choices and finds out what the player wants.</summary>
internal interface IPlayerPrompt
{
    /// <summary>Asks once.</summary>
    /// <param name="playthrough">Where the story stands.</param>
    /// <param name="watch">Looked at while waiting.</param>
    PlayerAction Ask(Playthrough playthrough, SourceWatch? watch);
}
