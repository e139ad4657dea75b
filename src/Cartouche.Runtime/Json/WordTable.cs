using System.Text;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Json;

/// <summary>The fixed words of ink JSON, found by their bytes without making a string.</summary>
internal static class WordTable
{
    public const int FirstNative = 100;
    public const int Newline = -1;
    public const int Glue = -2;
    public const int Void = -3;

    private const int Size = 256;
    private static readonly (byte[] Word, int Entry)[] Slots = Make();

    /// <summary>The most frequent first.</summary>
    private static readonly (byte[] Bytes, string Name)[] PropertyNames =
    [
        .. new[] { "->", "#f", "*", "flg", "^->", "s", "var", "temp=", "#n", "c", "VAR?", "CNT?", "b", "re", "VAR=", "f()", "->t->", "list" }
            .Select(name => (Encoding.UTF8.GetBytes(name), name)),
    ];

    public static bool TryFind(ReadOnlySpan<byte> word, out int entry)
    {
        for (var slot = Hash(word); Slots[slot].Word is { } found; slot = (slot + 1) % Size)
        {
            if (!word.SequenceEqual(found)) continue;
            entry = Slots[slot].Entry;
            return true;
        }
        entry = 0;
        return false;
    }

    /// <summary>A property name: one of the known ones without making a string, otherwise a new one.</summary>
    public static string PropertyName(ref JsonTokenizer json)
    {
        if (!json.HasEscapes)
        {
            var raw = json.RawString;
            foreach (var (bytes, name) in PropertyNames)
                if (raw.SequenceEqual(bytes)) return name;
        }
        return json.GetString();
    }

    private static (byte[], int)[] Make()
    {
        var slots = new (byte[] Word, int Entry)[Size];
        for (var i = 0; i <= (int)Command.EndTag; i++) Add(InkNames.Of((Command)i), i);
        for (var i = 0; i <= (int)Native.ListInvert; i++) Add(InkNames.Of((Native)i), FirstNative + i);
        Add("\\n", Newline);
        Add("<>", Glue);
        Add("void", Void);
        return slots;

        void Add(string word, int entry)
        {
            var bytes = Encoding.UTF8.GetBytes(word);
            var slot = Hash(bytes);
            while (slots[slot].Word is not null) slot = (slot + 1) % Size;
            slots[slot] = (bytes, entry);
        }
    }

    private static int Hash(ReadOnlySpan<byte> word)
    {
        if (word.Length == 0) return 0;
        return ((word[0] * 31) + (word[^1] * 7) + (word[word.Length / 2] * 3) + word.Length) % Size;
    }
}
