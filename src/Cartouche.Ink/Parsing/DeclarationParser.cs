using System.Globalization;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Source;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    private Identifier? ExpectName(DiagnosticDescriptor missing)
    {
        SkipSpaces();
        var name = TakeIdentifier();
        if (name is null) Report(missing);
        return name;
    }

    private bool ExpectEquals()
    {
        SkipSpaces();
        if (Take('=')) return true;
        Report(SyntaxDiagnostics.ExpectedEquals);
        return false;
    }

    private ExpressionSyntax? InitialValue()
    {
        SkipSpaces();
        var mark = Begin();
        var value = Expression();
        if (value is not null) return value;
        Fail(mark);
        ReportAt(SyntaxDiagnostics.ExpectedInitialValue, _pos, _pos, [], fix: QuotesFix());
        return null;
    }

    private VariableSyntax? VariableDeclaration(int start)
    {
        var name = ExpectName(SyntaxDiagnostics.ExpectedVariableName);
        ExpectEquals();
        var value = InitialValue();
        if (value is null || name is null) return null;
        if (value is not (IntSyntax or FloatSyntax or BoolSyntax or StringSyntax or DivertTargetSyntax or NameSyntax or ListLiteralSyntax))
            ReportAt(SyntaxDiagnostics.InitialValueKind, value.Start, value.End);
        var at = _pos;
        SkipSpacesAndNewlines();
        if (Take(',')) ReportAt(SyntaxDiagnostics.CommaInVariable, _pos - 1, _pos);
        else _pos = at;
        if (value is StringSyntax { IsPlainText: false }) ReportAt(SyntaxDiagnostics.LogicInInitialString, value.Start, value.End);
        return At(new VariableSyntax { Name = name, Value = value }, start);
    }

    private ConstantSyntax? ConstantDeclaration(int start)
    {
        var name = ExpectName(SyntaxDiagnostics.ExpectedConstantName);
        ExpectEquals();
        var value = InitialValue();
        if (value is null || name is null) return null;
        if (value is not (IntSyntax or FloatSyntax or BoolSyntax or StringSyntax or DivertTargetSyntax))
            ReportAt(SyntaxDiagnostics.ConstantValueKind, value.Start, value.End);
        else if (value is StringSyntax { IsPlainText: false })
            ReportAt(SyntaxDiagnostics.LogicInInitialString, value.Start, value.End);
        return At(new ConstantSyntax { Name = name, Value = value }, start);
    }

    private ListSyntax? ListDeclaration(int start)
    {
        var name = ExpectName(SyntaxDiagnostics.ExpectedListName);
        ExpectEquals();
        SkipSpaces();
        var list = new ListSyntax();
        var mark = Begin();
        SkipSpacesAndNewlines();
        var value = 1;
        while (ListItem(ref value) is { } item)
        {
            list.Items.Add(item);
            var at = _pos;
            SkipSpacesAndNewlines();
            if (!Take(','))
            {
                _pos = at;
                break;
            }
            SkipSpacesAndNewlines();
            if (IsNext('(') || IdentifierEnd(_pos) > _pos) continue;
            _pos = at;
            break;
        }
        if (list.Items.Count == 0)
        {
            Fail(mark);
            Report(SyntaxDiagnostics.ExpectedListItems);
            return null;
        }
        if (name is null) return null;
        list.Name = name;
        return At(list, start);
    }

    private ListItemSyntax? ListItem(ref int value)
    {
        var mark = Begin();
        var isInitial = Take('(');
        var isOpen = isInitial;
        SkipSpaces();
        var name = TakeIdentifier();
        if (name is null)
        {
            Fail(mark);
            return null;
        }
        var item = new ListItemSyntax { Name = name, IsInitial = isInitial };
        var end = _pos;
        SkipSpaces();
        if (isOpen && Take(')'))
        {
            isOpen = false;
            end = _pos;
            SkipSpaces();
        }
        if (Take('='))
        {
            SkipSpaces();
            if (TakeInt() is { } explicitValue)
            {
                value = explicitValue;
                item.HasExplicitValue = true;
            }
            else
            {
                Report(SyntaxDiagnostics.ExpectedListItemValue);
            }
            end = _pos;
            if (isOpen)
            {
                SkipSpaces();
                if (Take(')')) isOpen = false;
                end = _pos;
            }
        }
        else
        {
            _pos = end;
        }
        if (isOpen) Report(SyntaxDiagnostics.UnclosedListItem);
        item.Value = value;
        unchecked
        {
            value++;
        }
        At(item, mark.Pos);
        item.End = end;
        return item;
    }

    private int? TakeInt()
    {
        var at = _pos;
        var negative = Take('-');
        SkipSpaces();
        var start = _pos;
        while (Current is >= '0' and <= '9') _pos++;
        if (_pos == start)
        {
            _pos = at;
            return null;
        }
        if (int.TryParse(_text.AsSpan(start, _pos - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return negative ? -value : value;
        ReportAt(SyntaxDiagnostics.IntegerOutOfRange, start, _pos, _text.Substring(start, Math.Min(_pos - start, 40)));
        return null;
    }

    private ExternalSyntax ExternalDeclaration(int start)
    {
        var name = ExpectName(SyntaxDiagnostics.ExpectedExternalName) ?? new Identifier("", _source, _pos);
        SkipSpaces();
        var parameters = Parameters();
        if (parameters is null) Report(SyntaxDiagnostics.ExpectedExternalParameters, name.Text);
        return At(new ExternalSyntax { Name = name, Parameters = parameters ?? [] }, start);
    }

    private IncludeSyntax Include(int start)
    {
        SkipSpaces();
        var from = _pos;
        SkipToLineEnd();
        var name = _text.Substring(from, _pos - from).TrimEnd(' ', '\t');
        var include = At(new IncludeSyntax { FileName = name }, start);
        if (name.Length == 0)
        {
            ReportAt(FileDiagnostics.ExpectedIncludeName, start, _pos);
            return include;
        }

        var open = _session.OpenFiles;
        var found = _session.Includes.Resolve(name, out var path, out var text);
        if (found == IncludeOutcome.Outside)
        {
            ReportAt(FileDiagnostics.IncludeOutside, from, from + name.Length, name);
        }
        else if (open.Contains(path))
        {
            ReportAt(FileDiagnostics.IncludeRecursive, from, from + name.Length, name);
        }
        else if (found == IncludeOutcome.Missing || text is null)
        {
            ReportAt(FileDiagnostics.IncludeMissing, from, from + name.Length, [name], fix: IncludeFix(name, from));
        }
        else if (open.Count >= _session.Options.MaxIncludeDepth || (_session.CharactersRead += text.Length) > _session.Options.MaxSourceLength)
        {
            ReportAt(FileDiagnostics.IncludeTooLarge, from, from + name.Length, name);
        }
        else
        {
            open.Add(path);
            include.Story = Parse(new SourceText(text, name), _session, isInclude: true);
            open.RemoveAt(open.Count - 1);
        }
        return include;
    }
}
