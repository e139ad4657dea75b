namespace Cartouche.Proof.Fate;

/// <summary>Bounds of a probability.</summary>
/// <param name="Least">It is not less.</param>
/// <param name="Most">It is not more.</param>
internal readonly record struct Bounds(double Least, double Most)
{
    /// <summary>The middle, which is off by at most <see cref="Error"/>.</summary>
    public double Middle => Least == Most ? Least : (Least + Most) / 2;

    /// <summary>Half the width.</summary>
    public double Error => (Most - Least) / 2;
}
