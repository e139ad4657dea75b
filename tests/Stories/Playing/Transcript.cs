using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cartouche.Stories.Playing;

/// <summary>Writes what a play shows, in the form the oracle writes too (see oracle/README.md).</summary>
public sealed partial class Transcript
{
    private const string GlobalTagsRefused = "global tags refused\n";

    private readonly StringBuilder _text = new();

    /// <summary>A line as <c>Continue</c> hands it out.</summary>
    public void Line(string text, IReadOnlyList<string> tags)
    {
        if (text.EndsWith('\n')) Add("line: " + Spell(text[..^1]));
        else Add("part: " + Spell(text));
        Tags(tags);
    }

    /// <summary>A choice on offer.</summary>
    public void Choice(string text, IReadOnlyList<string> tags)
    {
        Add("choice: " + Spell(text));
        Tags(tags);
    }

    /// <summary>Anything that has no text: <c>error</c>, <c>end</c>, <c>chose: 1</c>.</summary>
    public void Add(string line) => _text.Append(line).Append('\n');

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>
    /// Whether <paramref name="ours"/> is what <paramref name="theirs"/> asks for. Where inkjs threw in the middle of a line,
    /// ours must report an error for that line or the next (inkjs looks ahead); where inkjs ran out of steps there is nothing to compare.
    /// </summary>
    public static bool Agree(string theirs, string ours)
    {
        // JavaScript prints a negative zero without its sign, .NET with it.
        ours = NegativeZero().Replace(ours, "0");
        theirs = NegativeZero().Replace(theirs, "0");
        // Ours reads the plain part of global tags with logic in them, where inkjs reads none of them.
        if (theirs.StartsWith(GlobalTagsRefused, StringComparison.Ordinal)) (theirs, ours) = (theirs[GlobalTagsRefused.Length..], GlobalTags().Replace(ours, ""));
        if (theirs == ours || theirs.EndsWith("hung\n", StringComparison.Ordinal)) return true;
        if (!theirs.EndsWith("crash\n", StringComparison.Ordinal)) return false;
        var before = theirs[..^"crash\n".Length];
        return ours.StartsWith(before, StringComparison.Ordinal) && FailedLine().IsMatch(ours[before.Length..]);
    }

    [GeneratedRegex(@"\A(global tag: .*\n)+")]
    private static partial Regex GlobalTags();

    [GeneratedRegex(@"-0(?![\d.])")]
    private static partial Regex NegativeZero();

    /// <summary>Text on one line: what the eye or an editor would lose is spelt out.</summary>
    public static string Spell(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\') result.Append("\\\\");
            else if (c == '\n') result.Append("\\n");
            else if (c == '\r') result.Append("\\r");
            else if (c == '\t') result.Append("\\t");
            else if (c is < ' ' or '\x7f' or '\x85' or '\xa0' or '\u2028' or '\u2029' or '\ufeff') result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else if (c == ' ' && (i == 0 || i == text.Length - 1)) result.Append("\\s");
            else result.Append(c);
        }
        return result.ToString();
    }

    private void Tags(IReadOnlyList<string> tags)
    {
        foreach (var tag in tags) Add("  tag: " + Spell(tag));
    }

    [GeneratedRegex(@"^(called: .*\n)*(line: .*\n(  tag: .*\n)*(called: .*\n)*)?(line|part): .*\n(  tag: .*\n)*(error\n)+(warning\n)*end\n$")]
    private static partial Regex FailedLine();
}
