namespace Cartouche.Runtime.Exploration;

/// <summary>A once-only choice of which a step asked nothing but whether it was made before: where it was not, it is on offer.</summary>
/// <param name="Slot">The place, in what <see cref="Stepper.WriteValues"/> writes, of the count that is 0 where it was not made.</param>
/// <param name="Point">What the choice begins with in a shape.</param>
/// <param name="Address">What stands there at <see cref="ShapeLayout.Address"/>.</param>
/// <param name="Predecessor">What stands there before <see cref="ShapeLayout.Stack"/>. The stack is that of all the other choices.</param>
public readonly record struct OnceOffer(int Slot, int Point, int Address, int Predecessor);
