using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

/// <summary>Where statements stand: decides which may stand there, and what ends them.</summary>
internal enum StatementLevel
{
    Block,
    Stitch,
    Knot,
    Top,
}

internal sealed partial class Parser
{
    /// <summary>Reads statements up to the one that ends this level; false when there is none.</summary>
    private bool Statements(StatementLevel level, List<SyntaxNode> into)
    {
        if (level == StatementLevel.Block)
        {
            var at = _pos;
            if (TakeDashes() > 0) ReportAt(SyntaxDiagnostics.GatherInBlock, at, _pos);
        }
        var any = false;
        SkipNewlines();
        while (!AtEnd && !IsBreak(level))
        {
            var mark = Begin();
            if (!Statement(level, into))
            {
                Fail(mark);
                // A line that has been reported is passed over; ink would stop here without a word about the rest.
                if (_reports == mark.Reports || _gaveUp) break;
                SkipLine();
            }
            any = true;
            SkipNewlines();
            _reported = false;
        }
        return any;
    }

    /// <summary>Whether the next statement belongs to a level further out.</summary>
    private bool IsBreak(StatementLevel level)
    {
        if (level == StatementLevel.Top) return false;
        var at = _pos;
        while (at < _end && _text[at] is ' ' or '\t') at++;
        if (at >= _end) return false;
        switch (_text[at])
        {
            case '=':
                if (at + 1 < _end && _text[at + 1] == '=') return true;
                return level <= StatementLevel.Stitch && IsStitch(at);
            case '-':
                return level == StatementLevel.Block && !(at + 1 < _end && _text[at + 1] == '>');
            case '}':
                return level == StatementLevel.Block;
            default:
                return false;
        }
    }

    private bool Statement(StatementLevel level, List<SyntaxNode> into)
    {
        var lineStart = _pos;
        SkipSpaces();
        if (AtEnd) return false;
        switch (Current)
        {
            case '-' when Ahead(1) == '>':
            case '<' when Ahead(1) == '-':
                if (DivertLine(into)) return true;
                break;
            case '-' when level > StatementLevel.Block:
                into.Add(Gather());
                return true;
            case '*' or '+':
                var choice = Choice();
                into.Add(choice);
                ExpectEndOfLine(choice.InnerContent.Items.Any(item => item is DivertSyntax) ? NothingAfterDivert : null);
                return true;
            case '=' when Ahead(1) == '=' && level == StatementLevel.Top:
                into.Add(Knot());
                return true;
            case '=' when level >= StatementLevel.Knot && IsStitch(_pos):
                into.Add(Stitch());
                return true;
            case '~':
                LogicLine(level, into);
                return true;
            case 'T' or 'V' or 'L' or 'C' or 'E' or 'I':
                if (Declaration(into)) return true;
                break;
        }
        _pos = lineStart;
        return ContentLine(into);
    }

    private const string NothingAfterDivert = "nothing can follow a divert, and a name is one word";

    private bool DivertLine(List<SyntaxNode> into)
    {
        var mark = Begin();
        var diverts = Diverts();
        if (diverts is null)
        {
            Fail(mark);
            return false;
        }
        into.AddRange(diverts);
        ExpectEndOfLine(NothingAfterDivert);
        return true;
    }

    /// <summary>A line that begins with one of ink's upper case keywords; false when it is text after all.</summary>
    private bool Declaration(List<SyntaxNode> into)
    {
        var mark = Begin();
        SyntaxNode? node = null;
        switch (Current)
        {
            case 'T' when TakeKeyword("TODO"):
                node = AuthorNote(mark.Pos);
                break;
            case 'L' when TakeKeyword("LIST"):
                node = ListDeclaration(mark.Pos);
                break;
            case 'V' when TakeKeyword("VAR"):
                node = VariableDeclaration(mark.Pos);
                break;
            case 'C' when TakeKeyword("CONST"):
                node = ConstantDeclaration(mark.Pos);
                break;
            case 'E' when TakeKeyword("EXTERNAL"):
                node = ExternalDeclaration(mark.Pos);
                break;
            case 'I' when Take("INCLUDE"):
                node = Include(mark.Pos);
                break;
            default:
                Fail(mark);
                return false;
        }
        if (node is not null)
        {
            into.Add(node);
            ExpectEndOfLine();
            return true;
        }
        // A declaration beyond repair: it has been reported, and the next line starts afresh.
        SkipLine();
        return true;
    }

    private AuthorNoteSyntax AuthorNote(int start)
    {
        SkipSpaces();
        Take(':');
        SkipSpaces();
        var from = _pos;
        SkipToLineEnd();
        return At(new AuthorNoteSyntax { Note = _text.Substring(from, _pos - from) }, start);
    }
}
