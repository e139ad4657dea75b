using System.Globalization;

namespace Cartouche.Cli.Play;

/// <summary>
/// A way through a story as <c>--choices</c> takes it: numbers from 1 with commas. In parentheses after a choice, or
/// before the first, stands what chance is to answer from there on: <c>2,1(0 3),4</c>; with a <c>g</c> before the number
/// what the game decides: <c>(g1)</c>.
/// </summary>
/// <param name="Numbers">The choices, from 1.</param>
/// <param name="Draws">What chance answers, draw by draw, and the game, whose answers are complements, below 0; after that chance is ink's own.</param>
public sealed record ChoiceScript(IReadOnlyList<int> Numbers, IReadOnlyList<int> Draws)
{
    private const string Form = "--choices takes numbers from 1, separated by commas, for instance 1,3,2";

    /// <summary>Reads a script; says what is wrong where it is none.</summary>
    public static ChoiceScript? Parse(string text, out string? fault)
    {
        fault = null;
        var numbers = new List<int>();
        var draws = new List<int>();
        var at = 0;
        if (!TryDraws(text, ref at, draws, ref fault)) return null;
        if (at == text.Length && at > 0) return new ChoiceScript(numbers, draws);
        while (true)
        {
            var end = text.AsSpan(at).IndexOfAny(',', '(');
            var part = text[at..(end < 0 ? text.Length : at + end)].Trim();
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                fault = part.Length == 0 ? $"{Form}; one of them is missing." : $"{Form}; '{part}' is none.";
                return null;
            }
            numbers.Add(number);
            at = end < 0 ? text.Length : at + end;
            if (!TryDraws(text, ref at, draws, ref fault)) return null;
            if (at == text.Length) return new ChoiceScript(numbers, draws);
            if (text[at] != ',')
            {
                fault = $"{Form}; a comma is missing before '{text[at..]}'.";
                return null;
            }
            at++;
        }
    }

    /// <summary>Reads numbers in parentheses, if such come next.</summary>
    private static bool TryDraws(string text, ref int at, List<int> draws, ref string? fault)
    {
        if (at == text.Length || text[at] != '(') return true;
        var end = text.IndexOf(')', at);
        if (end < 0)
        {
            fault = "--choices: the answers of chance that begin with '(' need a ')'.";
            return false;
        }
        foreach (var part in text[(at + 1)..end].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isGame = part[0] == 'g';
            if (!int.TryParse(part.AsSpan(isGame ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var draw))
            {
                fault = $"--choices: answers of chance are numbers from 0, those of the game with a g before them, for instance (0 g3); '{part}' is neither.";
                return false;
            }
            draws.Add(isGame ? ~draw : draw);
        }
        at = end + 1;
        while (at < text.Length && text[at] == ' ') at++;
        return true;
    }
}
