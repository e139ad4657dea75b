using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Canons;

/// <summary>Sees what of canon can still come. This room only asks: the answer is the prover's.</summary>
public interface IForesight
{
    /// <summary>Says which of canon's lines can still be said from where a play stands, whatever is chosen.</summary>
    /// <param name="save">The play as it stands (<see cref="Play.Save"/>), so that the answer holds nobody up.</param>
    /// <returns>For each of <see cref="RecordedCanon.Lines"/> whether it can, said before or not; <see langword="null"/> where that is not known.</returns>
    IReadOnlyList<bool?> Foresee(string? save);
}
