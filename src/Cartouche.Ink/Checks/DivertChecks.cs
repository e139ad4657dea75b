using System.Globalization;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Checks;

internal sealed partial class Binder
{
    private void BindDivert(DivertSyntax divert, bool asValue)
    {
        if (divert.IsEmpty || divert.IsEnd || divert.IsDone)
        {
            if (divert.Arguments is not null) BindArguments(divert.Arguments, divert);
            return;
        }
        var first = divert.Path[0].Text;
        var place = _symbols.FindVariable(first, _flow, out var variable, divert.Ordinal);
        if (place != VariablePlace.None && divert.Path.Count == 1)
        {
            if (variable is not null) variable.IsRead = true;
            if (place == VariablePlace.Parameter && _flow.Parameter(first) is { IsDivertTarget: false })
                _diagnostics.Add(FlowDiagnostics.UnmarkedTargetParameter, _flow.Flow.Span, first);
            divert.Variable = first;
        }
        else
        {
            divert.Target = StorySymbols.FindContent(divert.Path, _flow);
            CheckArguments(divert.Target, divert.Arguments, divert, asValue, TargetName(divert));
        }
        if (divert.Arguments is not null) BindArguments(divert.Arguments, divert);

        if (divert.Target is FlowSymbol { IsFunction: true } && !asValue) _diagnostics.Add(FlowDiagnostics.DivertedFunction, divert.Span, TargetName(divert));
        if (divert.Path.Count == 1 && (BuiltIns.Contains(first) || _symbols.Externals.ContainsKey(first)))
        {
            _diagnostics.Add(FlowDiagnostics.MustBeCalled, divert.Span, first);
            return;
        }
        if (divert.Variable is null && divert.Target is null)
        {
            var name = TargetName(divert);
            Add(NameDiagnostics.UnknownTarget, PathSpan(divert), name, Similar(name, ContentNames()));
        }
    }

    private static string TargetName(DivertSyntax divert) => string.Join(".", divert.Path.Select(part => part.Text));

    private static SourceSpan PathSpan(DivertSyntax divert)
    {
        var last = divert.Path[divert.Path.Count - 1];
        return divert.Source.SpanOf(divert.Path[0].Start, last.Start + last.Text.Length);
    }

    private void BindArguments(List<ExpressionSyntax> arguments, SyntaxNode parent)
    {
        foreach (var argument in arguments) BindExpression(argument, parent);
    }

    /// <summary>Compares what a divert or call passes with what its target takes.</summary>
    private void CheckArguments(Symbol? target, List<ExpressionSyntax>? arguments, SyntaxNode site, bool asValue, string name)
    {
        if (target is null) return;
        var given = arguments?.Count ?? 0;
        if (target is not FlowSymbol flow)
        {
            if (given > 0) _diagnostics.Add(FlowDiagnostics.ArgumentsToLabel, site.Span, name);
            return;
        }
        var parameters = flow.Flow.Parameters;
        if (given == 0 && parameters.Count == 0) return;
        if (asValue)
        {
            if (given > 0) _diagnostics.Add(FlowDiagnostics.ArgumentsInTarget, site.Span);
            return;
        }
        if (parameters.Count != given)
        {
            _diagnostics.Add(new Diagnostic(FlowDiagnostics.ArgumentCount, FlowDiagnostics.ArgumentCount.Format([name, Arguments(parameters.Count), Number(given)]), site.Span)
            {
                Related = [new RelatedPlace($"'{name}' is declared here", flow.Flow.Span)],
            });
        }
        for (var i = 0; i < Math.Min(parameters.Count, given); i++)
        {
            var parameter = parameters[i];
            var argument = arguments![i];
            if (parameter.IsReference) CheckReference(parameter, argument);
            if (!parameter.IsDivertTarget || parameters.Count != given) continue;
            if (argument is NameSyntax passed)
            {
                if (StorySymbols.FindContent(passed.Path, _flow) is not null) _diagnostics.Add(FlowDiagnostics.CountInsteadOfTarget, argument.Span, passed.FullName);
            }
            else if (argument is not DivertTargetSyntax)
            {
                _diagnostics.Add(FlowDiagnostics.ExpectedTargetArgument, argument.Span, name, parameter.Name?.Text ?? "");
            }
        }
    }

    private void CheckReference(ParameterSyntax parameter, ExpressionSyntax argument)
    {
        if (argument is not NameSyntax variable || IsFixed(variable)) _diagnostics.Add(FlowDiagnostics.ReferenceArgument, argument.Span, parameter.Name?.Text ?? "");
        else if (StorySymbols.FindContent(variable.Path, _flow) is not null) _diagnostics.Add(FlowDiagnostics.ReferenceToCount, argument.Span, variable.FullName);
    }

    private static string Arguments(int count) => count == 1 ? "1 argument" : Number(count) + " arguments";

    /// <summary>Whether a name stands for a constant or a list item and for no variable.</summary>
    private bool IsFixed(NameSyntax name)
    {
        var path = name.Path;
        if (path.Count == 2) return _symbols.FindItem(path[0].Text, path[1].Text, out _, out _) is not null;
        if (path.Count > 2 || _symbols.FindVariable(path[0].Text, _flow, out _) != VariablePlace.None) return false;
        return _symbols.Constants.ContainsKey(path[0].Text) || _symbols.FindItem(null, path[0].Text, out _, out _) is not null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
