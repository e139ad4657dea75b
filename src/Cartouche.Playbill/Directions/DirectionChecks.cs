using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;
using Cartouche.Playbills.Diagnostics;

namespace Cartouche.Playbills.Directions;

/// <summary>What can be wrong with a direction. Names are checked against the sections the playbill has.</summary>
/// <param name="playbill">The playbill.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class DirectionChecks(Playbill? playbill, FaultList faults)
{
    private readonly HashSet<string> _people = playbill is null ? [] : new([.. playbill.Roles.Select(role => role.Name), .. playbill.Personas.Select(persona => persona.Name)], StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _facts = playbill is null ? [] : new(playbill.Facts.Select(fact => fact.Name), StringComparer.Ordinal);
    private readonly HashSet<string> _endings = playbill is null ? [] : new(playbill.Endings.Select(ending => ending.Name), StringComparer.Ordinal);

    /// <summary>Checks a direction where it stands.</summary>
    public void Tag(DirectionTag tag, TagSite site)
    {
        var row = tag.Row;
        if (tag.Direction is null)
        {
            faults.Add(DirectionDiagnostics.Malformed, site.Text.Span, row.Form);
            return;
        }
        if (IsMeantForChoice(row, site)) AfterChoice(site);
        else if ((row.Places & site.Places) == 0) faults.Add(DirectionDiagnostics.Misplaced, site.Text.Span, "# " + row.Word, row.PlacesInWords);
        if (tag.Direction.IsByAnyone) return;
        var (known, unknown) = row.Argument switch
        {
            DirectionArgument.People => (_people, DirectionDiagnostics.UnknownPerson),
            DirectionArgument.Facts => (_facts, ContentDiagnostics.UnknownFact),
            DirectionArgument.Ending => (_endings, ContentDiagnostics.UnknownEnding),
            _ => ([], ContentDiagnostics.UnknownEnding),
        };
        if (known.Count == 0) return;
        foreach (var name in tag.Names)
            if (!known.Contains(name.Text)) faults.AddUnknown(unknown, name, known);
    }

    /// <summary>Checks what needs a speaker on a line that begins with <paramref name="opening"/>.</summary>
    public void Line(TextSyntax opening, IReadOnlyList<TagSite> tags)
    {
        if (_people.Count == 0 || Speech.Parse(opening.Text, playbill!) is not null) return;
        var directions = tags.Where(site => (site.Places & DirectionPlaces.Choice) == 0).Select(site => (Tag: DirectionReader.Read(site.Text), Site: site)).ToList();
        // What is told to somebody may draw on what that one knows.
        var isToSomebody = directions.Exists(entry => entry.Tag?.Row.Kind == DirectionKind.To);
        foreach (var (tag, site) in directions)
        {
            var isAboutSpeaker = tag?.Row.Kind == DirectionKind.Aside || (tag?.Row.Kind == DirectionKind.Uses && !isToSomebody);
            if (isAboutSpeaker && !IsMeantForChoice(tag!.Row, site)) faults.Add(DirectionDiagnostics.NoSpeaker, site.Text.Span, "# " + tag.Row.Word);
        }
    }

    /// <summary>After the brackets, with no text there for it to be about.</summary>
    private static bool IsMeantForChoice(DirectionRow row, TagSite site) =>
        site.Choice is not null && (row.Places & DirectionPlaces.Choice) != 0 && ((row.Places & DirectionPlaces.Line) == 0 || !site.FollowsText);

    private void AfterChoice(TagSite site)
    {
        var choice = site.Choice!;
        var source = choice.Source;
        var bracket = choice.InnerContent.Start - 1;
        var tag = source.Text[site.Start..site.End].TrimEnd();
        // In a choice with a fault of its own the bracket may be missing.
        var isClosed = bracket >= 0 && source.Text[bracket] == ']';
        var between = isClosed ? source.Text[(bracket + 1)..site.Start].TrimEnd() : "";
        faults.Add(new Diagnostic(DirectionDiagnostics.AfterChoice, DirectionDiagnostics.AfterChoice.Format(tag), source.SpanOf(site.Start, site.Start + tag.Length))
        {
            Fix = !isClosed ? null : new SuggestedFix("Move it into the brackets", source.SpanOf(bracket, site.Start + tag.Length), $" {tag}]{between}"),
        });
    }
}
