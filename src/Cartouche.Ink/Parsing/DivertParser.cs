using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    /// <summary>
    /// A thread, or arrows and targets in turn: <c>-></c>, <c>-> a</c>, <c>-> a -></c>, <c>-> a -> b -></c>, <c>->-></c>, <c>->-> a</c>.
    /// </summary>
    private List<SyntaxNode>? Diverts()
    {
        SkipSpaces();
        var start = _pos;
        if (AreNext('<', '-')) return [Thread()];
        if (!AreNext('-', '>')) return null;

        var diverts = new List<SyntaxNode>(2);
        EndTag(diverts);
        TunnelReturnSyntax? onwards = null;
        var parts = 0;
        while (AreNext('-', '>'))
        {
            var arrow = _pos;
            var count = 0;
            while (Take('-', '>')) count++;
            if (count > 2) ReportAt(SyntaxDiagnostics.TooManyArrows, arrow, _pos);
            if (onwards is not null)
            {
                // What follows "->-> a" is passed over, unless something came before it as well.
                if (onwards.Start != start) ReportAt(SyntaxDiagnostics.TunnelReturnPlace, onwards.Start, onwards.End);
            }
            else
            {
                if (diverts.Count > 0 && diverts[diverts.Count - 1] is DivertSyntax before) before.IsTunnel = true;
                if (count >= 2)
                {
                    onwards = At(new TunnelReturnSyntax(), arrow);
                    diverts.Add(onwards);
                }
            }
            parts++;
            var target = DivertTarget(arrow);
            if (target is null) break;
            parts++;
            if (onwards is null)
            {
                diverts.Add(target);
            }
            else if (onwards.Elsewhere is null)
            {
                onwards.Elsewhere = target;
                onwards.End = _pos;
            }
        }

        if (diverts.Count == 0 && parts == 1)
        {
            diverts.Add(At(new DivertSyntax(), start));
            if (!_inChoice) ReportAt(SyntaxDiagnostics.EmptyDivert, start, _pos);
        }
        return diverts;
    }

    private DivertSyntax Thread()
    {
        var start = _pos;
        _pos += 2;
        SkipSpaces();
        var divert = DivertTarget(start);
        if (divert is null)
        {
            Report(SyntaxDiagnostics.ExpectedThreadTarget);
            divert = At(new DivertSyntax(), start);
        }
        divert.IsThread = true;
        return divert;
    }

    /// <summary>A dotted name with its arguments.</summary>
    private DivertSyntax? DivertTarget(int arrow)
    {
        var mark = Begin();
        SkipSpaces();
        var first = TakeIdentifier();
        if (first is null)
        {
            Fail(mark);
            return null;
        }
        var path = new List<Identifier>(1) { first };
        SkipSpaces();
        while (Take('.'))
        {
            var at = _pos;
            SkipSpaces();
            var next = TakeIdentifier();
            if (next is null)
            {
                _pos = at;
                break;
            }
            path.Add(next);
            SkipSpaces();
        }
        SkipSpaces();
        var arguments = Arguments();
        var end = _pos;
        SkipSpaces();
        var divert = At(new DivertSyntax { Path = path, Arguments = arguments }, arrow);
        while (end > arrow && _text[end - 1] is ' ' or '\t') end--;
        divert.End = end;
        return divert;
    }
}
