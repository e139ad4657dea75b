using System.Text;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Json;

/// <summary>The properties that objects in ink JSON have.</summary>
internal enum InkProperty
{
    /// <summary>None of them: the name of a container.</summary>
    Other,
    Flags,
    Name,
    DivertTarget,
    Jump,
    Function,
    Tunnel,
    External,
    Choice,
    Variable,
    ReadCount,
    AssignGlobal,
    AssignTemp,
    VariablePointer,
    Tag,
    List,
    Origins,
    IsVariable,
    IsConditional,
    IsReassignment,
    ChoiceFlags,
    Context,
    ArgumentCount,
}

/// <summary>The fixed words of ink JSON, found by their bytes without making a string.</summary>
internal static class WordTable
{
    public const int FirstNative = 100;
    public const int Newline = -1;
    public const int Glue = -2;
    public const int Void = -3;

    private const int Size = 256;
    private static readonly (ulong Key, byte[]? Word, int Entry)[] Words = MakeWords();
    private static readonly (ulong Key, byte[]? Word, int Entry)[] Properties = MakeProperties();

    public static bool TryFind(ReadOnlySpan<byte> word, out int entry) => TryFind(Words, word, out entry);

    public static InkProperty Property(ReadOnlySpan<byte> name) => TryFind(Properties, name, out var entry) ? (InkProperty)entry : InkProperty.Other;

    private static bool TryFind((ulong Key, byte[]? Word, int Entry)[] slots, ReadOnlySpan<byte> word, out int entry)
    {
        var key = Key(word);
        for (var slot = Slot(key); slots[slot].Word is { } found; slot = (slot + 1) % Size)
        {
            if (slots[slot].Key != key || word.Length != found.Length || (word.Length > 8 && !word.SequenceEqual(found))) continue;
            entry = slots[slot].Entry;
            return true;
        }
        entry = 0;
        return false;
    }

    private static (ulong, byte[]?, int)[] MakeWords()
    {
        var slots = new (ulong, byte[]?, int)[Size];
        for (var i = 0; i <= (int)Command.EndTag; i++) Add(slots, InkNames.Of((Command)i), i);
        for (var i = 0; i <= (int)Native.ListInvert; i++) Add(slots, InkNames.Of((Native)i), FirstNative + i);
        Add(slots, "\\n", Newline);
        Add(slots, "<>", Glue);
        Add(slots, "void", Void);
        return slots;
    }

    private static (ulong, byte[]?, int)[] MakeProperties()
    {
        var slots = new (ulong, byte[]?, int)[Size];
        string[] names =
        [
            "#f", "#n", "^->", "->", "f()", "->t->", "x()", "*", "VAR?", "CNT?", "VAR=", "temp=", "^var", "#", "list", "origins",
            "var", "c", "re", "flg", "ci", "exArgs",
        ];
        for (var i = 0; i < names.Length; i++) Add(slots, names[i], i + 1);
        return slots;
    }

    private static void Add((ulong Key, byte[]? Word, int Entry)[] slots, string word, int entry)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        var key = Key(bytes);
        var slot = Slot(key);
        while (slots[slot].Word is not null) slot = (slot + 1) % Size;
        slots[slot] = (key, bytes, entry);
    }

    /// <summary>Up to eight bytes as they are, of longer words the first seven and the length: enough to tell these words apart from each other.</summary>
    private static ulong Key(ReadOnlySpan<byte> word)
    {
        var key = word.Length > 8 ? (ulong)(word.Length & 0xFF) | 0x80 : 0UL;
        for (var i = 0; i < word.Length && i < 8; i++) key = (key << 8) | word[i];
        return key;
    }

    private static int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 56);
}
