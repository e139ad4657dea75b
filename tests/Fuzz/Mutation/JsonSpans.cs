namespace Cartouche.Fuzz.Mutation;

/// <summary>Where the values of a JSON text are, property names included; copes with text that is JSON no more.</summary>
internal static class JsonSpans
{
    public static List<(int Start, int Length)> Of(string text)
    {
        var spans = new List<(int, int)>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length;)
        {
            switch (text[i])
            {
                case '{' or '[':
                    open.Push(i++);
                    break;
                case '}' or ']':
                    i++;
                    if (open.TryPop(out var start)) spans.Add((start, i - start));
                    break;
                case '"':
                    var end = i + 1;
                    while (end < text.Length && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
                    end = Math.Min(end + 1, text.Length);
                    spans.Add((i, end - i));
                    i = end;
                    break;
                case ',' or ':' or ' ' or '\n' or '\r' or '\t':
                    i++;
                    break;
                default:
                    var stop = i;
                    while (stop < text.Length && text[stop] is not (',' or ':' or ']' or '}' or '"' or ' ' or '\n')) stop++;
                    stop = Math.Max(stop, i + 1);
                    spans.Add((i, stop - i));
                    i = stop;
                    break;
            }
        }
        return spans;
    }
}
