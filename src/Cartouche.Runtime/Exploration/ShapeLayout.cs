using Cartouche.Runtime.Machine;
using Cartouche.Runtime.State;

namespace Cartouche.Runtime.Exploration;

/// <summary>
/// Where things are in the shape that <see cref="Stepper.WriteShape"/> writes: four counts (choices, frames,
/// temporaries, values on the evaluation stack), the choices, the frames, the temporaries' names.
/// </summary>
public static class ShapeLayout
{
    /// <summary>Where the choices begin.</summary>
    public const int Choices = Interpreter.ShapeHead;

    /// <summary>Numbers of a choice.</summary>
    public const int ChoiceWords = StateLayout.ChoiceWords;

    /// <summary>Within a choice: the address of the choice point.</summary>
    public const int Address = 1;

    /// <summary>Within a choice: where the numbers begin that say where its call stack and temporaries are.</summary>
    public const int Stack = 3;

    /// <summary>Numbers of a frame.</summary>
    public const int FrameWords = StateLayout.FrameWords;
}
