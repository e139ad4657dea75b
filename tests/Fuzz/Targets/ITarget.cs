using Cartouche.Fuzz.Driving;

namespace Cartouche.Fuzz.Targets;

/// <summary>Something that takes input from strangers.</summary>
internal interface ITarget
{
    /// <summary>What files with its inputs are called.</summary>
    string Extension { get; }

    /// <summary>Makes an input; the same for the same draws.</summary>
    byte[] Make(Rng rng);

    /// <summary>Tries it.</summary>
    /// <returns>Whether the input was accepted, rather than refused as it should be.</returns>
    /// <exception cref="BrokenPromise">Something happened that must not.</exception>
    bool Try(byte[] input);
}

/// <summary>An invariant that does not hold.</summary>
internal sealed class BrokenPromise(string message) : Exception(message);
