using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

internal sealed partial class Lowerer
{
    private void Conditional(ConditionalSyntax conditional, Block into)
    {
        if (conditional.Subject is not null)
        {
            Emit(into, Command.EvalStart);
            Evaluate(conditional.Subject, into);
            Emit(into, Command.EvalEnd);
        }
        var rejoin = new CommandNode(Command.NoOp);
        foreach (var branch in conditional.Branches) into.Add(Branch(branch, conditional.Subject, rejoin));
        // A switch that none of its cases takes leaves the compared value behind.
        if (conditional.Subject is not null && conditional.Branches[0].Condition is not null && !conditional.Branches[conditional.Branches.Count - 1].IsElse)
            Emit(into, Command.Pop);
        Emit(into, rejoin);
    }

    private Block Branch(BranchSyntax branch, ExpressionSyntax? subject, Node rejoin)
    {
        var outer = _span;
        _span = branch.Span;
        var block = new Block { Span = _span };
        var comparesCopy = branch is { ComparesSubject: true, IsElse: false };
        if (comparesCopy) Emit(block, Command.Duplicate);
        if (!branch.IsTrueBranch && !branch.IsElse)
        {
            if (branch.Condition is not null)
            {
                Emit(block, Command.EvalStart);
                Evaluate(branch.Condition, block);
            }
            if (branch.ComparesSubject) Emit(block, Native.Equal);
            if (branch.Condition is not null) Emit(block, Command.EvalEnd);
        }

        var content = branch.Content is null ? new Block() : Weave(branch.Content, isSealed: true).Root;
        content.Name = "b";
        content.Span = _span;
        var at = 0;
        if (comparesCopy || branch is { ComparesSubject: true, IsElse: true }) content.Insert(at++, new CommandNode(Command.Pop) { Span = _span });
        if (!branch.IsInline) content.Insert(at, new TextNode("\n") { Span = _span });

        // It is the condition that decides, so what is said of it is said where it stands.
        if (!branch.IsElse && (branch.Condition ?? subject) is { } condition) _span = condition.Span;
        Emit(block, new DivertNode(DivertKind.Jump) { Target = content.Container, IsConditional = !branch.IsElse });
        _span = branch.Span;
        block.AddNamedOnly(content);
        Emit(content, new DivertNode(DivertKind.Jump) { Target = rejoin });
        _span = outer;
        return block;
    }
}
