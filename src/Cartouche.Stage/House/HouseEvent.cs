using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.House;

/// <summary>Something that happens around the stage.</summary>
public abstract record HouseEvent() : StageEvent(0);

/// <summary>Somebody has taken a seat.</summary>
/// <param name="Seat">Its number.</param>
/// <param name="Name">What they are called.</param>
public sealed record PlayerJoined(int Seat, string Name) : HouseEvent;

/// <summary>Somebody has left.</summary>
/// <param name="Seat">Their seat.</param>
public sealed record PlayerLeft(int Seat) : HouseEvent;

/// <summary>Roles were given.</summary>
/// <param name="Seats">For each role the seat that plays it, or <see langword="null"/> for an understudy.</param>
public sealed record CastSet(IReadOnlyDictionary<string, int?> Seats) : HouseEvent;

/// <summary>A player is given a role; the others do not hear why.</summary>
/// <param name="Seat">Their seat.</param>
/// <param name="Role">The role.</param>
/// <param name="Reasons">Why they, in sentences that speak to them.</param>
public sealed record RoleGiven(int Seat, string Role, IReadOnlyList<string> Reasons) : HouseEvent;

/// <summary>Understudies were told how to play; players do not hear of it.</summary>
/// <param name="How">For each role that has one how.</param>
public sealed record UnderstudiesEngaged(IReadOnlyDictionary<string, string> How) : HouseEvent;

/// <summary>The story begins.</summary>
public sealed record PerformanceStarted() : HouseEvent;

/// <summary>Somebody has voted; for what is not told before all is decided.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Turn">Its turn.</param>
/// <param name="Votes">How many have voted.</param>
/// <param name="Voters">How many can.</param>
public sealed record VoteCast(int Scene, int Turn, int Votes, int Voters) : StageEvent(Scene);

/// <summary>Somebody spoke as themselves.</summary>
/// <param name="Seat">Their seat; 0 for the stage manager.</param>
/// <param name="Text">What they said.</param>
public sealed record Spoken(int Seat, string Text) : HouseEvent;

/// <summary>Everything has stopped, since somebody stepped out.</summary>
public sealed record PerformancePaused() : HouseEvent;

/// <summary>It goes on after a pause.</summary>
public sealed record PerformanceWentOn() : HouseEvent;

/// <summary>A scene goes on without the roles of this seat.</summary>
/// <param name="InScene">The scene.</param>
public sealed record SceneLeft(int InScene) : HouseEvent;

/// <summary>The story went back. What is on the stage is told anew after this.</summary>
/// <param name="To">The number of the entry after which it stands.</param>
public sealed record StoryRewound(int To) : HouseEvent;

/// <summary>Another performance goes on from an earlier moment of this one, with the same seats.</summary>
/// <param name="Code">Its code.</param>
public sealed record PerformanceBranched(string Code) : HouseEvent;

/// <summary>The performance is over.</summary>
/// <param name="Ending">The ending the story came to; <see langword="null"/> where it did not.</param>
public sealed record PerformanceEnded(string? Ending) : HouseEvent;
