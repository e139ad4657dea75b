using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    private ChoiceSyntax Choice()
    {
        var start = _pos;
        var bullet = Current;
        var depth = 0;
        while (Take(bullet))
        {
            depth++;
            var at = _pos;
            SkipSpaces();
            if (!IsNext(bullet)) _pos = at;
        }
        SkipSpaces();
        var label = BracketedLabel();
        SkipSpaces();
        if (label is not null) TakeNewline();
        SkipSpaces();
        var choice = new ChoiceSyntax { Depth = depth, Label = label, IsOnceOnly = bullet == '*' };
        ChoiceConditions(choice.Conditions);
        SkipSpaces();

        _inChoice = true;
        choice.StartContent = ChoicePart();
        var inner = default(ContentSyntax);
        var bracket = _pos;
        var hasBrackets = Take('[');
        if (hasBrackets)
        {
            EndTag(choice.StartContent?.Items);
            choice.ChoiceOnlyContent = ChoicePart();
            if (!Take(']')) ReportOpen(SyntaxDiagnostics.UnclosedChoiceBracket, bracket);
            EndTag(choice.ChoiceOnlyContent?.Items);
            inner = ChoicePart();
        }
        SkipSpaces();
        EndTag((inner ?? choice.StartContent)?.Items);
        var mark = Begin();
        var diverts = Diverts();
        if (diverts is null) Fail(mark);
        _inChoice = false;
        SkipSpaces();

        choice.IsFallback = choice.StartContent is null && choice.ChoiceOnlyContent is null && inner is null;
        // Where conditions lead on to a line of its own, that line is the one without content.
        var blankAt = _source.LineOf(start) == _source.LineOf(_pos) ? start : _pos;
        if (choice.IsFallback && diverts is null) ReportAt(SyntaxDiagnostics.EmptyChoice, blankAt, _pos);
        else if (choice.StartContent is null && hasBrackets && choice.ChoiceOnlyContent is null) ReportAt(SyntaxDiagnostics.BlankChoice, blankAt, _pos);

        inner ??= At(new ContentSyntax(), _pos);
        if (diverts is not null)
        {
            foreach (var divert in diverts)
                if (divert is not DivertSyntax { IsEmpty: true }) inner.Items.Add(divert);
        }
        inner.Items.Add(Newline());
        inner.End = _pos;
        choice.InnerContent = inner;
        return At(choice, start);
    }

    private ContentSyntax? ChoicePart()
    {
        var start = _pos;
        var mark = Begin();
        var items = new List<SyntaxNode>(2);
        if (MixedContent(items)) return At(new ContentSyntax { Items = items }, start);
        Fail(mark);
        return null;
    }

    private void ChoiceConditions(List<ExpressionSyntax> conditions)
    {
        while (true)
        {
            var mark = Begin();
            // Further conditions may stand on lines of their own.
            if (conditions.Count > 0)
            {
                TakeNewline();
                SkipSpaces();
            }
            if (!Take('{'))
            {
                // The blanks and the line end between conditions are taken even when none follows.
                if (conditions.Count == 0) Fail(mark);
                return;
            }
            var condition = Expression();
            if (condition is null) Report(SyntaxDiagnostics.ExpectedChoiceCondition);
            else DisallowIncrement(condition);
            if (!Take('}')) Report(SyntaxDiagnostics.UnclosedChoiceCondition);
            if (condition is null) return;
            conditions.Add(condition);
        }
    }
}
