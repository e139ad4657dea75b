using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    /// <summary>A line that begins with <c>~</c>.</summary>
    private void LogicLine(StatementLevel level, List<SyntaxNode> into)
    {
        var start = _pos;
        _pos++;
        SkipSpaces();
        var mark = Begin();
        var statement = ReturnStatement() ?? Assignment() ?? (SyntaxNode?)Expression();
        if (statement is null)
        {
            Fail(mark);
            Report(SyntaxDiagnostics.ExpectedAfterTilde);
            SkipLine();
            return;
        }
        if (statement is ExpressionSyntax expression)
        {
            if (expression is not (CallSyntax or IncrementSyntax))
            {
                if (expression is NameSyntax { Path.Count: 1 } name && name.Path[0].Text == "include") ReportAt(SyntaxDiagnostics.IncludeWithTilde, start, _pos);
                else ReportAt(SyntaxDiagnostics.NotAStatement, expression.Start, expression.End);
            }
            statement = new EvaluateSyntax { Expression = expression };
        }
        var result = At(statement, start);
        while (result.End > start && _text[result.End - 1] is ' ' or '\t') result.End--;
        into.Add(result);
        // A function may print; ink ends that in a line of its own.
        var calls = ContainsCall(result);
        if (calls) into.Add(At(new TextSyntax { Text = "\n" }, start));
        SkipSpaces();
        ExpectEndOfLine(char.IsLetter(Current) ? "text in logic stands between double quotes, as in \"hello\"" : null);
        if (level == StatementLevel.Top && result is ReturnSyntax && !calls)
        {
            _reported = false;
            ReportAt(SyntaxDiagnostics.ReturnOutsideKnot, start, result.End);
        }
    }

    private static bool ContainsCall(SyntaxNode node)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(node);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (next is CallSyntax) return true;
            // The commonest leaves, without asking for an enumerator.
            if (next is IntSyntax or NameSyntax or TextSyntax or BoolSyntax or FloatSyntax) continue;
            foreach (var child in next.Children) pending.Push(child);
        }
        return false;
    }

    private ReturnSyntax? ReturnStatement()
    {
        var start = _pos;
        if (!TakeKeyword("return")) return null;
        SkipSpaces();
        var mark = Begin();
        var value = Expression();
        if (value is null) Fail(mark);
        return At(new ReturnSyntax { Value = value }, start);
    }

    private SyntaxNode? Assignment()
    {
        var mark = Begin();
        var isTemporary = TakeKeyword("temp");
        SkipSpaces();
        var name = TakeIdentifier();
        if (name is null)
        {
            if (isTemporary) Report(SyntaxDiagnostics.ExpectedVariableName);
            Fail(mark);
            return null;
        }
        SkipSpaces();
        var at = _pos;
        var isIncrement = Take('+');
        var isDecrement = Take('-');
        if (isIncrement && isDecrement) ReportAt(SyntaxDiagnostics.PlusMinus, at, _pos);
        if (!Take('='))
        {
            if (isTemporary) Report(SyntaxDiagnostics.ExpectedEqualsInTemp);
            Fail(mark);
            return null;
        }
        var inner = Begin();
        var value = Expression();
        if (value is null)
        {
            Fail(inner);
            ReportAt(SyntaxDiagnostics.ExpectedAssignedValue, _pos, _pos, [], fix: OperatorFix() ?? QuotesFix());
            value = At(new IntSyntax(), _pos);
        }
        if (isIncrement || isDecrement) return At(new IncrementSyntax { Name = name, Amount = value, IsIncrement = isIncrement }, mark.Pos);
        return At(new AssignmentSyntax { Name = name, Value = value, IsTemporary = isTemporary }, mark.Pos);
    }
}
