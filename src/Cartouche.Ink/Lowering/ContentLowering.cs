using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

internal sealed partial class Lowerer
{
    private void Contents(List<SyntaxNode> nodes, Block into)
    {
        foreach (var node in nodes) Content(node, into);
    }

    private void Content(SyntaxNode node, Block into)
    {
        var outer = _span;
        _span = node.Span;
        switch (node)
        {
            case TextSyntax text:
                Emit(into, new TextNode(text.Text));
                break;
            case OutputSyntax output:
                Emit(into, Command.EvalStart);
                Evaluate(output.Expression, into);
                Emit(into, Command.EvalOutput);
                Emit(into, Command.EvalEnd);
                break;
            case DivertSyntax divert:
                Divert(divert, into);
                break;
            case TunnelReturnSyntax onwards:
                TunnelReturn(onwards, into);
                break;
            case GlueSyntax:
                Emit(into, new GlueNode());
                break;
            case TagSyntax tag:
                Emit(into, tag.IsStart ? Command.BeginTag : Command.EndTag);
                break;
            case ContentSyntax content:
                Contents(content.Items, into);
                break;
            case ConditionalSyntax conditional:
                Conditional(conditional, into);
                break;
            case SequenceSyntax sequence:
                Sequence(sequence, into);
                break;
            case EvaluateSyntax evaluate:
                Emit(into, Command.EvalStart);
                Evaluate(evaluate.Expression, into);
                if (evaluate.Expression is CallSyntax) Emit(into, Command.Pop);
                Emit(into, Command.EvalEnd);
                break;
            case AssignmentSyntax assignment:
                Emit(into, Command.EvalStart);
                Evaluate(assignment.Value, into);
                Emit(into, Command.EvalEnd);
                Emit(into, new AssignNode(assignment.Name.Text, assignment.TargetIsGlobal, assignment.IsTemporary));
                break;
            case ReturnSyntax returned:
                Emit(into, Command.EvalStart);
                if (returned.Value is null) Emit(into, new VoidNode());
                else Evaluate(returned.Value, into);
                Emit(into, Command.EvalEnd);
                Emit(into, Command.PopFunction);
                break;
            case WeaveSyntax weave:
                into.Add(Weave(weave, isSealed: false).Root);
                break;
        }
        _span = outer;
    }
}
