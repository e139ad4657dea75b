using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    private SequenceKinds SequenceAnnotation()
    {
        var start = _pos;
        var kinds = SequenceKinds.None;
        while (_pos < _end && Symbol(_text[_pos]) is { } symbol)
        {
            kinds |= symbol;
            _pos++;
        }
        if (kinds == SequenceKinds.None)
        {
            _pos = start;
            kinds = SequenceWords();
            if (kinds == SequenceKinds.None)
            {
                _pos = start;
                return SequenceKinds.None;
            }
        }
        if (kinds is SequenceKinds.Once or SequenceKinds.Cycle or SequenceKinds.Stopping or SequenceKinds.Shuffle
            or (SequenceKinds.Shuffle | SequenceKinds.Stopping) or (SequenceKinds.Shuffle | SequenceKinds.Once)) return kinds;
        ReportAt(SyntaxDiagnostics.SequenceCombination, start, _pos);
        return SequenceKinds.Stopping;

        static SequenceKinds? Symbol(char c) => c switch
        {
            '!' => SequenceKinds.Once,
            '&' => SequenceKinds.Cycle,
            '~' => SequenceKinds.Shuffle,
            '$' => SequenceKinds.Stopping,
            ' ' => SequenceKinds.None,
            _ => null,
        };
    }

    private SequenceKinds SequenceWords()
    {
        var kinds = SequenceKinds.None;
        while (true)
        {
            var word = TakeKeyword("once") ? SequenceKinds.Once
                : TakeKeyword("cycle") ? SequenceKinds.Cycle
                : TakeKeyword("shuffle") ? SequenceKinds.Shuffle
                : TakeKeyword("stopping") ? SequenceKinds.Stopping
                : SequenceKinds.None;
            if (word == SequenceKinds.None) break;
            kinds |= word;
            if (Current is not (' ' or '\t')) break;
            SkipSpaces();
        }
        return kinds != SequenceKinds.None && Take(':') ? kinds : SequenceKinds.None;
    }

    private List<WeaveSyntax?>? SequenceElements()
    {
        var elements = new List<WeaveSyntax?>();
        if (TakeNewline())
        {
            SkipNewlines();
            while (SequenceElement(elements))
            {
            }
            return elements.Count == 0 ? null : elements;
        }

        var hadContent = false;
        var any = false;
        while (true)
        {
            var mark = Begin();
            var items = new List<SyntaxNode>();
            if (MixedContent(items))
            {
                elements.Add(Weave(items));
                hadContent = true;
                any = true;
            }
            else
            {
                Fail(mark);
            }
            if (!Take('|')) break;
            any = true;
            if (!hadContent) elements.Add(null);
            hadContent = false;
        }
        if (!any) return null;
        if (!hadContent) elements.Add(null);
        return elements;
    }

    private bool SequenceElement(List<WeaveSyntax?> elements)
    {
        var mark = Begin();
        SkipSpaces();
        if (!IsNext('-') || Ahead(1) == '>')
        {
            Fail(mark);
            return false;
        }
        _pos++;
        SkipSpaces();
        var items = new List<SyntaxNode>();
        var start = _pos;
        items.Add(At(new TextSyntax { Text = "\n" }, start));
        var statements = Begin();
        if (Statements(StatementLevel.Block, items))
        {
            elements.Add(Weave(items));
        }
        else
        {
            Fail(statements);
            SkipNewlines();
            elements.Add(null);
        }
        return true;
    }
}
