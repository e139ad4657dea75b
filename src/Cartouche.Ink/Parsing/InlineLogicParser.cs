using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    // Braces that were found not to begin with an expression and a colon; asked twice, answered once.
    private readonly HashSet<int> _notConditions = [];

    private int _trials;

    /// <summary><c>{...}</c>: a sequence, a conditional or an expression to print.</summary>
    private SyntaxNode? InlineLogic()
    {
        var part = Part(LogicRule);
        if (TryRecall(part, out var known)) return known;
        var reports = _reports;
        var logic = ReadLogic();
        if (_trials > 0) Remember(part, logic, reports);
        return logic;
    }

    private SyntaxNode? ReadLogic()
    {
        if (!Enter())
        {
            Leave();
            return null;
        }
        var start = _pos;
        var wasString = _inString;
        var wasTag = _tagOpen;
        _pos++;
        SkipSpaces();
        var mark = Begin();
        var logic = InnerLogic();
        if (logic is null)
        {
            Fail(mark);
            ReportAt(SyntaxDiagnostics.ExpectedLogic, _pos, _pos, [], fix: ComparisonFix());
            Leave();
            return null;
        }
        if (logic is OutputSyntax output) DisallowIncrement(output.Expression);
        SkipSpaces();
        if (!Take('}')) ReportOpen(SyntaxDiagnostics.ExpectedClosingBrace, start);
        _inString = wasString;
        At(logic, start);
        // A tag that was begun inside ends inside.
        if (!wasTag && _tagOpen)
        {
            var items = new List<SyntaxNode>(2) { logic };
            EndTag(items);
            logic = At(new ContentSyntax { Items = items }, start);
        }
        Leave();
        return logic;
    }

    private SyntaxNode? InnerLogic()
    {
        SkipSpaces();
        var kinds = SequenceAnnotation();
        if (kinds != SequenceKinds.None)
        {
            var inside = Begin();
            var elements = SequenceElements();
            if (elements is not null) return new SequenceSyntax { Kinds = kinds, Elements = elements };
            Fail(inside);
            Report(SyntaxDiagnostics.ExpectedSequenceElements);
            return null;
        }

        var condition = ConditionBeforeColon();
        if (condition is not null)
        {
            var inner = Begin();
            var conditional = Conditional(condition);
            if (conditional is not null) return conditional;
            Fail(inner);
            Report(SyntaxDiagnostics.ExpectedConditionalContent);
            return null;
        }

        _trials++;
        var result = LogicByTrial();
        _trials--;
        return result;
    }

    private SyntaxNode? LogicByTrial()
    {
        var mark = Begin();
        var conditional = Conditional(null);
        if (conditional is not null && EndsLogic()) return conditional;
        Fail(mark);

        mark = Begin();
        var list = SequenceElements();
        if (list is { Count: > 1 } && EndsLogic()) return new SequenceSyntax { Kinds = SequenceKinds.Stopping, Elements = list };
        Fail(mark);

        mark = Begin();
        var expression = Expression();
        if (expression is not null && EndsLogic()) return new OutputSyntax { Expression = expression };
        Fail(mark);
        return null;
    }

    private bool EndsLogic()
    {
        var at = _pos;
        while (at < _end && _text[at] is ' ' or '\t') at++;
        return at < _end && _text[at] == '}';
    }

    /// <summary>An expression with the colon that makes it a condition; otherwise nothing is taken.</summary>
    private ExpressionSyntax? ConditionBeforeColon()
    {
        if (_notConditions.Contains(_pos)) return null;
        var mark = Begin();
        _trials++;
        var expression = Expression();
        _trials--;
        if (expression is not null)
        {
            DisallowIncrement(expression);
            SkipSpaces();
            if (Take(':')) return expression;
        }
        Fail(mark);
        _notConditions.Add(_pos);
        return null;
    }

    private void DisallowIncrement(ExpressionSyntax expression)
    {
        if (expression is IncrementSyntax) ReportAt(SyntaxDiagnostics.IncrementInside, expression.Start, expression.End);
    }

    private WeaveSyntax Weave(List<SyntaxNode> items) => WeaveBuilder.Build(items, -1, this);
}
