using System.Text.Json.Serialization;
using Cartouche.Stage.House;

namespace Cartouche.Stage.Scenes;

/// <summary>Something that happens on the stage.</summary>
/// <param name="Scene">The number of the scene it happens in, or 0.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(SceneOpened), "scene-opened")]
[JsonDerivedType(typeof(SceneSet), "scene-set")]
[JsonDerivedType(typeof(LineSaid), "line-said")]
[JsonDerivedType(typeof(FactLearned), "fact-learned")]
[JsonDerivedType(typeof(ChoicesOffered), "choices-offered")]
[JsonDerivedType(typeof(ChoiceMade), "choice-made")]
[JsonDerivedType(typeof(ChoicesLapsed), "choices-lapsed")]
[JsonDerivedType(typeof(SceneSuspended), "scene-suspended")]
[JsonDerivedType(typeof(SceneResumed), "scene-resumed")]
[JsonDerivedType(typeof(SceneClosed), "scene-closed")]
[JsonDerivedType(typeof(EndingReached), "ending-reached")]
[JsonDerivedType(typeof(StageFault), "stage-fault")]
[JsonDerivedType(typeof(PlayerJoined), "player-joined")]
[JsonDerivedType(typeof(PlayerLeft), "player-left")]
[JsonDerivedType(typeof(CastSet), "cast-set")]
[JsonDerivedType(typeof(RoleGiven), "role-given")]
[JsonDerivedType(typeof(UnderstudiesEngaged), "understudies-engaged")]
[JsonDerivedType(typeof(PerformanceStarted), "performance-started")]
[JsonDerivedType(typeof(VoteCast), "vote-cast")]
[JsonDerivedType(typeof(Spoken), "spoken")]
[JsonDerivedType(typeof(PerformancePaused), "performance-paused")]
[JsonDerivedType(typeof(PerformanceWentOn), "performance-went-on")]
[JsonDerivedType(typeof(SceneLeft), "scene-left")]
[JsonDerivedType(typeof(StoryRewound), "story-rewound")]
[JsonDerivedType(typeof(PerformanceBranched), "performance-branched")]
[JsonDerivedType(typeof(PerformanceEnded), "performance-ended")]
public abstract record StageEvent(int Scene);

/// <summary>A scene takes the stage; players learn of it by what they see there.</summary>
/// <param name="Scene">Its number.</param>
/// <param name="Knot">The knot it is opened with; <see langword="null"/> for the story's beginning.</param>
/// <param name="BrokenInto">The scene it breaks into, or 0.</param>
public sealed record SceneOpened(int Scene, string? Knot, int BrokenInto) : StageEvent(Scene);

/// <summary>A scene is somewhere else, or others are present.</summary>
/// <param name="Scene">Its number.</param>
/// <param name="Place">Where it is, if the story has said.</param>
/// <param name="Present">Those present; <see langword="null"/> for everybody.</param>
/// <param name="Theme">The name of the playbill's theme for it, if there is one.</param>
public sealed record SceneSet(int Scene, string? Place, IReadOnlyList<string>? Present, string? Theme = null) : StageEvent(Scene);

/// <summary>A line.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Speaker">The role or persona that speaks it; <see langword="null"/> for nobody.</param>
/// <param name="Text">Its words.</param>
/// <param name="Tags">Those of its tags that are no stage directions.</param>
/// <param name="SeenBy">The roles that see it; <see langword="null"/> for all who are present.</param>
public sealed record LineSaid(int Scene, string? Speaker, string Text, IReadOnlyList<string> Tags, IReadOnlyList<string>? SeenBy) : StageEvent(Scene);

/// <summary>Somebody learns a fact.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Who">The role or persona.</param>
/// <param name="Fact">What they know from now on.</param>
/// <param name="Says">The same in words, where the playbill has them.</param>
public sealed record FactLearned(int Scene, string Who, string Fact, string? Says = null) : StageEvent(Scene);

/// <summary>There is something to choose.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Turn">Its turn.</param>
/// <param name="Offers">The choices.</param>
public sealed record ChoicesOffered(int Scene, int Turn, IReadOnlyList<Offer> Offers) : StageEvent(Scene);

/// <summary>A choice was made.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Number">The choice's number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="By">The role that made it; <see langword="null"/> for a vote.</param>
public sealed record ChoiceMade(int Scene, int Number, string Text, string? By) : StageEvent(Scene);

/// <summary>Choices lapsed since their time was up.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Numbers">Their numbers.</param>
public sealed record ChoicesLapsed(int Scene, IReadOnlyList<int> Numbers) : StageEvent(Scene);

/// <summary>A scene is suspended where it stands.</summary>
/// <param name="Scene">Its number.</param>
/// <param name="By">The scene that broke into it, or 0.</param>
public sealed record SceneSuspended(int Scene, int By) : StageEvent(Scene);

/// <summary>A suspended scene goes on where it stood.</summary>
/// <param name="Scene">Its number.</param>
public sealed record SceneResumed(int Scene) : StageEvent(Scene);

/// <summary>A scene is over.</summary>
/// <param name="Scene">Its number.</param>
public sealed record SceneClosed(int Scene) : StageEvent(Scene);

/// <summary>The story has come to an ending.</summary>
/// <param name="Scene">The scene in which it did.</param>
/// <param name="Name">Its name.</param>
public sealed record EndingReached(int Scene, string Name) : StageEvent(Scene);

/// <summary>The story made an error, or asked for what cannot be staged.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Message">What is wrong, and where.</param>
public sealed record StageFault(int Scene, string Message) : StageEvent(Scene);
