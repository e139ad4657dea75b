namespace Cartouche.Playbills.Directions;

/// <summary>What a direction asks for.</summary>
public enum DirectionKind
{
    /// <summary><c># to: A, B</c>: only they see the line.</summary>
    To,

    /// <summary><c># aside</c>: only the speaker sees the line.</summary>
    Aside,

    /// <summary><c># reveals: fact</c>: all who see it learn the fact.</summary>
    Reveals,

    /// <summary><c># uses: fact</c>: its speaker or chooser must already know the fact.</summary>
    Uses,

    /// <summary><c># by: A</c> or <c># by: anyone</c>: who may make the choice.</summary>
    By,

    /// <summary><c># vote</c>: the majority of those present makes the choice.</summary>
    Vote,

    /// <summary><c># within: 30s</c>: the choice lapses when the time is up.</summary>
    Within,

    /// <summary><c># scene: The penthouse</c>: the place.</summary>
    Scene,

    /// <summary><c># with: A, B</c>: those present.</summary>
    With,

    /// <summary><c># cue: expr</c>: the knot takes the stage by itself when the expression is true at the end of a turn.</summary>
    Cue,

    /// <summary><c># cue-once</c>: it does so once only.</summary>
    CueOnce,

    /// <summary><c># cue-priority: n</c>: of several cues the one with the highest number goes first; 0 when nothing is said.</summary>
    CuePriority,

    /// <summary><c># interrupt</c>: the stage manager, or another scene, can break in with the knot.</summary>
    Interrupt,

    /// <summary><c># ending: Exile</c>: reaching <c>-> END</c> from here is the ending of that name.</summary>
    Ending,
}
