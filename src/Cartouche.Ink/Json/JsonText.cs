using System.Text;

namespace Cartouche.Ink.Json;

internal static class JsonText
{
    public static void Quote(StringBuilder json, string text)
    {
        json.Append('"');
        Escape(json, text);
        json.Append('"');
    }

    /// <summary>Text within quotes. Control characters other than newline and tab are left out, as ink does; half a surrogate pair becomes a replacement character.</summary>
    public static void Escape(StringBuilder json, string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= ' ' && c is not ('"' or '\\') && c < 0xd800) continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            if (c >= 0xd800 && !char.IsSurrogate(c)) continue;
            json.Append(text, from, i - from);
            from = i + 1;
            switch (c)
            {
                case '\n': json.Append("\\n"); break;
                case '\t': json.Append("\\t"); break;
                case '"' or '\\': json.Append('\\').Append(c); break;
                default:
                    if (char.IsSurrogate(c)) json.Append('\ufffd');
                    break;
            }
        }
        json.Append(text, from, text.Length - from);
    }
}
