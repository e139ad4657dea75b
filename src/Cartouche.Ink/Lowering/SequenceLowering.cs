using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>A container that counts its own visits, works out which element's turn it is, and diverts there.</summary>
    private void Sequence(SequenceSyntax sequence, Block into)
    {
        var block = new Block { IsKept = true, Flags = CountFlags.Visits | CountFlags.StartOnly, Span = _span };
        into.Add(block);
        var kinds = sequence.Kinds;
        var isOnce = (kinds & SequenceKinds.Once) != 0;
        var isStopping = (kinds & SequenceKinds.Stopping) != 0;
        var elements = sequence.Elements.Count;
        var branches = isOnce ? elements + 1 : elements;

        Emit(block, Command.EvalStart);
        Emit(block, Command.VisitIndex);
        if (isOnce || isStopping)
        {
            Emit(block, new IntNode(branches - 1));
            Emit(block, Native.Min);
        }
        else if ((kinds & SequenceKinds.Cycle) != 0)
        {
            Emit(block, new IntNode(elements));
            Emit(block, Native.Modulo);
        }
        if ((kinds & SequenceKinds.Shuffle) != 0)
        {
            var afterShuffle = new CommandNode(Command.NoOp);
            if (isOnce || isStopping)
            {
                // The last element is no longer shuffled.
                Emit(block, Command.Duplicate);
                Emit(block, new IntNode(isStopping ? elements - 1 : elements));
                Emit(block, Native.Equal);
                Emit(block, new DivertNode(DivertKind.Jump) { Target = afterShuffle, IsConditional = true });
            }
            Emit(block, new IntNode(isStopping ? elements - 1 : elements));
            Emit(block, Command.SequenceShuffleIndex);
            if (isOnce || isStopping) Emit(block, afterShuffle);
        }
        Emit(block, Command.EvalEnd);

        var after = new CommandNode(Command.NoOp);
        for (var i = 0; i < branches; i++)
        {
            Emit(block, Command.EvalStart);
            Emit(block, Command.Duplicate);
            Emit(block, new IntNode(i));
            Emit(block, Native.Equal);
            Emit(block, Command.EvalEnd);
            var content = i < elements && sequence.Elements[i] is { } element ? Weave(element, isSealed: true).Root : new Block();
            content.Name = Numbered("s", i);
            content.Span = i < elements && sequence.Elements[i] is { } shown ? SpanOf(shown) : _span;
            content.Insert(0, new CommandNode(Command.Pop) { Span = _span });
            Emit(block, new DivertNode(DivertKind.Jump) { Target = content.Container, IsConditional = true });
            Emit(content, new DivertNode(DivertKind.Jump) { Target = after });
            block.AddNamedOnly(content);
        }
        Emit(block, after);
    }

    /// <summary>Where an element stands, without the line ends about it.</summary>
    private SourceSpan SpanOf(WeaveSyntax element)
    {
        var shown = element.Items.FindAll(item => item is not TextSyntax text || text.Text.AsSpan().Trim().Length > 0);
        return shown.Count == 0 ? _span : shown[0].Source.SpanOf(shown[0].Start, shown[^1].End);
    }
}
