using System.Text.Json.Serialization;
using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Canons;

/// <summary>Something a canon tells, as the stage manager sees it.</summary>
/// <param name="Scene">The number of the scene.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "tell")]
[JsonDerivedType(typeof(ToldSetting), "setting")]
[JsonDerivedType(typeof(ToldLine), "line")]
[JsonDerivedType(typeof(ToldChoice), "choice")]
[JsonDerivedType(typeof(ToldEnding), "ending")]
[JsonDerivedType(typeof(ToldFault), "fault")]
public abstract record Told(int Scene)
{
    /// <summary>Whether the same is told, be it in a scene or by a choice of another number.</summary>
    public bool IsLike(Told other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Content() == other.Content();
    }

    /// <summary>What is told, without numbers.</summary>
    internal string Content() => CanonJson.Write(this is ToldChoice choice ? choice with { Scene = 0, Number = 0 } : this with { Scene = 0 });

    /// <summary>What a canon tells of an event; <see langword="null"/> for what it leaves out.</summary>
    internal static Told? Of(StageEvent happened) => happened switch
    {
        SceneSet set => new ToldSetting(set.Scene, set.Place, set.Present),
        LineSaid line => new ToldLine(line.Scene, line.Text, line.Speaker, line.Tags.Count > 0 ? line.Tags : null, line.SeenBy),
        ChoiceMade choice => new ToldChoice(choice.Scene, choice.Number, choice.Text, choice.By),
        EndingReached ending => new ToldEnding(ending.Scene, ending.Name),
        StageFault fault => new ToldFault(fault.Scene, fault.Message),
        _ => null,
    };
}

/// <summary>A scene is somewhere else, or others are present.</summary>
/// <param name="Scene">The number of the scene.</param>
/// <param name="Place">Where it is, if the story has said.</param>
/// <param name="Present">Those present; <see langword="null"/> for everybody.</param>
public sealed record ToldSetting(int Scene, string? Place = null, IReadOnlyList<string>? Present = null) : Told(Scene);

/// <summary>A line.</summary>
/// <param name="Scene">The number of the scene.</param>
/// <param name="Text">Its words.</param>
/// <param name="Speaker">Who speaks it; <see langword="null"/> for nobody.</param>
/// <param name="Tags">Those of its tags that are no stage directions; <see langword="null"/> for none.</param>
/// <param name="To">The roles that see it; <see langword="null"/> for all who are present.</param>
public sealed record ToldLine(int Scene, string Text, string? Speaker = null, IReadOnlyList<string>? Tags = null, IReadOnlyList<string>? To = null) : Told(Scene);

/// <summary>A choice was made.</summary>
/// <param name="Scene">The number of the scene.</param>
/// <param name="Number">The choice's number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="By">The role that made it; <see langword="null"/> for a vote.</param>
public sealed record ToldChoice(int Scene, int Number, string Text, string? By = null) : Told(Scene);

/// <summary>The story came to an ending.</summary>
/// <param name="Scene">The number of the scene.</param>
/// <param name="Name">The ending's name.</param>
public sealed record ToldEnding(int Scene, string Name) : Told(Scene);

/// <summary>The story made an error.</summary>
/// <param name="Scene">The number of the scene.</param>
/// <param name="Message">What was wrong.</param>
public sealed record ToldFault(int Scene, string Message) : Told(Scene);
