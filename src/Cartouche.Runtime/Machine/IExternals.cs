using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

/// <summary>The game's side of <c>EXTERNAL</c> functions, as the interpreter sees it.</summary>
internal interface IExternals
{
    /// <summary>Whether the ink function of the same name stands in for one that is not bound.</summary>
    bool AllowFallbacks { get; }

    /// <summary>Whether functions neither bound nor defined in ink return 0.</summary>
    bool StubMissing { get; }

    /// <summary>Whether <paramref name="name"/> is bound, and if so whether it may be called while looking ahead.</summary>
    bool IsBound(string name, out bool lookaheadSafe);

    /// <summary>What the host's chance may answer for <paramref name="name"/>; empty where the game itself answers.</summary>
    ReadOnlySpan<Value> AnswersOf(string name);

    /// <summary>Calls it; <see langword="null"/> for no value.</summary>
    Value? Call(string name, ReadOnlySpan<Value> arguments, out string? fault);
}
