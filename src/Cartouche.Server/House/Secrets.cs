using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cartouche.Server.House;

/// <summary>Tokens, and the codes of rooms.</summary>
internal static class Secrets
{
    /// <summary>Consonants that are hard to take for one another; no code is a word.</summary>
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";

    private const int CodeLength = 6;

    /// <summary>32 bytes of chance.</summary>
    public static byte[] Salt() => RandomNumberGenerator.GetBytes(32);

    /// <summary>A token nobody can guess.</summary>
    public static string Token() => Base64Url.EncodeToString(Salt());

    /// <summary>A code for a room.</summary>
    public static string Code() => RandomNumberGenerator.GetString(Letters, CodeLength);

    /// <summary>A code as it was typed: in upper case; <see langword="null"/> for what is none.</summary>
    public static string? ReadCode(string? typed) => typed?.Trim().ToUpperInvariant() is { Length: CodeLength } code && code.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? code : null;

    /// <summary>What is kept of a token: enough to know it again, too little to make it from.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>
    /// The token that goes with a key. Whoever sends the key again after a lost answer gets the same token; neither the
    /// salt nor what is kept of the key is enough to make it.
    /// </summary>
    public static string Derive(byte[] salt, string purpose, string key) => Base64Url.EncodeToString(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{purpose}\n{key}")));

    /// <summary>What is kept of a key: whose it is, and what it is for, go with it.</summary>
    public static byte[] HashKey(string owner, string key) => Hash($"{owner}\n{key}");

    /// <summary>Whether a token has a hash; takes as long whether or not it has.</summary>
    public static bool Fits(string token, byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash(token), hash);
}
