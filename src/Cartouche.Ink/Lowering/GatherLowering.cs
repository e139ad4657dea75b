using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

internal sealed partial class Lowerer
{
    private void Gather(WeaveScope scope, GatherSyntax gather, int index)
    {
        var isEntered = !scope.HasChoiceSinceGather;
        scope.HasChoiceSinceGather = false;
        var outer = _span;
        var block = gather.Symbol?.Block ?? new Block();
        _span = block.Span = gather.Span;
        block.Name = gather.Label?.Text ?? Numbered("g-", scope.Gathers++);
        block.Flags |= CountFlags.StartOnly | (_countAllVisits ? CountFlags.Visits : CountFlags.None);

        if (isEntered) scope.Current.Add(block);
        else scope.Root.AddNamedOnly(block);
        // Each gather in a row lies within the one before it.
        scope.Level = (isEntered ? scope.Level : scope.RootLevel) + 1;
        if (scope.Level == _maxLevels) _diagnostics.Add(FlowDiagnostics.TooManyGathers, gather.Span, gather.Label?.Text ?? "-");

        foreach (var end in scope.LooseEnds)
        {
            // A gather of the same depth runs on into this one by itself.
            if (end.Point is GatherSyntax && end.Point.Depth == gather.Depth) continue;
            Emit(end.Block, new DivertNode(DivertKind.Jump) { Target = block.Container });
        }
        scope.LooseEnds.Clear();
        scope.Current = block;
        scope.Previous = new LooseEnd(gather, block, scope.Syntax, index);
        scope.AddsToPrevious = false;
        scope.LooseEnds.Add(scope.Previous);
        _span = outer;
    }
}
