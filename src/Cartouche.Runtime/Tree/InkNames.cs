namespace Cartouche.Runtime.Tree;

/// <summary>How commands and native functions are spelt in ink JSON: one table, read both ways.</summary>
public static class InkNames
{
    private static readonly string[] Commands =
    [
        "ev", "out", "/ev", "du", "pop", "~ret", "->->", "str", "/str", "nop", "choiceCnt", "turn", "turns", "readc",
        "rnd", "srnd", "visit", "seq", "thread", "done", "end", "listInt", "range", "lrnd", "#", "/#",
    ];

    private static readonly string[] Natives =
    [
        "+", "-", "/", "%", "*", "_", "==", "!=", ">", "<", ">=", "<=", "!", "&&", "||", "MIN", "MAX", "POW", "FLOOR",
        "CEILING", "INT", "FLOAT", "?", "!?", "L^", "LIST_MIN", "LIST_MAX", "LIST_ALL", "LIST_COUNT", "LIST_VALUE", "LIST_INVERT",
    ];

    private static readonly Dictionary<string, Command> CommandByName = Invert(Commands, i => (Command)i);
    private static readonly Dictionary<string, Native> NativeByName = Invert(Natives, i => (Native)i);

    /// <summary>The spelling of <paramref name="command"/>.</summary>
    public static string Of(Command command) => Commands[(int)command];

    /// <summary>
    /// The spelling of <paramref name="function"/>. Intersection is spelt <c>L^</c> in JSON, since <c>^</c> begins text.
    /// </summary>
    public static string Of(Native function) => Natives[(int)function];

    /// <summary>The command spelt <paramref name="name"/>, if there is one.</summary>
    public static bool TryCommand(string name, out Command command) => CommandByName.TryGetValue(name, out command);

    /// <summary>The native function spelt <paramref name="name"/>, if there is one.</summary>
    public static bool TryNative(string name, out Native function) => NativeByName.TryGetValue(name, out function);

    /// <summary>How many values <paramref name="function"/> takes: 1 or 2.</summary>
    public static int Arity(Native function) => function switch
    {
        Native.Negate or Native.Not or Native.Floor or Native.Ceiling or Native.Int or Native.Float
            or Native.ListMin or Native.ListMax or Native.ListAll or Native.ListCount or Native.ListValue or Native.ListInvert => 1,
        _ => 2,
    };

    private static Dictionary<string, T> Invert<T>(string[] names, Func<int, T> value)
    {
        var result = new Dictionary<string, T>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++) result.Add(names[i], value(i));
        return result;
    }
}
