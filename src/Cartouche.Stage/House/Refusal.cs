namespace Cartouche.Stage.House;

/// <summary>Why a command was refused.</summary>
public enum Refusal
{
    /// <summary>There is no such seat, or its player has left.</summary>
    NoSeat,

    /// <summary>Only the stage manager can do that.</summary>
    NotStageManager,

    /// <summary>The story has not begun.</summary>
    NotStarted,

    /// <summary>The story has begun already.</summary>
    Started,

    /// <summary>The performance is over.</summary>
    Ended,

    /// <summary>Somebody has stepped out.</summary>
    Paused,

    /// <summary>There is no such scene.</summary>
    NoScene,

    /// <summary>The scene is suspended.</summary>
    Suspended,

    /// <summary>The scene has gone on since.</summary>
    Stale,

    /// <summary>The time for this choice is up, or the scene never offered it.</summary>
    NotOffered,

    /// <summary>The choice is another's.</summary>
    NotYours,

    /// <summary>The choice is made by a vote.</summary>
    IsVote,

    /// <summary>The choice is made by one, not by a vote.</summary>
    NoVote,

    /// <summary>The player does not take that role, whatever it costs.</summary>
    Vetoed,

    /// <summary>What was given is not as it should be.</summary>
    BadInput,
}

/// <summary>What became of a command.</summary>
/// <param name="Entry">The entry it made in the chronicle; <see langword="null"/> where it was refused and changed nothing.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="Why">The same in a sentence.</param>
public sealed record Answer(Entry? Entry, Refusal? Refusal = null, string Why = "")
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Entry is not null;
}

/// <summary>An entry of the chronicle.</summary>
/// <param name="Number">Its number, from 1, without gaps.</param>
/// <param name="Command">What was wanted.</param>
/// <param name="Events">What happened, in order.</param>
public sealed record Entry(int Number, Command Command, IReadOnlyList<Witnessed> Events);

/// <summary>Something that happened, and the seats that see it.</summary>
/// <param name="Event">What.</param>
/// <param name="Seats">Those who see it, the stage manager's included.</param>
public sealed record Witnessed(Scenes.StageEvent Event, IReadOnlyList<int> Seats);
