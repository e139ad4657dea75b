using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Source;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

/// <summary>What the parsers of one story's files share.</summary>
internal sealed class ParseSession(CompileOptions options, IIncludeResolver includes, DiagnosticBag diagnostics)
{
    public CompileOptions Options { get; } = options;

    public IIncludeResolver Includes { get; } = includes;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public NameTable Names { get; } = new();

    public List<SourceText> Sources { get; } = [];

    /// <summary>The files being read, outermost first.</summary>
    public List<string> OpenFiles { get; } = [];

    public long CharactersRead { get; set; }
}

/// <summary>
/// A recursive descent parser over one file. The grammar of ink is decided by trial in a few places
/// (is <c>{a b|c}</c> logic or text?); a trial that failed is remembered, so that nesting stays linear.
/// One part per construct: this one holds the cursor.
/// </summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly ParseSession _session;
    private int _end;
    private int _pos;

    // What ink's parser carries along: an open tag, the text of a choice, a string.
    private bool _tagOpen;
    private bool _inChoice;
    private bool _inString;

    // A rule reports one fault; those that follow from it in the same rule stay quiet.
    private bool _reported;
    private int _reports;

    private int _depth;
    private bool _gaveUp;

    private Parser(SourceText source, ParseSession session)
    {
        _source = source;
        _text = source.Text;
        _end = _text.Length;
        _session = session;
    }

    /// <summary>Parses a whole file.</summary>
    public static FlowSyntax Parse(SourceText source, ParseSession session, bool isInclude)
    {
        session.Sources.Add(source);
        if (source.OpenComment is { } open) session.Diagnostics.Add(SyntaxDiagnostics.OpenComment, open);
        var parser = new Parser(source, session);
        return parser.ParseStory(isInclude);
    }

    /// <summary>Parses an expression that is all of a source; <see langword="null"/> when there is none.</summary>
    public static ExpressionSyntax? ParseExpression(SourceText source, ParseSession session)
    {
        session.Sources.Add(source);
        var parser = new Parser(source, session);
        parser.SkipSpacesAndNewlines();
        var expression = parser.Expression();
        parser.SkipSpacesAndNewlines();
        if (expression is not null && !parser.AtEnd) parser.Report(SyntaxDiagnostics.ExpectedEndOfLine, parser.IsNext('=') ? "'=' gives a value, '==' compares" : "what follows belongs to nothing before it");
        return expression;
    }

    private readonly struct Mark(int pos, bool tagOpen, bool inChoice, bool inString, bool reported, int reports)
    {
        public int Pos { get; } = pos;

        public bool TagOpen { get; } = tagOpen;

        public bool InChoice { get; } = inChoice;

        public bool InString { get; } = inString;

        public bool Reported { get; } = reported;

        public int Reports { get; } = reports;
    }

    private char Current => _pos < _end ? _text[_pos] : '\0';

    private char Ahead(int count) => _pos + count < _end ? _text[_pos + count] : '\0';

    private bool AtEnd => _pos >= _end;

    private bool IsNext(char c) => _pos < _end && _text[_pos] == c;

    private bool AreNext(char first, char second) => _pos + 1 < _end && _text[_pos] == first && _text[_pos + 1] == second;

    private bool AreNext(string word) => string.CompareOrdinal(_text, _pos, word, 0, word.Length) == 0 && _pos + word.Length <= _end;

    private bool Take(char c)
    {
        if (!IsNext(c)) return false;
        Advance(1);
        return true;
    }

    private bool Take(char first, char second)
    {
        if (!AreNext(first, second)) return false;
        Advance(2);
        return true;
    }

    private bool Take(string word)
    {
        if (!AreNext(word)) return false;
        Advance(word.Length);
        return true;
    }

    /// <summary>Moves on over something understood: faults after it are faults of their own again.</summary>
    private void Advance(int count)
    {
        _pos += count;
        _reported = false;
    }

    private Mark Begin()
    {
        var mark = new Mark(_pos, _tagOpen, _inChoice, _inString, _reported, _reports);
        _reported = false;
        return mark;
    }

    private void Fail(in Mark mark)
    {
        Resume(mark);
        _reported |= _reports != mark.Reports;
    }

    private void Resume(in Mark mark)
    {
        _pos = mark.Pos;
        _tagOpen = mark.TagOpen;
        _inChoice = mark.InChoice;
        _inString = mark.InString;
        _reported = mark.Reported;
    }

    private void Report(DiagnosticDescriptor descriptor, params string[] arguments) => ReportAt(descriptor, _pos, _pos, arguments);

    /// <summary>Reports that what was opened at <paramref name="open"/> is not closed here.</summary>
    private void ReportOpen(DiagnosticDescriptor descriptor, int open) =>
        ReportAt(descriptor, _pos, _pos, [], related: new RelatedPlace($"the '{_text[open]}' that is open", _source.SpanOf(open, open + 1)));

    private void ReportAt(DiagnosticDescriptor descriptor, int start, int end, params string[] arguments) => ReportAt(descriptor, start, end, arguments, fix: null);

    private void ReportAt(DiagnosticDescriptor descriptor, int start, int end, string[] arguments, SuggestedFix? fix = null, RelatedPlace? related = null)
    {
        if (_reported || _gaveUp) return;
        _reported = true;
        _reports++;
        if (start == end)
        {
            // Point at what stands there, not at nothing.
            while (start < _end && _text[start] is ' ' or '\t') start++;
            end = start;
            while (end < _end && !IsBreak(_text[end])) end++;
            if (end == start && end < _end && _text[end] is not ('\n' or '\r')) end++;
        }
        _session.Diagnostics.Add(new Diagnostic(descriptor, descriptor.Format(arguments), _source.SpanOf(start, end))
        {
            Fix = fix,
            Related = related is null ? [] : [related],
        });
    }

    private static bool IsBreak(char c) => c is ' ' or '\t' or '\n' or '\r' or '{' or '}' or '|' or '(' or ')' or '[' or ']' or '#';

    private bool Enter()
    {
        _depth++;
        // What is left to try is given up, too.
        if (_gaveUp) return false;
        if (_depth <= _session.Options.MaxNesting && System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;
        GiveUp(SyntaxDiagnostics.TooDeep, _session.Options.MaxNesting.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return false;
    }

    private void Leave() => _depth--;

    /// <summary>Reports a fault that cannot be recovered from and skips the rest of the file.</summary>
    private void GiveUp(DiagnosticDescriptor descriptor, params string[] arguments)
    {
        _reported = false;
        Report(descriptor, arguments);
        _gaveUp = true;
        _pos = _end = Math.Min(_pos, _end);
    }

    private void SkipSpaces()
    {
        while (_pos < _end && _text[_pos] is ' ' or '\t') _pos++;
    }

    private bool TakeNewline()
    {
        var at = _pos;
        while (at < _end && _text[at] is ' ' or '\t') at++;
        if (at < _end && _text[at] == '\n')
        {
            Advance(at + 1 - _pos);
            return true;
        }
        return false;
    }

    private bool SkipNewlines()
    {
        if (!TakeNewline()) return false;
        while (TakeNewline())
        {
        }
        return true;
    }

    private void SkipSpacesAndNewlines()
    {
        do SkipSpaces();
        while (TakeNewline());
    }

    private bool TakeEndOfLine()
    {
        if (TakeNewline()) return true;
        var at = _pos;
        while (at < _end && _text[at] is ' ' or '\t') at++;
        if (at < _end) return false;
        _pos = at;
        return true;
    }

    /// <param name="reason">Why nothing more can stand on the line; by default that what stands there belongs to nothing.</param>
    private void ExpectEndOfLine(string? reason = null)
    {
        if (TakeEndOfLine()) return;
        Report(SyntaxDiagnostics.ExpectedEndOfLine, reason ?? (IsNext(']') ? "there is no '[' for this ']'" : "what follows belongs to nothing before it"));
        SkipLine();
    }

    private void SkipLine()
    {
        SkipToLineEnd();
        // A line end of another system's making ends no line here.
        if (!TakeNewline() && !AtEnd) _pos++;
    }

    private void SkipToLineEnd()
    {
        var length = _text.AsSpan(_pos, _end - _pos).IndexOfAny('\n', '\r');
        _pos = length < 0 ? _end : _pos + length;
    }

    private int IdentifierEnd(int at)
    {
        var start = at;
        var digitsOnly = true;
        while (at < _end && IdentifierCharacters.Contains(_text[at]))
        {
            if (_text[at] is < '0' or > '9') digitsOnly = false;
            at++;
        }
        return digitsOnly ? start : at;
    }

    private Identifier? TakeIdentifier()
    {
        var end = IdentifierEnd(_pos);
        if (end == _pos) return null;
        var identifier = new Identifier(_session.Names.Intern(_text.AsSpan(_pos, end - _pos)), _source, _pos);
        Advance(end - _pos);
        return identifier;
    }

    /// <summary>Takes <paramref name="word"/> if it is the whole of the name that comes next.</summary>
    private bool TakeKeyword(string word)
    {
        if (!AreNext(word) || IdentifierEnd(_pos) != _pos + word.Length) return false;
        Advance(word.Length);
        return true;
    }

    private T At<T>(T node, int start) where T : SyntaxNode
    {
        node.Source = _source;
        node.Start = start;
        node.End = _pos;
        return node;
    }
}
