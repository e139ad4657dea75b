using Cartouche.Ink.Diagnostics;

namespace Cartouche.Ink.Checks;

internal sealed partial class Binder
{
    private readonly Spelling _spelling = new();

    private IEnumerable<string> VariableNames()
    {
        foreach (var parameter in _flow.Flow.Parameters)
            if (parameter.Name is not null) yield return parameter.Name.Text;
        foreach (var name in _flow.Variables.Keys) yield return name;
        foreach (var name in _symbols.Story.Variables.Keys) yield return name;
        foreach (var name in _symbols.Constants.Keys) yield return name;
        foreach (var name in _symbols.ListsByItem.Keys) yield return name;
    }

    private IEnumerable<string> ContentNames()
    {
        for (var flow = _flow; flow is not null; flow = flow.Owner)
        {
            foreach (var label in flow.Labels.Keys) yield return label;
            foreach (var inner in flow.SubFlows.Keys) yield return inner;
        }
        foreach (var knot in _symbols.Story.SubFlows.Values)
        {
            foreach (var label in knot.Labels.Keys) yield return knot.Name + "." + label;
            foreach (var stitch in knot.SubFlows.Values)
            {
                yield return knot.Name + "." + stitch.Name;
                foreach (var label in stitch.Labels.Keys) yield return knot.Name + "." + stitch.Name + "." + label;
            }
        }
    }

    private IEnumerable<string> FunctionNames()
    {
        foreach (var knot in _symbols.Story.SubFlows.Values)
            if (knot.IsFunction) yield return knot.Name;
        foreach (var name in _symbols.Externals.Keys) yield return name;
    }

    private string? Similar(string name, IEnumerable<string> candidates) => _spelling.Nearest(name, candidates);
}
