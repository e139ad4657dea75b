namespace Cartouche.Stage.Scenes;

/// <summary>A scene on the stage: a flow of the story, with its place, those present and its pending choices.</summary>
public sealed class Scene
{
    internal Scene(int number, string flow, string? knot, int brokenInto)
    {
        Number = number;
        Flow = flow;
        Knot = knot;
        BrokenInto = brokenInto;
    }

    /// <summary>Its number, from 1; no two scenes of a play have the same.</summary>
    public int Number { get; }

    /// <summary>The knot it was opened with; <see langword="null"/> for the story's own beginning.</summary>
    public string? Knot { get; }

    /// <summary>The scene it broke into, or 0. That goes on when this one is over.</summary>
    public int BrokenInto { get; internal set; }

    /// <summary>Where it is, if the story has said.</summary>
    public string? Place { get; internal set; }

    /// <summary>Roles and personas that are present, as the playbill writes them; <see langword="null"/> for everybody.</summary>
    public IReadOnlyList<string>? Present { get; internal set; }

    /// <summary>Whether it is suspended: nothing can be chosen until it goes on.</summary>
    public bool IsSuspended { get; internal set; }

    /// <summary>Rises each time it comes to choices, so that a choice can say which it answers.</summary>
    public int Turn { get; internal set; }

    /// <summary>Its choices, those that lapsed left out.</summary>
    public IReadOnlyList<Offer> Offers { get; internal set; } = [];

    /// <summary>The knot or stitch the flow stands in.</summary>
    internal string Path { get; set; } = "";

    /// <summary>The story's flow.</summary>
    internal string Flow { get; }
}
