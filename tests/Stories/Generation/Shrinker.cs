namespace Cartouche.Stories.Generation;

/// <summary>
/// Makes a failing story smaller by delta debugging: first runs of lines, then pieces within lines
/// (groups in braces, words, tags), as long as it still fails.
/// </summary>
public static class Shrinker
{
    /// <summary>The smallest story found in <paramref name="patience"/> tries that <paramref name="fails"/> still holds for.</summary>
    public static string Shrink(string source, Func<string, bool> fails, int patience = 1500)
    {
        var lines = source.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').ToList();
        if (!Fails(lines)) lines = [.. source.Split('\n')];
        for (var before = -1; before != Size(lines) && patience > 0;)
        {
            before = Size(lines);
            DropLines(lines);
            DropPieces(lines);
        }
        return string.Join('\n', lines);

        bool Fails(List<string> candidate) => patience-- > 0 && fails(string.Join('\n', candidate));

        void DropLines(List<string> all)
        {
            for (var run = Math.Max(1, all.Count / 2); run >= 1 && patience > 0; run /= 2)
            {
                for (var at = all.Count - run; at >= 0; at -= run)
                {
                    if (at + run > all.Count) continue;
                    var removed = all.GetRange(at, run);
                    all.RemoveRange(at, run);
                    if (!Fails(all)) all.InsertRange(at, removed);
                }
            }
        }

        void DropPieces(List<string> all)
        {
            for (var i = 0; i < all.Count; i++)
            {
                var smaller = true;
                while (smaller && patience > 0)
                {
                    smaller = false;
                    var line = all[i];
                    foreach (var candidate in Smaller(line))
                    {
                        all[i] = candidate;
                        if (candidate.Length < line.Length && Fails(all))
                        {
                            smaller = true;
                            break;
                        }
                        all[i] = line;
                    }
                }
            }
        }
    }

    private static int Size(List<string> lines) => lines.Sum(line => line.Length + 1);

    /// <summary>The line with one piece fewer, the largest pieces first.</summary>
    internal static IEnumerable<string> Smaller(string line)
    {
        var pieces = new List<(int Start, int Length)>();
        var open = new Stack<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '{' or '(' or '[') open.Push(i);
            else if (line[i] is '}' or ')' or ']' && open.TryPop(out var start)) pieces.Add((start, i + 1 - start));
        }
        for (var start = 0; start < line.Length;)
        {
            var end = line.IndexOf(' ', start + 1);
            if (end < 0) end = line.Length;
            pieces.Add((start, end - start));
            start = end;
        }
        for (var i = line.IndexOf('|', StringComparison.Ordinal); i >= 0; i = line.IndexOf('|', i + 1))
        {
            var next = line.IndexOfAny(['|', '}'], i + 1);
            if (next > 0) pieces.Add((i, next - i));
        }
        pieces.Sort((a, b) => b.Length.CompareTo(a.Length));
        foreach (var (start, length) in pieces) yield return line.Remove(start, length);
        // A group's inside may be all that matters, or the group without it.
        foreach (var (start, length) in pieces.Where(piece => piece.Length > 2 && line[piece.Start] is '{' or '(' or '['))
            yield return line.Remove(start + length - 1, 1).Remove(start, 1);
        for (var i = 0; i < line.Length && line.Length < 120; i++) yield return line.Remove(i, 1);
    }
}
