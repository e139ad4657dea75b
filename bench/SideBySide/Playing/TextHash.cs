namespace Cartouche.SideBySide.Playing;

/// <summary>What a play hands its text to.</summary>
internal interface ITextSink
{
    void Add(string text);
}

/// <summary>A hash over everything a play handed out (inkjs/text-hash.mjs): FNV-1a over UTF-16 units.</summary>
internal sealed class TextHash : ITextSink
{
    public int Value { get; private set; } = unchecked((int)0x811c9dc5);

    public long Chars { get; private set; }

    public void Add(string text)
    {
        var hash = Value;
        foreach (var unit in text) hash = unchecked((hash ^ unit) * 0x01000193);
        Value = unchecked((hash ^ 0x1f) * 0x01000193);
        Chars += text.Length;
    }
}

/// <summary>Counts characters and nothing else, so that text is made but the sum costs next to nothing.</summary>
internal sealed class CharCount : ITextSink
{
    public long Chars { get; private set; }

    public void Add(string text) => Chars += text.Length;
}

/// <summary>The bytes that the strings handed out take, had each been made anew.</summary>
internal sealed class StringBytes : ITextSink
{
    public long Bytes { get; private set; }

    /// <summary>Header, type and length take 20 bytes of a 64-bit .NET string, a closing zero two more; objects are aligned to 8.</summary>
    public void Add(string text) => Bytes += (22 + (2 * text.Length) + 7) & ~7;
}
