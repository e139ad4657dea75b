using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Checks;

internal sealed partial class Binder
{
    private void BindCall(CallSyntax call)
    {
        var name = call.Name.Text;
        var count = call.Arguments.Count;
        switch (name)
        {
            case BuiltIns.ChoiceCount:
                Set(call, CallKind.ChoiceCount);
                ExpectArguments(call, 0);
                break;
            case BuiltIns.Turns:
                Set(call, CallKind.Turns);
                ExpectArguments(call, 0);
                break;
            case BuiltIns.TurnsSince or BuiltIns.ReadCount:
                Set(call, name == BuiltIns.TurnsSince ? CallKind.TurnsSince : CallKind.ReadCount);
                BindCountedArgument(call);
                return;
            case BuiltIns.Random:
                Set(call, CallKind.Random);
                ExpectArguments(call, 2);
                foreach (var argument in call.Arguments) ExpectInteger(argument, name);
                break;
            case BuiltIns.SeedRandom:
                Set(call, CallKind.SeedRandom);
                ExpectArguments(call, 1);
                if (count > 0) ExpectInteger(call.Arguments[0], name);
                break;
            case BuiltIns.ListRange:
                Set(call, CallKind.ListRange);
                ExpectArguments(call, 3);
                break;
            case BuiltIns.ListRandom:
                Set(call, CallKind.ListRandom);
                ExpectArguments(call, 1);
                break;
            default:
                if (InkNames.TryNative(name, out var native))
                {
                    call.Target = new CallTarget(CallKind.Native, native, null, null);
                    ExpectArguments(call, InkNames.Arity(native));
                }
                else if (_symbols.ListsByName.ContainsKey(name))
                {
                    Set(call, count == 0 ? CallKind.EmptyList : CallKind.ListFromInt);
                    if (count > 1) _diagnostics.Add(LogicDiagnostics.ListFromNumbers, call.Span, name);
                }
                else
                {
                    BindFlowCall(call);
                }
                break;
        }
        BindArguments(call.Arguments, call);
    }

    private static void Set(CallSyntax call, CallKind kind) => call.Target = new CallTarget(kind, default, null, null);

    private void ExpectArguments(CallSyntax call, int expected)
    {
        if (call.Arguments.Count != expected) _diagnostics.Add(LogicDiagnostics.BuiltInArguments, call.Span, call.Name.Text, Arguments(expected));
    }

    private void ExpectInteger(ExpressionSyntax argument, string function)
    {
        if (argument is FloatSyntax or BoolSyntax) _diagnostics.Add(LogicDiagnostics.ExpectedInteger, argument.Span, function);
    }

    /// <summary>The argument of <c>TURNS_SINCE</c> and <c>READ_COUNT</c>: a target, or a variable that holds one.</summary>
    private void BindCountedArgument(CallSyntax call)
    {
        var argument = call.Arguments.Count == 1 ? call.Arguments[0] : null;
        switch (argument)
        {
            case DivertTargetSyntax target:
                BindExpression(target, call);
                if (target.Divert.Target is { } content) content.Block.Flags |= CountFlags.Turns;
                break;
            case NameSyntax variable:
                BindExpression(variable, call);
                if (variable.Counted is not null) _diagnostics.Add(LogicDiagnostics.MissingArrow, call.Span, call.Name.Text, variable.FullName);
                break;
            default:
                _diagnostics.Add(LogicDiagnostics.ExpectedTargetToCount, call.Span, call.Name.Text);
                BindArguments(call.Arguments, call);
                break;
        }
    }

    private void BindFlowCall(CallSyntax call)
    {
        var name = call.Name.Text;
        var isExternal = _symbols.Externals.TryGetValue(name, out var external);
        Symbol? target = null;
        string? variableName = null;
        if (_symbols.FindVariable(name, _flow, out var variable, call.Ordinal) != VariablePlace.None)
        {
            variableName = name;
            if (variable is not null) variable.IsRead = true;
            if (_flow.Parameter(name) is { IsDivertTarget: false }) _diagnostics.Add(FlowDiagnostics.UnmarkedTargetParameter, _flow.Flow.Span, name);
        }
        else
        {
            target = StorySymbols.FindBase(name, _flow);
            CheckArguments(target, call.Arguments, call, asValue: false, name);
            if (target is FlowSymbol { IsFunction: false }) _diagnostics.Add(FlowDiagnostics.CalledKnot, call.Span, name);
        }

        if (isExternal)
        {
            Set(call, CallKind.External);
            if (external!.Parameters.Count != call.Arguments.Count)
                _diagnostics.Add(FlowDiagnostics.ExternalArgumentCount, call.Span, name, Arguments(external.Parameters.Count), Number(call.Arguments.Count));
        }
        else if (variableName is not null)
        {
            call.Target = new CallTarget(CallKind.Variable, default, null, variableName);
        }
        else if (target is FlowSymbol flow)
        {
            call.Target = new CallTarget(CallKind.Flow, default, flow, null);
        }
        else if (target is null)
        {
            Add(NameDiagnostics.UnknownFunction, call.Name.Span, name, Similar(name, FunctionNames()));
        }
    }
}
