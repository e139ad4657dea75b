using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Source;

namespace Cartouche.Ink.Parsing;

/// <summary>What writers often type instead, and how to put it right.</summary>
internal sealed partial class Parser
{
    /// <summary><c>{x = 1: ...}</c> is meant to compare.</summary>
    private SuggestedFix? ComparisonFix()
    {
        var at = _pos;
        while (at < _end && (_text[at] is ' ' or '\t' or '.' || IdentifierCharacters.Contains(_text[at]))) at++;
        if (at == _pos || at + 1 >= _end || _text[at] != '=' || _text[at + 1] == '=') return null;
        return new SuggestedFix("Write '==' to compare; '=' gives a variable a value", _source.SpanOf(at, at + 1), "==");
    }

    /// <summary>After an '=' that gives a value: <c>x == 5</c> and <c>x =+ 1</c>.</summary>
    private SuggestedFix? OperatorFix()
    {
        var before = _text.LastIndexOf('=', _pos - 1);
        return Current switch
        {
            '=' => new SuggestedFix("Write '=' to give a variable a value; '==' compares", _source.SpanOf(before, _pos + 1), "="),
            '+' => new SuggestedFix("Write '+=' to add", _source.SpanOf(before, _pos + 1), "+="),
            _ => null,
        };
    }

    /// <summary>Where a value should stand: text in quotes that ink does not know.</summary>
    private SuggestedFix? QuotesFix()
    {
        var at = _pos;
        while (at < _end && _text[at] is ' ' or '\t') at++;
        if (at >= _end || _text[at] is not ('\'' or '‘' or '’' or '“' or '”' or '„' or '«' or '»')) return null;
        var line = _text.AsSpan(at, _end - at);
        var length = line.IndexOf('\n');
        if (length >= 0) line = line[..length];
        line = line.TrimEnd();
        var text = $"\"{line.ToString().Trim('\'', '‘', '’', '“', '”', '„', '«', '»', '"')}\"";
        return new SuggestedFix($"Write it between straight double quotes: {text}", _source.SpanOf(at, at + line.Length), text);
    }

    /// <summary>The name was written in quotes, or without its ending.</summary>
    private SuggestedFix? IncludeFix(string name, int from)
    {
        var bare = name.Trim('"', '\'');
        var span = _source.SpanOf(from, from + name.Length);
        if (bare.Length > 0 && bare.Length < name.Length) return new SuggestedFix($"Write the name without quotes: {bare}", span, bare);
        var full = name + ".ink";
        return !name.EndsWith(".ink", StringComparison.OrdinalIgnoreCase) && _session.Includes.Resolve(full, out _, out _) == IncludeOutcome.Found
            ? new SuggestedFix($"Change to '{full}'", span, full)
            : null;
    }
}
