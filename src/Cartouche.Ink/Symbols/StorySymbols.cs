using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Symbols;

/// <summary>Where a variable was found.</summary>
internal enum VariablePlace
{
    None,
    Parameter,
    Temporary,
    Global,
}

/// <summary>All names of a story, and ink's rules for finding them.</summary>
internal sealed class StorySymbols(FlowSyntax story)
{
    public FlowSymbol Story { get; } = new(story, null);

    public Dictionary<string, ConstantSymbol> Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>Lists in order of declaration.</summary>
    public List<ListSymbol> Lists { get; } = [];

    public Dictionary<string, ListSymbol> ListsByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Every list that has an item of a name, in order of declaration.</summary>
    public Dictionary<string, List<ListSymbol>> ListsByItem { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ExternalSyntax> Externals { get; } = new(StringComparer.Ordinal);

    /// <summary>Global variables and lists in the order in which they get their first values.</summary>
    public List<VariableSymbol> Globals { get; } = [];

    public VariablePlace FindVariable(string name, FlowSymbol from, out VariableSymbol? variable, int before = int.MaxValue)
    {
        variable = null;
        if (from.Flow.Parameters.Count > 0 && from.Parameter(name) is not null) return VariablePlace.Parameter;
        if (!ReferenceEquals(from, Story) && from.Variables.TryGetValue(name, out variable) && variable.Ordinal < before) return VariablePlace.Temporary;
        if (Story.Variables.TryGetValue(name, out variable) && variable.Ordinal < before) return VariablePlace.Global;
        variable = null;
        return VariablePlace.None;
    }

    public ListItemSyntax? FindItem(string? list, string item, out ListSymbol? owner, out ListSymbol? rival)
    {
        owner = rival = null;
        if (list is not null)
            return ListsByName.TryGetValue(list, out owner) && owner.Items.TryGetValue(item, out var qualified) ? qualified : null;
        if (!ListsByItem.TryGetValue(item, out var owners)) return null;
        owner = owners[0];
        if (owners.Count > 1) rival = owners[1];
        return owner.Items[item];
    }

    /// <summary>Finds content by its dotted name, as seen from inside <paramref name="from"/>.</summary>
    /// <param name="path">The name.</param>
    /// <param name="from">The innermost flow around the place of use.</param>
    /// <param name="fromFlowItself">The place of use is the flow's own declaration.</param>
    public static Symbol? FindContent(List<Identifier> path, FlowSymbol from, bool fromFlowItself = false)
    {
        if (path.Count == 0) return null;
        var found = FindBase(path[0].Text, from, fromFlowItself);
        for (var i = 1; i < path.Count && found is not null; i++)
            found = found is FlowSymbol flow ? InFlow(flow, path[i].Text, flow.Level + 1, deep: flow.Level == FlowLevel.Knot) : null;
        return found;
    }

    public static Symbol? FindBase(string name, FlowSymbol from, bool fromFlowItself = false)
    {
        for (FlowSymbol? flow = from; flow is not null; flow = flow.Owner)
        {
            var deep = (fromFlowItself && ReferenceEquals(flow, from)) || flow.Level == FlowLevel.Knot;
            if (!(fromFlowItself && ReferenceEquals(flow, from)) && flow.Labels.TryGetValue(name, out var label)) return label;
            if (InFlow(flow, name, null, deep) is { } found) return found;
        }
        return null;
    }

    /// <summary>Content directly in <paramref name="flow"/>, or anywhere below it.</summary>
    public static Symbol? InFlow(FlowSymbol flow, string name, FlowLevel? level, bool deep)
    {
        if ((level is null || level == flow.Level) && flow.Level != FlowLevel.Story && flow.Name == name) return flow;
        if (level is null or FlowLevel.Label)
        {
            if (flow.Labels.TryGetValue(name, out var label)) return label;
            if (level == FlowLevel.Label) return deep ? flow.Deep(name) : null;
        }
        if (level is not null && level < flow.Level) return null;
        if (flow.SubFlows.TryGetValue(name, out var inner) && (level is null || level == inner.Level)) return inner;
        return deep ? flow.Deep(name) : null;
    }
}
