using System.Globalization;
using Cartouche.Fuzz.Driving;

namespace Cartouche.Fuzz.Mutation;

/// <summary>Changes JSON text by its values: spliced, doubled, moved, nested, and given the wrong kind, without repairing the rest.</summary>
internal sealed class JsonMutator(IReadOnlyList<string> corpus)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "7", "31", "255", "2147483647", "2147483648", "-2147483648", "1e3", "1.5", "1e999", "-0", "99999999999", "\"\"", "\"^\"", "\"^ \"", "\"\\n\"", "\"a\\nb\"", "\"^a\\nb\"", "[]", "{}", "[null]",
        "[\"\\n\",null]", "[\"ev\",null]", "\"ev\"", "\"/ev\"", "\"out\"", "\"pop\"", "\"du\"", "\"str\"", "\"/str\"", "\"#\"", "\"/#\"", "\"~ret\"", "\"->->\"", "\"void\"", "\"thread\"", "\"done\"", "\"end\"", "\"nop\"", "\"<>\"", "\"seq\"",
        "\"visit\"", "\"turns\"", "\"readc\"", "\"rnd\"", "\"srnd\"", "\"lrnd\"", "\"range\"", "\"listInt\"", "\"choiceCnt\"", "\"turn\"", "\"+\"", "\"L^\"", "\"!\"", "\"?\"", "\"MIN\"", "\"LIST_MIN\"", "\"1f\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\q\"",
        "{\"->\":\"0\"}", "{\"->\":\".^\"}", "{\"->\":\".^.^.^.^.^.^\"}", "{\"->\":\"\"}", "{\"->\":\"nowhere\"}", "{\"^->\":\"0\"}", "{\"f()\":\"0\"}", "{\"->t->\":\"0\"}", "{\"->\":\"x\",\"var\":true}", "{\"f()\":\"x\",\"var\":true}", "{\"x()\":\"ext\",\"exArgs\":1}",
        "{\"*\":\"0\",\"flg\":31}", "{\"*\":\".^.^\",\"flg\":16}", "{\"*\":\"0\",\"flg\":-1}", "{\"VAR?\":\"x\"}", "{\"VAR=\":\"x\"}", "{\"VAR=\":\"x\",\"re\":true}", "{\"temp=\":\"x\"}", "{\"temp=\":\"x\",\"re\":true}", "{\"^var\":\"x\",\"ci\":0}", "{\"^var\":\"x\",\"ci\":-1}",
        "{\"^var\":\"x\",\"ci\":7}", "{\"CNT?\":\"0\"}", "{\"list\":{}}", "{\"list\":{},\"origins\":[\"L\"]}", "{\"list\":{\"L.a\":1}}", "{\"#\":\"tag\"}", "{\"#f\":7}", "{\"#n\":\"g-0\"}", "{\"#f\":5,\"#n\":\"c-0\"}",
    ];

    public string Mutate(Rng rng)
    {
        var text = rng.Of(corpus);
        for (var tries = 0; text.Length > 60_000 && tries < 6; tries++) text = rng.Of(corpus);
        for (var count = 1 + (rng.Chance(70) ? rng.Below(2) : rng.Below(8)); count > 0; count--) text = Once(rng, text);
        return text;
    }

    public string Mutate(Rng rng, string text)
    {
        for (var count = rng.Between(1, 4); count > 0; count--) text = Once(rng, text);
        return text;
    }

    private string Once(Rng rng, string text)
    {
        var spans = JsonSpans.Of(text);
        if (spans.Count == 0) return rng.Of(corpus);
        var span = rng.Of(spans);
        var value = text.Substring(span.Start, span.Length);
        switch (rng.Below(13))
        {
            case 0 or 1:
                return Replace(text, span, Alike(rng, value));
            case 2:
                return text.Insert(span.Start, rng.Of(Values) + ",");
            case 3:
                return Remove(text, span);
            case 4 or 5:
                var other = rng.Of(spans);
                return Replace(text, span, text.Substring(other.Start, Math.Min(other.Length, 20_000)));
            case 6:
                var source = rng.Of(corpus);
                var there = JsonSpans.Of(source.Length > 60_000 ? "" : source);
                if (there.Count == 0) return text;
                var from = rng.Of(there);
                return Replace(text, span, source.Substring(from.Start, Math.Min(from.Length, 20_000)));
            case 7:
                return text.Insert(span.Start + span.Length, "," + value);
            case 8 when value.StartsWith('"'):
                return Replace(text, span, Word(rng, value));
            case 9 when value.Length > 0 && (char.IsDigit(value[0]) || value[0] == '-'):
                return Replace(text, span, Number(rng, value));
            case 10:
                var depth = rng.Of([2, 10, 300, 1100, 30_000]);
                if (depth > 1000 && rng.Chance(70)) depth = 5;
                return Replace(text, span, string.Concat(Enumerable.Repeat(rng.Of(["[", "[[", "{\"a\":[", "[\"x\",["]), depth)) + value + (rng.Chance(70) ? string.Concat(Enumerable.Repeat(",null]", depth)) : ""));
            case 11 when rng.Chance(30):
                return text[..rng.Below(text.Length + 1)];
            case 12 when rng.Chance(30):
                return text.Insert(rng.Below(text.Length + 1), rng.Of([",", ":", "\"", "\\", "[", "]", "{", "}", "\n", " ", "\t", "\ufeff", "\0", "é", "😀"]));
            default:
                return Replace(text, span, Alike(rng, value));
        }
    }

    /// <summary>Something of the same kind, so that what comes out is often still a story.</summary>
    private static string Alike(Rng rng, string value)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var other = rng.Of(Values);
            if (value.Length > 0 && other[0] == value[0]) return other;
        }
        return rng.Of(Values);
    }

    /// <summary>Paths are changed step by step; other words get another's place.</summary>
    private static string Word(Rng rng, string value)
    {
        if (!value.Contains('.') || rng.Chance(20)) return rng.Of(Values);
        var steps = value.Trim('"').Split('.').ToList();
        var at = rng.Below(steps.Count);
        switch (rng.Below(4))
        {
            case 0:
                steps.RemoveAt(at);
                break;
            case 1:
                steps.Insert(at, rng.Of(["^", "0", "1", "9999999999", "-1", "", "x", "s", "c-0", "g-0"]));
                break;
            case 2:
                steps[at] = rng.Below(12).ToString(CultureInfo.InvariantCulture);
                break;
            default:
                steps[at] = "^";
                break;
        }
        return "\"" + string.Join('.', steps) + "\"";
    }

    private static string Number(Rng rng, string value) =>
        long.TryParse(value, CultureInfo.InvariantCulture, out var number) && rng.Chance(60)
            ? (number + rng.Between(-3, 3)).ToString(CultureInfo.InvariantCulture)
            : rng.Of(Values);

    private static string Replace(string text, (int Start, int Length) span, string value) =>
        string.Concat(text.AsSpan(0, span.Start), value, text.AsSpan(span.Start + span.Length));

    /// <summary>With the comma after it, if there is one.</summary>
    private static string Remove(string text, (int Start, int Length) span)
    {
        var end = span.Start + span.Length;
        if (end < text.Length && text[end] is ',' or ':') end++;
        return text.Remove(span.Start, end - span.Start);
    }
}
