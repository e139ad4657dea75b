using Cartouche.Ink.Syntax;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Model;

namespace Cartouche.Playbills.Reading;

/// <summary>Whether what a playbill names is in its story.</summary>
internal sealed class StoryChecks(Playbill playbill, FlowSyntax story, StageDirections directions, FaultList faults)
{
    public void Check()
    {
        var (externals, variables) = Declared(story);
        foreach (var external in playbill.Externals)
            if (!externals.Contains(external.Name)) faults.AddUnknown(ContentDiagnostics.UnknownExternal, new PlacedText(external.Name, external.Span), externals);
        foreach (var variable in playbill.Variables)
            if (!variables.Contains(variable.Name)) faults.AddUnknown(ContentDiagnostics.UnknownVariable, new PlacedText(variable.Name, variable.Span), variables);
        foreach (var ending in playbill.Endings)
            if (!directions.Endings.Contains(ending.Name)) faults.Add(ContentDiagnostics.EndingNotGiven, ending.Span, ending.Name);
        CheckPlaces();
    }

    /// <summary>A theme for places that no scene is in is for nothing.</summary>
    private void CheckPlaces()
    {
        var places = directions.Flows.Select(flow => flow.Scene).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var written in playbill.Themes.SelectMany(theme => theme.Places))
            if (!places.Exists(place => Theme.LikenessOf(written.Text, place) >= 0)) faults.AddUnknown(ContentDiagnostics.UnknownPlace, written, places);
    }

    private static (HashSet<string> Externals, HashSet<string> Variables) Declared(FlowSyntax story)
    {
        var externals = new HashSet<string>(StringComparer.Ordinal);
        var variables = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SyntaxNode>([story]);
        while (pending.TryPop(out var node))
        {
            if (node is ExternalSyntax external) externals.Add(external.Name.Text);
            else if (node is VariableSyntax variable) variables.Add(variable.Name.Text);
            else if (node is ListSyntax list) variables.Add(list.Name.Text);
            if (node is ExpressionSyntax) continue;
            foreach (var child in node.Children) pending.Push(child);
        }
        return (externals, variables);
    }
}
