using Cartouche.Runtime.Values;

namespace Cartouche.Stories.Playing;

/// <summary>What the suite binds for an <c>EXTERNAL</c> without a fallback, by its name; the oracle does the same.</summary>
public static class Externals
{
    /// <summary>The result of <paramref name="name"/>.</summary>
    public static InkValue Call(string name, IReadOnlyList<InkValue> arguments)
    {
        if (name.StartsWith("host_sum", StringComparison.Ordinal)) return arguments.Sum(argument => argument.AsInt);
        if (name.StartsWith("host_echo", StringComparison.Ordinal)) return arguments[0];
        if (name.StartsWith("host_text", StringComparison.Ordinal)) return $"<{string.Join(',', arguments)}>";
        return 0;
    }
}
