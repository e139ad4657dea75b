using System.Text;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;
#if NET8_0_OR_GREATER
using Stops = System.Buffers.SearchValues<char>;
#else
using Stops = char[];
#endif

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    // '-' and '<' may begin an arrow or glue; the others end text for certain.
    private static readonly Stops TextStops = Create("-<{}|\n\r\\#");
    private static readonly Stops ChoiceStops = Create("-<{}|\n\r\\#[]");
    private static readonly Stops StringStops = Create("-<{}|\n\r\\#\"");

    private bool ContentLine(List<SyntaxNode> into)
    {
        SkipSpaces();
        var start = _pos;
        var first = into.Count;
        if (!MixedContent(into)) return false;

        if (into[first] is TextSyntax opening && opening.Text.StartsWith("return", StringComparison.Ordinal))
            ReportAt(SyntaxDiagnostics.ReturnWithoutTilde, opening.Start, opening.Start + 6);
        var endsInDivert = into[into.Count - 1] is DivertSyntax;
        if (!endsInDivert) TrimEnd(into, first, keepSpace: false);
        EndTag(into);

        // A line of tags alone belongs to the line below it, so it does not end in a newline of its own.
        var isPureTag = into.Count > first && into[first] is TagSyntax { IsStart: true };
        if (!isPureTag) into.Add(At(new TextSyntax { Text = "\n" }, start));
        ExpectEndOfLine(endsInDivert ? NothingAfterDivert : null);
        return _pos > start || into.Count > first;
    }

    private TextSyntax Newline() => At(new TextSyntax { Text = "\n" }, _pos);

    /// <summary>Text, logic, glue and tags, with diverts at the end where they may stand.</summary>
    private bool MixedContent(List<SyntaxNode> into)
    {
        var first = into.Count;
        var at = _pos;
        SkipSpaces();
        if (IsNext('~'))
        {
            Report(SyntaxDiagnostics.TildeInContent);
            _pos++;
            SkipSpaces();
        }
        else
        {
            _pos = at;
        }

        while (!_gaveUp)
        {
            var text = Text();
            if (text is not null) into.Add(text);
            var mark = Begin();
            var other = LogicGlueOrTag();
            if (other is not null) into.Add(other);
            else Fail(mark);
            // Asked again at the same place, the answer would be the same.
            if (other is null) break;
        }
        _reported = false;

        if (!_inChoice)
        {
            var mark = Begin();
            var diverts = Diverts();
            if (diverts is null)
            {
                Fail(mark);
            }
            else
            {
                TrimEnd(into, first, keepSpace: true);
                into.AddRange(diverts);
            }
        }
        return into.Count > first;
    }

    private SyntaxNode? LogicGlueOrTag()
    {
        var start = _pos;
        if (IsNext('{')) return InlineLogic();
        if (Take('<', '>')) return At(new GlueSyntax(), start);
        SkipSpaces();
        return IsNext('#') ? StartTag() : null;
    }

    private TextSyntax? Text()
    {
        var stops = _inString ? StringStops : _inChoice ? ChoiceStops : TextStops;
        var start = _pos;
        var from = _pos;
        var at = _pos;
        StringBuilder? pieces = null;
        while (true)
        {
            var length = IndexOfAny(at, stops);
            at = length < 0 ? _end : at + length;
            if (at >= _end) break;
            var c = _text[at];
            if (c == '-' && !(at + 1 < _end && _text[at + 1] == '>') || c == '<' && !(at + 1 < _end && _text[at + 1] is '-' or '>'))
            {
                at++;
                continue;
            }
            if (c != '\\') break;
            pieces ??= new StringBuilder();
            pieces.Append(_text, from, at - from);
            at++;
            if (at < _end) pieces.Append(_text[at++]);
            from = at;
        }
        _pos = at;
        if (pieces is null && at == start) return null;
        var text = pieces is null ? _text.Substring(start, at - start) : pieces.Append(_text, from, at - from).ToString();
        return At(new TextSyntax { Text = text }, start);
    }

    private static void TrimEnd(List<SyntaxNode> content, int first, bool keepSpace)
    {
        while (content.Count > first && content[content.Count - 1] is TextSyntax text)
        {
            var trimmed = text.Text.TrimEnd(' ', '\t');
            if (keepSpace)
            {
                text.Text = trimmed + " ";
                return;
            }
            text.Text = trimmed;
            if (trimmed.Length > 0) return;
            content.RemoveAt(content.Count - 1);
        }
    }

    private SyntaxNode StartTag()
    {
        var start = _pos;
        _pos++;
        if (_inString) ReportAt(SyntaxDiagnostics.TagInString, start, _pos);
        SyntaxNode result;
        if (_tagOpen)
        {
            var items = new List<SyntaxNode>(2) { At(new TagSyntax(), start), At(new TagSyntax { IsStart = true }, start) };
            result = At(new ContentSyntax { Items = items }, start);
        }
        else
        {
            result = At(new TagSyntax { IsStart = true }, start);
        }
        _tagOpen = true;
        SkipSpaces();
        return result;
    }

    private void EndTag(List<SyntaxNode>? into)
    {
        if (!_tagOpen) return;
        into?.Add(At(new TagSyntax(), _pos));
        _tagOpen = false;
    }

#if NET8_0_OR_GREATER
    private static Stops Create(string characters) => System.Buffers.SearchValues.Create(characters);
#else
    private static Stops Create(string characters) => characters.ToCharArray();
#endif

    private int IndexOfAny(int at, Stops stops) => _text.AsSpan(at, _end - at).IndexOfAny(stops);
}
