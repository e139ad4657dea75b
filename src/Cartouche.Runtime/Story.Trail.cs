namespace Cartouche.Runtime;

/// <summary>Where lines come from.</summary>
public sealed partial class Story
{
    private bool _takesTrail;

    /// <summary>Whether the way to each line is noted. It is not part of the story's state.</summary>
    public bool TakesTrail
    {
        get => _takesTrail;
        set
        {
            _takesTrail = value;
            if (!value) _interpreter.DropTrail();
        }
    }

    /// <summary>
    /// The way the flow took through the code (<see cref="StoryProgram.PlaceAt"/>) to the end of the last line: pairs of
    /// addresses, where it left the straight line (-1 where the line began) and where it went on (-1 where it stopped).
    /// Between a landing and the next leaving all code has run. Empty unless <see cref="TakesTrail"/>.
    /// </summary>
    public ReadOnlySpan<int> Trail => _takesTrail ? _interpreter.Trail : default;
}
