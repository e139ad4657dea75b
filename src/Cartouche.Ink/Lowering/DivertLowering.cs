using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

internal sealed partial class Lowerer
{
    private void Divert(DivertSyntax divert, Block into)
    {
        if (divert.IsEmpty) return;
        if (divert.IsEnd || divert.IsDone)
        {
            Emit(into, divert.IsEnd ? Command.End : Command.Done);
            return;
        }
        if (divert.Arguments is { Count: > 0 } arguments)
        {
            Emit(into, Command.EvalStart);
            Arguments(arguments, divert.Target as FlowSymbol, into);
            Emit(into, Command.EvalEnd);
        }
        if (divert.IsThread) Emit(into, Command.StartThread);
        Emit(into, new DivertNode(divert.IsTunnel && !divert.IsThread ? DivertKind.Tunnel : DivertKind.Jump)
        {
            Target = divert.Target?.Block.Container,
            Variable = divert.Variable,
        });
    }

    /// <summary>Arguments in order; for <c>ref</c> parameters the variable itself.</summary>
    private void Arguments(List<ExpressionSyntax> arguments, FlowSymbol? target, Block into)
    {
        var parameters = target?.Flow.Parameters;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (parameters is not null && i < parameters.Count && parameters[i].IsReference && arguments[i] is NameSyntax variable)
                Emit(into, new VariablePointerNode(variable.FullName));
            else
                Evaluate(arguments[i], into);
        }
    }

    private void TunnelReturn(TunnelReturnSyntax onwards, Block into)
    {
        Emit(into, Command.EvalStart);
        if (onwards.Elsewhere is not { } elsewhere)
        {
            Emit(into, new VoidNode());
        }
        else
        {
            if (elsewhere.Arguments is not null) Arguments(elsewhere.Arguments, elsewhere.Target as FlowSymbol, into);
            if (elsewhere.Variable is not null) Emit(into, new VariableNode(elsewhere.Variable));
            else Emit(into, new DivertTargetNode { Target = elsewhere.Target?.Block.Container });
        }
        Emit(into, Command.EvalEnd);
        Emit(into, Command.PopTunnel);
    }
}
