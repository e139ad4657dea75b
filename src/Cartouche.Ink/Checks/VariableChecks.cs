using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Checks;

internal sealed partial class Binder
{
    private void BindAssignment(AssignmentSyntax assignment)
    {
        BindExpression(assignment.Value, assignment);
        var name = assignment.Name.Text;
        if (assignment.IsTemporary)
        {
            CheckName(assignment.Name, assignment, SymbolRank.Temporary, "temporary variable");
            return;
        }
        var place = _symbols.FindVariable(name, _flow, out _);
        assignment.TargetIsGlobal = place == VariablePlace.Global;
        if (place != VariablePlace.None) return;
        if (_symbols.Constants.ContainsKey(name)) _diagnostics.Add(NameDiagnostics.AssignedConstant, assignment.Name.Span, name);
        else Add(NameDiagnostics.UnknownAssigned, assignment.Name.Span, name, Similar(name, VariableNames()));
    }

    private void BindVariable(VariableSyntax variable)
    {
        BindExpression(variable.Value, variable);
        CheckName(variable.Name, variable, SymbolRank.Variable, "variable");
        if (variable.Value is NameSyntax { Constant: null, IsListItem: false }) _diagnostics.Add(LogicDiagnostics.VariableFromVariable, variable.Value.Span);
    }
}
