namespace Cartouche.Stories.Generation;

/// <summary>
/// Makes a failing story smaller by delta debugging: runs of lines, blocks in braces, flows, then pieces within lines
/// (groups, alternatives, words), as long as it still fails.
/// </summary>
public sealed class Shrinker
{
    private readonly Func<string, bool> _fails;
    private List<string> _lines;
    private int _patience;

    private Shrinker(string source, Func<string, bool> fails, int patience)
    {
        _fails = fails;
        _patience = patience;
        _lines = [.. source.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n')];
        // Line ends may be what fails.
        if (!Fails(_lines)) _lines = [.. source.Split('\n')];
    }

    /// <summary>The smallest story found in <paramref name="patience"/> tries that <paramref name="fails"/> still holds for.</summary>
    public static string Shrink(string source, Func<string, bool> fails, int patience = 2500)
    {
        var shrinker = new Shrinker(source, fails, patience);
        for (var before = -1; before != shrinker.Size && shrinker._patience > 0;)
        {
            before = shrinker.Size;
            shrinker.DropLines();
            shrinker.DropBlocks();
            shrinker.DropPieces(Pieces);
        }
        shrinker.DropPieces(Letters);
        shrinker.DropLines();
        return string.Join('\n', shrinker._lines);
    }

    private int Size => _lines.Sum(line => line.Length + 1);

    private bool Fails(List<string> candidate) => _patience-- > 0 && _fails(string.Join('\n', candidate));

    private bool Try(List<string> candidate)
    {
        if (!Fails(candidate)) return false;
        _lines = candidate;
        return true;
    }

    private void DropLines()
    {
        for (var run = Math.Max(1, _lines.Count / 2); run >= 1 && _patience > 0; run /= 2)
        {
            for (var at = _lines.Count - run; at >= 0; at -= run)
                if (at + run <= _lines.Count) Try([.. _lines[..at], .. _lines[(at + run)..]]);
        }
    }

    private void DropBlocks()
    {
        for (var at = 0; at < _lines.Count && _patience > 0; at++)
        {
            if (Balance(_lines[at]) <= 0) continue;
            var end = at;
            for (var depth = 0; end < _lines.Count; end++)
            {
                depth += Balance(_lines[end]);
                if (depth <= 0) break;
            }
            if (end >= _lines.Count) continue;
            if (Try([.. _lines[..at], .. _lines[(end + 1)..]])) at--;
            else Try([.. _lines[..at], .. _lines[(at + 1)..end], .. _lines[(end + 1)..]]);
        }
    }

    private void DropPieces(Func<string, IEnumerable<string>> smaller)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            for (var changed = true; changed && _patience > 0;)
            {
                changed = false;
                foreach (var candidate in smaller(_lines[i]))
                {
                    var all = new List<string>(_lines) { [i] = candidate };
                    if (!Try(all)) continue;
                    changed = true;
                    break;
                }
            }
        }
    }

    private static int Balance(string line) => line.Count(c => c == '{') - line.Count(c => c == '}');

    /// <summary>The line without one of its pieces, the largest first, or with a group's brackets taken off.</summary>
    private static IEnumerable<string> Pieces(string line)
    {
        var pieces = new List<(int Start, int Length)>();
        var open = new Stack<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '{' or '(' or '[') open.Push(i);
            else if (line[i] is '}' or ')' or ']' && open.TryPop(out var start)) pieces.Add((start, i + 1 - start));
        }
        var groups = pieces.Count;
        for (var i = line.IndexOf('|', StringComparison.Ordinal); i >= 0; i = line.IndexOf('|', i + 1))
        {
            var next = line.IndexOfAny(['|', '}'], i + 1);
            if (next > 0) pieces.Add((i, next - i));
        }
        for (var start = 0; start < line.Length;)
        {
            var end = line.IndexOf(' ', start + 1);
            if (end < 0) end = line.Length;
            pieces.Add((start, end - start));
            start = end;
        }
        foreach (var (start, length) in pieces.OrderByDescending(piece => piece.Length)) yield return line.Remove(start, length);
        foreach (var (start, length) in pieces[..groups]) yield return line.Remove(start + length - 1, 1).Remove(start, 1);
        // An expression may shrink to a literal.
        foreach (var (start, length) in pieces[..groups].Where(piece => piece.Length > 3 && line[piece.Start] == '('))
        {
            var name = start;
            while (name > 0 && (char.IsLetterOrDigit(line[name - 1]) || line[name - 1] == '_')) name--;
            yield return line[..name] + "1" + line[(start + length)..];
        }
    }

    private static IEnumerable<string> Letters(string line)
    {
        if (line.Length > 100) yield break;
        for (var i = 0; i < line.Length; i++) yield return line.Remove(i, 1);
    }
}
