using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

internal sealed partial class Lowerer
{
    private void Evaluate(ExpressionSyntax expression, Block into)
    {
        switch (expression)
        {
            case IntSyntax number:
                Emit(into, new IntNode(number.Value));
                break;
            case NameSyntax name:
                Name(name, into);
                break;
            case FloatSyntax number:
                Emit(into, new FloatNode(number.Value));
                break;
            case BoolSyntax truth:
                Emit(into, new BoolNode(truth.Value));
                break;
            case StringSyntax text:
                Emit(into, Command.BeginString);
                Contents(text.Parts, into);
                Emit(into, Command.EndString);
                break;
            case CallSyntax call:
                Call(call, into);
                break;
            case UnarySyntax unary:
                Evaluate(unary.Operand, into);
                Emit(into, unary.Operator);
                break;
            case BinarySyntax binary:
                Binary(binary, into);
                break;
            case IncrementSyntax increment:
                Emit(into, new VariableNode(increment.Name.Text));
                if (increment.Amount is null) Emit(into, new IntNode(1));
                else Evaluate(increment.Amount, into);
                Emit(into, increment.IsIncrement ? Native.Add : Native.Subtract);
                Emit(into, new AssignNode(increment.Name.Text, increment.TargetIsGlobal, isDeclaration: false));
                break;
            case ListLiteralSyntax list:
                Emit(into, new ListNode(list.Resolved, []));
                break;
            case DivertTargetSyntax target:
                Emit(into, new DivertTargetNode { Target = target.Divert.Target?.Block.Container });
                break;
        }
    }

    private void Binary(BinarySyntax binary, Block into)
    {
        var chain = new Stack<BinarySyntax>();
        ExpressionSyntax left = binary;
        for (; left is BinarySyntax inner; left = inner.Left) chain.Push(inner);
        Evaluate(left, into);
        while (chain.Count > 0)
        {
            var inner = chain.Pop();
            Evaluate(inner.Right, into);
            Emit(into, inner.Operator);
        }
    }

    private void Name(NameSyntax name, Block into)
    {
        if (name.Constant is not null) Evaluate(name.Constant.Syntax.Value, into);
        else if (name.Counted is not null) Emit(into, new ReadCountNode { Target = name.Counted.Block.Container });
        else Emit(into, new VariableNode(name.FullName));
    }

    private void Call(CallSyntax call, Block into)
    {
        var target = call.Target;
        switch (target.Kind)
        {
            case CallKind.Flow:
                Arguments(call.Arguments, target.Function, into);
                Emit(into, new DivertNode(DivertKind.Function) { Target = target.Function!.Block.Container });
                return;
            case CallKind.Variable:
                Arguments(call.Arguments, null, into);
                Emit(into, new DivertNode(DivertKind.Function) { Variable = target.Variable });
                return;
            case CallKind.External:
                Arguments(call.Arguments, StorySymbols.FindBase(call.Name.Text, _symbols.Story) as FlowSymbol, into);
                Emit(into, new DivertNode(DivertKind.External) { ExternalName = call.Name.Text, ArgumentCount = call.Arguments.Count });
                return;
            case CallKind.ListFromInt:
                Emit(into, new TextNode(call.Name.Text));
                break;
            case CallKind.EmptyList:
                Emit(into, new ListNode([], [call.Name.Text]));
                return;
            case CallKind.Unresolved:
                return;
        }

        Arguments(call.Arguments, null, into);
        switch (target.Kind)
        {
            case CallKind.Native: Emit(into, target.Native); break;
            case CallKind.ChoiceCount: Emit(into, Command.ChoiceCount); break;
            case CallKind.Turns: Emit(into, Command.Turns); break;
            case CallKind.TurnsSince: Emit(into, Command.TurnsSince); break;
            case CallKind.ReadCount: Emit(into, Command.ReadCount); break;
            case CallKind.Random: Emit(into, Command.Random); break;
            case CallKind.SeedRandom: Emit(into, Command.SeedRandom); break;
            case CallKind.ListRange: Emit(into, Command.ListRange); break;
            case CallKind.ListRandom: Emit(into, Command.ListRandom); break;
            case CallKind.ListFromInt: Emit(into, Command.ListFromInt); break;
        }
    }
}
