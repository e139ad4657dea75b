using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    private FlowSyntax ParseStory(bool isInclude)
    {
        var items = new List<SyntaxNode>(64);
        Statements(StatementLevel.Top, items);
        while (!_gaveUp)
        {
            SkipSpacesAndNewlines();
            if (AtEnd) break;
            if (!_session.Diagnostics.HasErrors)
            {
                // ink stops without a word at a line it can make nothing of.
                _reported = false;
                Report(SyntaxDiagnostics.RestIgnored);
                break;
            }
            // What stands here probably belongs to something that is broken further up.
            SkipLine();
            SkipToNextKnot();
            Statements(StatementLevel.Top, items);
        }
        _pos = _end;
        return StoryBuilder.Build(items, isInclude, this);
    }

    /// <summary>Whether weaves may nest one level deeper.</summary>
    internal bool MayNest(int depth, WeavePointSyntax point)
    {
        if (depth < _session.Options.MaxNesting) return true;
        if (!_gaveUp)
        {
            _reported = false;
            ReportAt(SyntaxDiagnostics.TooDeep, point.Start, point.Start + 1, _session.Options.MaxNesting.ToString(System.Globalization.CultureInfo.InvariantCulture));
            _gaveUp = true;
        }
        return false;
    }

    internal T Place<T>(T node, int start, int end) where T : SyntaxNode
    {
        node.Source = _source;
        node.Start = Math.Min(start, _text.Length);
        node.End = Math.Min(end, _text.Length);
        return node;
    }

    internal int Length => _text.Length;

    internal Identifier NewName(string text, int start) => new(text, _source, start);

    private FlowSyntax Knot()
    {
        var start = _pos;
        while (Take('='))
        {
        }
        SkipSpaces();
        var flow = new FlowSyntax { Level = FlowLevel.Knot };
        var nameAt = _pos;
        var name = TakeIdentifier();
        if (name?.Text == "function")
        {
            flow.IsFunction = true;
            if (Current is not (' ' or '\t')) Report(SyntaxDiagnostics.ExpectedSpaceAfterFunction);
            SkipSpaces();
            nameAt = _pos;
            name = TakeIdentifier();
        }
        if (name is null) Report(flow.IsFunction ? SyntaxDiagnostics.ExpectedFunctionName : SyntaxDiagnostics.ExpectedKnotName);
        flow.Name = name ?? new Identifier("", _source, nameAt);
        SkipSpaces();
        flow.Parameters = Parameters() ?? [];
        SkipSpaces();
        var at = _pos;
        var equals = 0;
        while (Take('=')) equals++;
        if (equals == 1) _pos = at;
        var headerEnd = _pos;
        ExpectEndOfLine(OneWord);
        return FlowBody(flow, StatementLevel.Knot, start, headerEnd);
    }

    /// <summary>Whether a stitch begins at <paramref name="at"/>: one equals sign and a name.</summary>
    private bool IsStitch(int at)
    {
        if (at + 1 >= _end || _text[at] != '=' || _text[at + 1] == '=') return false;
        at++;
        while (at < _end && _text[at] is ' ' or '\t') at++;
        if (string.CompareOrdinal(_text, at, "function", 0, 8) == 0)
        {
            at += 8;
            while (at < _end && _text[at] is ' ' or '\t') at++;
        }
        return IdentifierEnd(at) > at;
    }

    private const string OneWord = "a name is one word of letters, digits and '_'";

    private FlowSyntax Stitch()
    {
        var start = _pos;
        _pos++;
        SkipSpaces();
        var flow = new FlowSyntax { Level = FlowLevel.Stitch };
        if (Take("function"))
        {
            flow.IsFunction = true;
            SkipSpaces();
        }
        flow.Name = TakeIdentifier();
        SkipSpaces();
        flow.Parameters = Parameters() ?? [];
        SkipSpaces();
        var headerEnd = _pos;
        ExpectEndOfLine(OneWord);
        return FlowBody(flow, StatementLevel.Stitch, start, headerEnd);
    }

    private FlowSyntax FlowBody(FlowSyntax flow, StatementLevel level, int start, int headerEnd)
    {
        var items = new List<SyntaxNode>();
        var mark = Begin();
        if (!Statements(level, items))
        {
            Fail(mark);
            if (level == StatementLevel.Knot) Report(SyntaxDiagnostics.EmptyKnot);
            else Report(SyntaxDiagnostics.EmptyStitch);
            SkipToNextKnot();
        }
        At(flow, start);
        flow.End = headerEnd;
        StoryBuilder.Split(items, flow, this);
        return flow;
    }

    private void SkipToNextKnot()
    {
        while (!AtEnd)
        {
            var at = _pos;
            SkipSpaces();
            if (AreNext('=', '='))
            {
                _pos = at;
                return;
            }
            SkipLine();
        }
    }

    private List<ParameterSyntax>? Parameters()
    {
        if (!Take('(')) return null;
        var inside = _pos;
        var parameters = new List<ParameterSyntax>();
        while (true)
        {
            SkipSpaces();
            var parameter = Parameter();
            if (parameter is null) break;
            parameters.Add(parameter);
            SkipSpaces();
            if (!Take(',')) break;
        }
        SkipSpaces();
        var close = _pos;
        if (!Take(')')) Report(SyntaxDiagnostics.UnclosedParameters);
        else if (parameters.Count == 0 && close > inside) ReportAt(SyntaxDiagnostics.BlankParameters, inside, close);
        return parameters;
    }

    private ParameterSyntax? Parameter()
    {
        var start = _pos;
        var first = TakeIdentifier();
        SkipSpaces();
        var isTarget = Take('-', '>');
        SkipSpaces();
        var second = TakeIdentifier();
        if (first is null && second is null)
        {
            _pos = start;
            return null;
        }
        var parameter = new ParameterSyntax { IsDivertTarget = isTarget };
        if (first?.Text == "ref")
        {
            if (second is null) Report(SyntaxDiagnostics.ExpectedParameterName);
            parameter.Name = second;
            parameter.IsReference = true;
        }
        else
        {
            parameter.Name = isTarget ? second : first;
            if (parameter.Name is null) Report(SyntaxDiagnostics.ExpectedParameterName);
        }
        return At(parameter, start);
    }
}
