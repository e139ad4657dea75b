using System.Text.Json.Serialization;
using Cartouche.Playbills.People;
using Cartouche.Stage.House;

namespace Cartouche.Server.Api;

/// <summary>How a performance is opened.</summary>
/// <param name="Seed">What chance depends on; without it any number.</param>
internal sealed record OpenBody(int? Seed = null);

/// <summary>A performance that was opened.</summary>
/// <param name="Code">Its room code.</param>
/// <param name="Token">The stage manager's token.</param>
internal sealed record OpenedBody(string Code, string Token);

/// <summary>Who takes a seat, and what they answer.</summary>
/// <param name="Name">What the others call them, at most 100 characters.</param>
/// <param name="Answers">For each question the number of the answer from 1, or 0 for none.</param>
/// <param name="Likes">Roles they would like.</param>
/// <param name="Dislikes">Roles they would rather not have.</param>
/// <param name="Vetoes">Roles, personas and content notes they do not take.</param>
/// <param name="Relations">How they stand to others.</param>
internal sealed record JoinBody(string Name, IReadOnlyList<int>? Answers = null, IReadOnlyList<string>? Likes = null, IReadOnlyList<string>? Dislikes = null, IReadOnlyList<string>? Vetoes = null, IReadOnlyList<RelationBody>? Relations = null);

/// <summary>How somebody stands to another.</summary>
/// <param name="Bond">How.</param>
/// <param name="Whom">The other's name.</param>
internal sealed record RelationBody(Bond Bond, string Whom);

/// <summary>A seat that was taken.</summary>
/// <param name="Seat">Its number, from 1.</param>
/// <param name="Token">Its token.</param>
internal sealed record JoinedBody(int Seat, string Token);

/// <summary>What became of a command.</summary>
/// <param name="Entry">The number of the entry it made in the chronicle.</param>
internal sealed record DoneBody(int Entry);

/// <summary>From where another performance goes on.</summary>
/// <param name="To">The number of the entry.</param>
internal sealed record BranchBody(int To);

/// <summary>How roles are to be given.</summary>
/// <param name="Pins">Roles that are given already: to a seat, or with null to an understudy.</param>
/// <param name="Doubling">Whether players may have second roles where they are too few.</param>
internal sealed record CastingBody(IReadOnlyDictionary<string, int?>? Pins = null, bool Doubling = false);

/// <summary>A proposed cast, or why there is none.</summary>
internal sealed record CastingAnswer(IReadOnlyList<PartBody>? Parts = null, IReadOnlyList<int>? Audience = null, int? Score = null, int? Bound = null, bool? IsProved = null, IReadOnlyList<string>? Conflicts = null);

/// <summary>A role, and who is to play it.</summary>
internal sealed record PartBody(string Role, int? Seat, IReadOnlyList<string> Reasons);

/// <summary>What somebody with a seat, or the stage manager, wants.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(ChooseBody), "choose")]
[JsonDerivedType(typeof(VoteBody), "vote")]
[JsonDerivedType(typeof(SpeakBody), "speak")]
[JsonDerivedType(typeof(StepOutBody), "step-out")]
[JsonDerivedType(typeof(LeaveBody), "leave")]
[JsonDerivedType(typeof(CastBody), "cast")]
[JsonDerivedType(typeof(EngageBody), "engage")]
[JsonDerivedType(typeof(StartBody), "start")]
[JsonDerivedType(typeof(InterruptBody), "interrupt")]
[JsonDerivedType(typeof(ResumeBody), "resume")]
[JsonDerivedType(typeof(PromptBody), "prompt")]
[JsonDerivedType(typeof(GoOnBody), "go-on")]
[JsonDerivedType(typeof(RewindBody), "rewind")]
[JsonDerivedType(typeof(EndBody), "end")]
internal abstract record CommandBody
{
    /// <summary>The command of a seat at a time.</summary>
    public abstract Command By(int seat, DateTimeOffset at);
}

/// <summary>Makes a choice.</summary>
internal sealed record ChooseBody(int Scene, int Turn, int Number) : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Choose(at, seat, Scene, Turn, Number);
}

/// <summary>Votes for a choice.</summary>
internal sealed record VoteBody(int Scene, int Turn, int Number) : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Vote(at, seat, Scene, Turn, Number);
}

/// <summary>Says something as oneself.</summary>
internal sealed record SpeakBody(string Text) : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Speak(at, seat, Text);
}

/// <summary>Steps out. Never refused, never limited.</summary>
internal sealed record StepOutBody : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new StepOut(at, seat);
}

/// <summary>Leaves the seat.</summary>
internal sealed record LeaveBody : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Leave(at, seat);
}

/// <summary>Gives roles: to seats, or with null to understudies.</summary>
internal sealed record CastBody(IReadOnlyDictionary<string, int?> Seats) : CommandBody
{
    /// <summary>Why, worked out by the server.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Reasons { get; init; }

    public override Command By(int seat, DateTimeOffset at) => new SetCast(at, seat, Seats, Reasons);
}

/// <summary>Says how understudies play roles: 'random', 'canon', or to come to the ending of that name.</summary>
internal sealed record EngageBody(IReadOnlyDictionary<string, string> How) : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Engage(at, seat, How);
}

/// <summary>Begins the story.</summary>
internal sealed record StartBody : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Start(at, seat);
}

/// <summary>Breaks into a scene.</summary>
internal sealed record InterruptBody(string Knot, int Scene, bool GoesOn = true) : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Interrupt(at, seat, Knot, Scene, GoesOn);
}

/// <summary>Has a suspended scene go on.</summary>
internal sealed record ResumeBody(int Scene) : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Resume(at, seat, Scene);
}

/// <summary>Has an understudy act.</summary>
internal sealed record PromptBody(int Scene, string Role) : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Prompt(at, seat, Scene, Role);
}

/// <summary>Goes on after somebody stepped out: where it stood, or at a knot.</summary>
internal sealed record GoOnBody(string? SkipTo = null) : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new GoOn(at, seat, SkipTo);
}

/// <summary>Takes the story back to where it stood after an entry.</summary>
internal sealed record RewindBody(int To) : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new Rewind(at, seat, To);
}

/// <summary>Ends the performance.</summary>
internal sealed record EndBody : CommandBody
{
    public override Command By(int seat, DateTimeOffset at) => new End(at, seat);
}
