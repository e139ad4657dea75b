using Cartouche.Ink.Syntax;

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
                        scope.Continues(scope.Previous);
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
