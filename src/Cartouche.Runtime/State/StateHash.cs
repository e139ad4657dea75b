namespace Cartouche.Runtime.State;

/// <summary>
/// A 128-bit hash. Two states of one program that differ collide with a chance of about 2^-128; it is the same in
/// every process and on every machine.
/// </summary>
/// <param name="High">The upper half.</param>
/// <param name="Low">The lower half.</param>
public readonly record struct StateHash(ulong High, ulong Low)
{
    /// <inheritdoc />
    public override string ToString() => High.ToString("x16", System.Globalization.CultureInfo.InvariantCulture) + Low.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>
/// Two multiply-and-fold lanes with different constants, 32 bits in at a time, and a final avalanche: the scheme of
/// wyhash and its kin, in portable arithmetic.
/// </summary>
internal struct StateHasher
{
    private ulong _a;
    private ulong _b;

    public static StateHasher Create() => new() { _a = 0x9E3779B97F4A7C15, _b = 0xC2B2AE3D27D4EB4F };

    public void Add(int word)
    {
        unchecked
        {
            _a = Mix((_a ^ (uint)word) * 0xFF51AFD7ED558CCD);
            _b = Mix((_b + (uint)word) * 0xC4CEB9FE1A85EC53) ^ (_b << 7);
        }
    }

    public void Add(ReadOnlySpan<char> text)
    {
        Add(text.Length);
        foreach (var unit in text) Add(unit);
    }

    public readonly StateHash ToHash()
    {
        unchecked
        {
            var a = Mix(_a ^ (_b * 0x9E3779B97F4A7C15));
            var b = Mix(_b ^ (_a * 0xC2B2AE3D27D4EB4F));
            return new StateHash(Mix(a * 0xFF51AFD7ED558CCD), Mix(b * 0xC4CEB9FE1A85EC53));
        }
    }

    private static ulong Mix(ulong x) => x ^ (x >> 32) ^ (x >> 47);
}
