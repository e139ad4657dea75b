namespace Cartouche.Playbills.Model;

/// <summary>How many players a story is for; 1 to 100 each, in order.</summary>
/// <param name="Least">With fewer it cannot be staged.</param>
/// <param name="Best">With so many it is best.</param>
/// <param name="Most">More have nothing to play.</param>
public sealed record PlayerCount(int Least, int Best, int Most);
