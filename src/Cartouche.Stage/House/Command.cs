using System.Text.Json.Serialization;
using Cartouche.Playbills.People;

namespace Cartouche.Stage.House;

/// <summary>What somebody wants of a performance.</summary>
/// <param name="At">When.</param>
/// <param name="By">Whose it is: the number of a seat, <see cref="Performance.StageManager"/>, or -1 of somebody without a seat.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(Leave), "leave")]
[JsonDerivedType(typeof(SetCast), "cast")]
[JsonDerivedType(typeof(Engage), "engage")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Choose), "choose")]
[JsonDerivedType(typeof(Vote), "vote")]
[JsonDerivedType(typeof(Speak), "speak")]
[JsonDerivedType(typeof(Interrupt), "interrupt")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(Prompt), "prompt")]
[JsonDerivedType(typeof(StepOut), "step-out")]
[JsonDerivedType(typeof(GoOn), "go-on")]
[JsonDerivedType(typeof(Tick), "tick")]
[JsonDerivedType(typeof(Rewind), "rewind")]
[JsonDerivedType(typeof(Branch), "branch")]
[JsonDerivedType(typeof(End), "end")]
public abstract record Command(DateTimeOffset At, int By);

/// <summary>Somebody takes a seat.</summary>
/// <param name="At">When.</param>
/// <param name="Player">Who, and what they answered.</param>
public sealed record Join(DateTimeOffset At, Player Player) : Command(At, -1);

/// <summary>Somebody leaves their seat; understudies play their roles.</summary>
/// <param name="At">When.</param>
/// <param name="By">The seat.</param>
public sealed record Leave(DateTimeOffset At, int By) : Command(At, By);

/// <summary>Roles are given.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
/// <param name="Seats">For each role the seat that plays it, or <see langword="null"/> for an understudy; roles that are not named keep theirs.</param>
/// <param name="Reasons">For roles that are given, why their players have them, in sentences that speak to these alone.</param>
public sealed record SetCast(DateTimeOffset At, int By, IReadOnlyDictionary<string, int?> Seats, IReadOnlyDictionary<string, IReadOnlyList<string>>? Reasons = null) : Command(At, By);

/// <summary>Says how understudies play.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
/// <param name="How">For roles how: <c>random</c>, <c>canon</c>, or to come to the ending of that name; roles that are not named keep theirs.</param>
public sealed record Engage(DateTimeOffset At, int By, IReadOnlyDictionary<string, string> How) : Command(At, By);

/// <summary>The story begins.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
public sealed record Start(DateTimeOffset At, int By) : Command(At, By);

/// <summary>A choice is made.</summary>
/// <param name="At">When.</param>
/// <param name="By">The seat.</param>
/// <param name="Scene">The scene.</param>
/// <param name="Turn">The turn of the scene that it answers.</param>
/// <param name="Number">The number of the choice.</param>
public sealed record Choose(DateTimeOffset At, int By, int Scene, int Turn, int Number) : Command(At, By);

/// <summary>Somebody votes for a choice; another vote in the same turn takes the place of the first.</summary>
/// <param name="At">When.</param>
/// <param name="By">The seat.</param>
/// <param name="Scene">The scene.</param>
/// <param name="Turn">The turn of the scene that it answers.</param>
/// <param name="Number">The number of the choice.</param>
public sealed record Vote(DateTimeOffset At, int By, int Scene, int Turn, int Number) : Command(At, By);

/// <summary>Somebody speaks as themselves, not as their role.</summary>
/// <param name="At">When.</param>
/// <param name="By">The seat.</param>
/// <param name="Text">What they say, at most <see cref="Performance.LongestSpeech"/> characters.</param>
public sealed record Speak(DateTimeOffset At, int By, string Text) : Command(At, By);

/// <summary>A scene is broken into.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
/// <param name="Knot">With which knot.</param>
/// <param name="Scene">The scene.</param>
/// <param name="GoesOn">Whether it goes on by itself afterwards.</param>
public sealed record Interrupt(DateTimeOffset At, int By, string Knot, int Scene, bool GoesOn = true) : Command(At, By);

/// <summary>A suspended scene goes on.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
/// <param name="Scene">The scene.</param>
public sealed record Resume(DateTimeOffset At, int By, int Scene) : Command(At, By);

/// <summary>Somebody steps out: everything stops at once, for everybody, without a reason or a name.</summary>
/// <param name="At">When.</param>
/// <param name="By">The seat.</param>
public sealed record StepOut(DateTimeOffset At, int By) : Command(At, By);

/// <summary>After somebody has stepped out the performance goes on.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
/// <param name="SkipTo">A knot to go on at; <see langword="null"/> to go on where it stood.</param>
public sealed record GoOn(DateTimeOffset At, int By, string? SkipTo = null) : Command(At, By);

/// <summary>An understudy acts, though somebody living could.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
/// <param name="Scene">The scene.</param>
/// <param name="Role">The role that is played by an understudy.</param>
public sealed record Prompt(DateTimeOffset At, int By, int Scene, string Role) : Command(At, By);

/// <summary>Time has passed.</summary>
/// <param name="At">What time it is.</param>
public sealed record Tick(DateTimeOffset At) : Command(At, Performance.StageManager);

/// <summary>The story goes back to where it stood after an entry of the chronicle; seats and roles stay as they are.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
/// <param name="To">The number of the entry.</param>
public sealed record Rewind(DateTimeOffset At, int By, int To) : Command(At, By);

/// <summary>Another performance goes on from an earlier moment of this one, which stays as it is.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
/// <param name="To">The number of the entry after which the other stands.</param>
/// <param name="Code">The other's code.</param>
public sealed record Branch(DateTimeOffset At, int By, int To, string Code) : Command(At, By);

/// <summary>The performance is over.</summary>
/// <param name="At">When.</param>
/// <param name="By">The stage manager.</param>
public sealed record End(DateTimeOffset At, int By) : Command(At, By);
