using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
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
}
