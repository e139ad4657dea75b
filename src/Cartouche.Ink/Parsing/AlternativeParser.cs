using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    // Braces that were found not to begin with an expression and a colon; asked twice, answered once.
    private readonly HashSet<int> _notConditions = [];

    /// <summary><c>{...}</c>: a sequence, a conditional or an expression to print.</summary>
    private SyntaxNode? InlineLogic()
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
            Report(SyntaxDiagnostics.ExpectedLogic);
            Leave();
            return null;
        }
        if (logic is OutputSyntax output) DisallowIncrement(output.Expression);
        SkipSpaces();
        if (!Take('}')) Report(SyntaxDiagnostics.ExpectedClosingBrace);
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
        var brace = _pos;
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

        var mark = Begin();
        SyntaxNode? result = Conditional(null);
        if (result is not null && EndsLogic()) return result;
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
        var expression = Expression();
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

    private ConditionalSyntax? Conditional(ExpressionSyntax? subject)
    {
        var isInline = !TakeNewline();
        if (isInline && subject is null) return null;
        var branches = isInline ? InlineBranches() : BlockBranches(subject);
        if (branches is null) return null;
        foreach (var branch in branches) branch.IsInline = isInline;
        return new ConditionalSyntax { Subject = subject, Branches = branches };
    }

    private List<BranchSyntax>? InlineBranches()
    {
        var branches = new List<BranchSyntax>(2);
        while (true)
        {
            var start = _pos;
            var mark = Begin();
            var items = new List<SyntaxNode>();
            if (!MixedContent(items))
            {
                Fail(mark);
                break;
            }
            branches.Add(At(new BranchSyntax { Content = Weave(items) }, start));
            if (!Take('|')) break;
        }
        if (branches.Count == 0) return null;
        if (branches.Count > 2) Report(SyntaxDiagnostics.TooManyAlternatives);
        branches[0].IsTrueBranch = true;
        if (branches.Count > 1) branches[1].IsElse = true;
        return branches;
    }

    private List<BranchSyntax>? BlockBranches(ExpressionSyntax? subject)
    {
        var branches = new List<BranchSyntax>();
        var mark = Begin();
        SkipNewlines();
        while (BlockBranch() is { } branch) branches.Add(branch);
        if (branches.Count == 0)
        {
            Fail(mark);
            if (subject is null) return null;
            // Content without a dash, and perhaps an "else" after it.
            var start = _pos;
            var items = new List<SyntaxNode>();
            if (!Statements(StatementLevel.Block, items)) return null;
            branches.Add(At(new BranchSyntax { Content = Weave(items) }, start));
            if (BlockBranch() is { } otherwise)
            {
                if (!otherwise.IsElse)
                {
                    ReportBranch(SyntaxDiagnostics.ExtraCondition, otherwise);
                    otherwise.IsElse = true;
                }
                branches.Add(otherwise);
            }
        }
        else
        {
            SkipNewlines();
            if (branches.Count == 1 && branches[0].IsElse && subject is not null)
                branches.Insert(0, At(new BranchSyntax { IsTrueBranch = true }, branches[0].Start));
        }
        if (subject is not null) AssignSwitchRoles(branches);
        else CheckConditions(branches);
        return branches;
    }

    private BranchSyntax? BlockBranch()
    {
        var mark = Begin();
        SkipSpaces();
        var start = _pos;
        if (!IsNext('-') || Ahead(1) == '>')
        {
            Fail(mark);
            return null;
        }
        _pos++;
        SkipSpaces();
        var isElse = TakeElse();
        var condition = isElse ? null : ConditionBeforeColon();
        var items = new List<SyntaxNode>();
        var statements = Begin();
        var hasContent = Statements(StatementLevel.Block, items);
        if (!hasContent) Fail(statements);
        if (condition is null && !hasContent)
        {
            Report(SyntaxDiagnostics.ExpectedBranchContent);
            hasContent = true;
        }
        SkipNewlines();
        return At(new BranchSyntax { Condition = condition, IsElse = isElse, Content = hasContent ? Weave(items) : null }, start);
    }

    private bool TakeElse()
    {
        var at = _pos;
        if (Take("else"))
        {
            SkipSpaces();
            if (Take(':')) return true;
        }
        _pos = at;
        return false;
    }

    private void AssignSwitchRoles(List<BranchSyntax> branches)
    {
        var hasCases = false;
        for (var i = 0; i < branches.Count; i++)
        {
            var branch = branches[i];
            var isLast = i == branches.Count - 1;
            if (branch.Condition is not null)
            {
                branch.ComparesSubject = true;
                hasCases = true;
            }
            else if (hasCases && isLast)
            {
                branch.ComparesSubject = true;
                branch.IsElse = true;
            }
            else if (!isLast && branches.Count > 2)
            {
                ReportBranch(SyntaxDiagnostics.OnlyFinalElse, branch);
            }
            else if (i == 0)
            {
                branch.IsTrueBranch = true;
            }
            else
            {
                branch.IsElse = true;
            }
        }
    }

    private void CheckConditions(List<BranchSyntax> branches)
    {
        var last = branches[branches.Count - 1];
        for (var i = 0; i < branches.Count; i++)
        {
            var branch = branches[i];
            if (branch.Condition is not null) continue;
            if (i == branches.Count - 1) branch.IsElse = true;
            else if (!branch.IsElse) ReportBranch(SyntaxDiagnostics.BranchWithoutCondition, branch);
            else if (last.IsElse) ReportBranch(SyntaxDiagnostics.SeveralElse, last);
            else ReportBranch(SyntaxDiagnostics.ElseNotLast, branch);
        }
        if (branches.Count == 1 && branches[0].Condition is null) ReportBranch(SyntaxDiagnostics.BlockWithoutCondition, branches[0]);
    }

    private void ReportBranch(DiagnosticDescriptor descriptor, BranchSyntax branch)
    {
        var end = branch.Start;
        while (end < _end && _text[end] is not ('\n' or '\r')) end++;
        ReportAt(descriptor, branch.Start, end);
    }

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

    private WeaveSyntax Weave(List<SyntaxNode> items) => WeaveBuilder.Build(items, -1, this);
}
