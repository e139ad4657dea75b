using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

internal sealed partial class Lowerer
{
    private WeaveScope Weave(WeaveSyntax syntax, bool isSealed)
    {
        var scope = new WeaveScope(syntax, _weave, isSealed);
        scope.Current = scope.Root;
        scope.Root.Span = _span;
        _weave = scope;
        var items = syntax.Items;
        for (var i = 0; i < items.Count; i++)
        {
            switch (items[i])
            {
                case GatherSyntax gather:
                    Gather(scope, gather, i);
                    break;
                case ChoiceSyntax choice:
                    Choice(scope, choice, i);
                    break;
                case WeaveSyntax inner:
                    var weave = Weave(inner, isSealed: false);
                    scope.Add(weave.Root);
                    // What stands deeper continues the choice or gather before it.
                    if (scope.Previous is not null)
                    {
                        scope.LooseEnds.Remove(scope.Previous);
                        scope.AddsToPrevious = false;
                    }
                    break;
                default:
                    Content(items[i], scope.Destination);
                    break;
            }
        }
        scope.PassOn();
        if (scope.IsNested && scope.LooseEnds.Count > 0) CheckTermination(scope, LooseEndInBraces);
        _weave = scope.Outer;
        return scope;
    }

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

    // Names repeat in every weave.
    private static readonly string[] ChoiceNames = Enumerable.Range(0, 32).Select(i => $"c-{i}").ToArray();
    private static readonly string[] GatherNames = Enumerable.Range(0, 32).Select(i => $"g-{i}").ToArray();
    private static readonly string[] ElementNames = Enumerable.Range(0, 32).Select(i => $"s{i}").ToArray();

    private static string Numbered(string prefix, int number)
    {
        var known = prefix switch
        {
            "c-" => ChoiceNames,
            "g-" => GatherNames,
            _ => ElementNames,
        };
        return number < known.Length ? known[number] : prefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
