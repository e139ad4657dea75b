using Cartouche.Ink.Diagnostics;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Reading;

internal sealed partial class ModelReader
{
    // Names that refer to others: checked when all are known.
    private readonly List<PlacedText> _roleNames = [];
    private readonly List<PlacedText> _personaNames = [];
    private readonly List<PlacedText> _endingNames = [];
    private readonly List<PlacedText> _traitNames = [];

    private static PlacedText? Noted(PlacedText? name, List<PlacedText> names)
    {
        if (name is not null) names.Add(name);
        return name;
    }

    private void CheckNames(Playbill playbill)
    {
        CheckDoubles(playbill);
        var roles = playbill.Roles.Select(role => role.Name).ToList();
        CheckKnown(_roleNames, roles, ContentDiagnostics.UnknownRole);
        CheckKnown(_personaNames, [.. playbill.Personas.Select(persona => persona.Name)], ContentDiagnostics.UnknownPersona);
        CheckKnown(_endingNames, [.. playbill.Endings.Select(ending => ending.Name)], ContentDiagnostics.UnknownEnding);
        CheckKnown(_traitNames, [.. playbill.Roles.SelectMany(role => role.Traits.Keys).Distinct(StringComparer.Ordinal)], ContentDiagnostics.UnknownTrait);
    }

    private void CheckKnown(List<PlacedText> names, List<string> known, DiagnosticDescriptor unknown)
    {
        foreach (var name in names)
            if (!known.Contains(name.Text)) faults.AddUnknown(unknown, name, known);
    }

    private void CheckDoubles(Playbill playbill)
    {
        var people = new Dictionary<string, (string Kind, SourceSpan Span)>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in playbill.Roles) Check(role.Name, "role", role.Span);
        foreach (var persona in playbill.Personas) Check(persona.Name, "persona", persona.Span);

        void Check(string name, string kind, SourceSpan span)
        {
            if (people.TryAdd(name, (kind, span))) return;
            var (earlier, place) = people[name];
            var message = ContentDiagnostics.DuplicateName.Format(name, earlier);
            faults.Add(new Diagnostic(ContentDiagnostics.DuplicateName, message, span) { Related = [new RelatedPlace($"the {earlier} '{name}'", place)] });
        }
    }
}
