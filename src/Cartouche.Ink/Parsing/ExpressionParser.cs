using System.Globalization;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    // Arrows may turn out to be a chain of diverts or a comparison rather than a value: "x <- y" is "x < -y".
    private int _targetTrials;

    /// <summary>An expression, by precedence climbing over <see cref="InfixOperator"/>.</summary>
    private ExpressionSyntax? Expression(int above = 0)
    {
        var part = Part(ExpressionRule + above);
        if (TryRecall(part, out var known)) return (ExpressionSyntax?)known;
        var reports = _reports;
        var expression = ReadExpression(above);
        if (expression is null || _targetTrials > 0) Remember(part, expression, reports);
        return expression;
    }

    private ExpressionSyntax? ReadExpression(int above)
    {
        if (!Enter())
        {
            Leave();
            return null;
        }
        SkipSpaces();
        var start = _pos;
        var left = Operand();
        while (left is not null)
        {
            SkipSpaces();
            var at = _pos;
            var found = InfixOperator(out var native, out var precedence);
            if (!found || precedence <= above)
            {
                _pos = at;
                break;
            }
            SkipSpaces();
            var mark = Begin();
            var right = Expression(precedence);
            if (right is null)
            {
                Fail(mark);
                if (!_gaveUp) Report(SyntaxDiagnostics.ExpectedRightSide, _text.Substring(at, _pos - at).Trim());
                left = null;
                break;
            }
            left = At(new BinarySyntax { Operator = native, Left = left, Right = right }, start);
            left.End = right.End;
        }
        Leave();
        return left;
    }

    /// <summary>The operators in order of binding: and, or; comparisons; list membership; + - * / %, each tighter than the one before.</summary>
    private bool InfixOperator(out Native native, out int precedence)
    {
        (native, precedence, var length, var isWord) = Current switch
        {
            '&' when Ahead(1) == '&' => (Native.And, 1, 2, false),
            '|' when Ahead(1) == '|' => (Native.Or, 1, 2, false),
            'a' when AreNext("and") => (Native.And, 1, 3, true),
            'o' when AreNext("or") => (Native.Or, 1, 2, true),
            '=' when Ahead(1) == '=' => (Native.Equal, 2, 2, false),
            '>' when Ahead(1) == '=' => (Native.GreaterOrEqual, 2, 2, false),
            '<' when Ahead(1) == '=' => (Native.LessOrEqual, 2, 2, false),
            '<' => (Native.Less, 2, 1, false),
            '>' => (Native.Greater, 2, 1, false),
            '!' when Ahead(1) == '=' => (Native.NotEqual, 2, 2, false),
            '?' => (Native.Has, 3, 1, false),
            'h' when AreNext("hasnt") => (Native.HasNot, 3, 5, true),
            'h' when AreNext("has") => (Native.Has, 3, 3, true),
            '!' when Ahead(1) == '?' => (Native.HasNot, 3, 2, false),
            '^' => (Native.Intersect, 3, 1, false),
            '+' => (Native.Add, 4, 1, false),
            '-' => (Native.Subtract, 5, 1, false),
            '*' => (Native.Multiply, 6, 1, false),
            '/' => (Native.Divide, 7, 1, false),
            '%' => (Native.Modulo, 8, 1, false),
            'm' when AreNext("mod") => (Native.Modulo, 8, 3, true),
            _ => (default, 0, 0, false),
        };
        if (length == 0 || (isWord && Ahead(length) is not (' ' or '\t'))) return false;
        _pos += length;
        return true;
    }

    private ExpressionSyntax? Operand()
    {
        var start = _pos;
        if (AreNext('-', '>') || AreNext('<', '-'))
        {
            var target = DivertTargetValue();
            if (target is not null) return target;
        }

        Native? prefix = null;
        if (Take('-')) prefix = Native.Negate;
        else if (Take('!') || TakeKeyword("not")) prefix = Native.Not;
        SkipSpaces();

        var expression = Primary();
        // A further prefix; what begins with a bracket has just been tried.
        if (expression is null && prefix is not null && !IsNext('('))
        {
            if (!Enter())
            {
                Leave();
                return null;
            }
            expression = Operand();
            Leave();
        }
        if (expression is null)
        {
            _pos = start;
            return null;
        }
        if (prefix is { } op) expression = Apply(op, expression, start);

        var end = _pos;
        SkipSpaces();
        if (AreNext('+', '+') || AreNext('-', '-'))
        {
            var isIncrement = Current == '+';
            _pos += 2;
            if (expression is NameSyntax name)
                return At(new IncrementSyntax { Name = new Identifier(name.FullName, _source, name.Start), IsIncrement = isIncrement }, start);
            ReportAt(SyntaxDiagnostics.IncrementOfNonVariable, start, _pos);
        }
        else
        {
            _pos = end;
        }
        return expression;
    }

    private ExpressionSyntax Apply(Native op, ExpressionSyntax operand, int start)
    {
        switch (operand)
        {
            case IntSyntax number:
                return op == Native.Negate
                    ? At(new IntSyntax { Value = unchecked(-number.Value) }, start)
                    : At(new BoolSyntax { Value = number.Value == 0 }, start);
            case FloatSyntax number:
                return op == Native.Negate
                    ? At(new FloatSyntax { Value = -number.Value }, start)
                    : At(new BoolSyntax { Value = number.Value == 0 }, start);
            case BoolSyntax truth:
                if (op == Native.Not) return At(new BoolSyntax { Value = !truth.Value }, start);
                ReportAt(SyntaxDiagnostics.NegatedTruth, start, _pos);
                return truth;
            default:
                return At(new UnarySyntax { Operator = op, Operand = operand }, start);
        }
    }

    private ExpressionSyntax? Primary()
    {
        var c = Current;
        if (c == '(') return ListLiteral() ?? Parenthesis();
        if (c == '"') return StringLiteral();
        if (_pos < _end && IdentifierCharacters.Contains(c))
        {
            var start = _pos;
            var name = TakeIdentifier();
            if (name is null) return Number();
            var afterName = _pos;
            SkipSpaces();
            if (IsNext('('))
            {
                var arguments = Arguments();
                return At(new CallSyntax { Name = name, Arguments = arguments! }, start);
            }
            _pos = afterName;
            return Name(name, start);
        }
        return null;
    }

    private ExpressionSyntax? Name(Identifier first, int start)
    {
        switch (first.Text)
        {
            case "true":
                return At(new BoolSyntax { Value = true }, start);
            case "false":
                return At(new BoolSyntax { Value = false }, start);
        }
        if (ReservedWords.Contains(first.Text))
        {
            _pos = start;
            return null;
        }
        var path = new List<Identifier>(1) { first };
        while (true)
        {
            var at = _pos;
            SkipSpaces();
            if (!Take('.'))
            {
                _pos = at;
                break;
            }
            SkipSpaces();
            // A dot with no name after it is passed over, as ink does.
            if (TakeIdentifier() is not { } next) break;
            path.Add(next);
        }
        return At(new NameSyntax { Path = path }, start);
    }

    private ExpressionSyntax? Number()
    {
        var start = _pos;
        var whole = TakeInt();
        if (whole is null) return null;
        if (!Take('.')) return At(new IntSyntax { Value = whole.Value }, start);
        var digits = _pos;
        while (Current is >= '0' and <= '9') _pos++;
        var text = string.Concat(whole.Value.ToString(CultureInfo.InvariantCulture), ".", _text.Substring(digits, _pos - digits));
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        return At(new FloatSyntax { Value = value }, start);
    }

    private ExpressionSyntax? Parenthesis()
    {
        var mark = Begin();
        _pos++;
        var inner = Expression();
        if (inner is null)
        {
            Fail(mark);
            return null;
        }
        SkipSpaces();
        if (!Take(')')) ReportOpen(SyntaxDiagnostics.UnclosedParenthesis, mark.Pos);
        return inner;
    }

    /// <summary><c>()</c>, <c>(a)</c> or <c>(a, L.b)</c>; anything else in brackets is an expression.</summary>
    private ListLiteralSyntax? ListLiteral()
    {
        var mark = Begin();
        _pos++;
        SkipSpaces();
        var items = new List<Identifier>();
        while (ListMember() is { } member)
        {
            items.Add(member);
            SkipSpaces();
            var at = _pos;
            if (!Take(',')) break;
            SkipSpaces();
            if (IdentifierEnd(_pos) > _pos) continue;
            _pos = at;
            break;
        }
        SkipSpaces();
        if (Take(')')) return At(new ListLiteralSyntax { Items = items }, mark.Pos);
        Fail(mark);
        return null;
    }

    private Identifier? ListMember()
    {
        var name = TakeIdentifier();
        if (name is null) return null;
        if (Take('.'))
        {
            var item = TakeIdentifier();
            if (item is null) Report(SyntaxDiagnostics.ExpectedListItemName, name.Text);
            name = name with { Text = name.Text + "." + item?.Text };
        }
        SkipSpaces();
        return name;
    }

    private List<ExpressionSyntax>? Arguments()
    {
        if (!Take('(')) return null;
        var arguments = new List<ExpressionSyntax>(2);
        while (true)
        {
            var mark = Begin();
            var argument = Expression();
            if (argument is null)
            {
                Fail(mark);
                break;
            }
            arguments.Add(argument);
            SkipSpaces();
            if (!Take(',')) break;
        }
        SkipSpaces();
        if (!Take(')')) Report(SyntaxDiagnostics.UnclosedCall);
        return arguments;
    }

    private StringSyntax StringLiteral()
    {
        var start = _pos;
        _pos++;
        _inString = true;
        var parts = new List<SyntaxNode>(1);
        var mark = Begin();
        if (!MixedContent(parts)) Fail(mark);
        if (!Take('"')) Report(SyntaxDiagnostics.UnclosedString);
        _inString = false;
        if (parts.Count == 0)
        {
            parts.Add(At(new TextSyntax(), start));
        }
        else
        {
            foreach (var part in parts)
            {
                if (part is not DivertSyntax) continue;
                ReportAt(SyntaxDiagnostics.DivertInString, start, _pos);
                break;
            }
        }
        return At(new StringSyntax { Parts = parts }, start);
    }

    private DivertTargetSyntax? DivertTargetValue()
    {
        var part = Part(TargetRule);
        if (TryRecall(part, out var known)) return (DivertTargetSyntax?)known;
        var reports = _reports;
        _targetTrials++;
        var read = ReadDivertTargetValue();
        _targetTrials--;
        Remember(part, read, reports);
        return read;
    }

    private DivertTargetSyntax? ReadDivertTargetValue()
    {
        var mark = Begin();
        var diverts = Diverts();
        if (diverts is { Count: 1 } && diverts[0] is DivertSyntax { IsTunnel: false, IsThread: false } divert)
        {
            SkipSpaces();
            var target = At(new DivertTargetSyntax { Divert = divert }, mark.Pos);
            target.End = divert.End;
            return target;
        }
        Fail(mark);
        return null;
    }
}
