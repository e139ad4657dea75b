using Cartouche.Ink.Syntax;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Model;

namespace Cartouche.Playbills.Claims;

/// <summary>Reads atoms and checks whom and what they name.</summary>
/// <param name="playbill">Who and what there is.</param>
/// <param name="directions">The story's places and endings; <see langword="null"/> when they are not known.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class AtomReader(Playbill playbill, StageDirections? directions, FaultList faults)
{
    public static bool IsAtom(CallSyntax call) => call.Name.Text is "at" or "ended" or "knows";

    /// <summary>The atom; <see langword="null"/> with a fault when it is malformed or names what does not exist.</summary>
    public Atom? Read(CallSyntax call, PlacedText source)
    {
        var form = call.Name.Text switch { "at" => "at(knot)", "ended" => "ended(Name)", _ => "knows(Role, fact)" };
        var names = call.Arguments.ConvertAll(argument => Name(argument, source));
        if (names.Count != (call.Name.Text == "knows" ? 2 : 1) || names.Contains(null))
        {
            faults.Add(ClaimDiagnostics.MalformedAtom, source.SpanOf(call.Start, call.End), form);
            return null;
        }
        return call.Name.Text switch
        {
            "at" => At(names[0]!),
            "ended" => Ended(names[0]!),
            _ => Knows(names[0]!, names[1]!),
        };
    }

    /// <summary>The role that plays a name, the reader where there are no roles; a fault when there is none.</summary>
    public string? Role(PlacedText name)
    {
        if (playbill.Roles.Count == 0 && string.Equals(name.Text, Playbill.Reader, StringComparison.OrdinalIgnoreCase)) return Playbill.Reader;
        if (playbill.RoleOf(name.Text) is { } role) return role.Name;
        faults.AddUnknown(ContentDiagnostics.UnknownRole, name, playbill.Roles.Count == 0 ? [Playbill.Reader] : playbill.Roles.Select(known => known.Name));
        return null;
    }

    private AtAtom? At(PlacedText name)
    {
        if (directions is null) return new AtAtom(name.Text);
        if (directions.FindPlace(name.Text) is { } place) return new AtAtom(place);
        faults.AddUnknown(ClaimDiagnostics.UnknownPlace, name, directions.Places);
        return null;
    }

    private EndedAtom? Ended(PlacedText name)
    {
        IReadOnlyList<string> known = playbill.Endings.Count > 0 || directions is null ? [.. playbill.Endings.Select(ending => ending.Name)] : directions.Endings;
        // An ending that nobody names is called after its knot or stitch.
        if (known.Contains(name.Text) || directions?.Find(name.Text) is { Ending: null }) return new EndedAtom(name.Text);
        faults.AddUnknown(ContentDiagnostics.UnknownEnding, name, known);
        return null;
    }

    private KnowsAtom? Knows(PlacedText role, PlacedText fact)
    {
        // A persona knows what it has heard itself, whoever wears it.
        var who = playbill.FindPersona(role.Text)?.Name ?? Role(role);
        // Without a section of facts each is known by what reveals it.
        if (playbill.Facts.Count > 0 && playbill.FindFact(fact.Text) is null)
        {
            faults.AddUnknown(ContentDiagnostics.UnknownFact, fact, playbill.Facts.Select(known => known.Name));
            return null;
        }
        return who is null ? null : new KnowsAtom(who, fact.Text);
    }

    /// <summary>A name as it is, or in quotes where it has blanks.</summary>
    private static PlacedText? Name(ExpressionSyntax argument, PlacedText source) => argument switch
    {
        NameSyntax name => new PlacedText(name.FullName, source.SpanOf(name.Start, name.End)),
        StringSyntax { IsPlainText: true } text => new PlacedText(((TextSyntax)text.Parts[0]).Text, source.SpanOf(text.Start + 1, text.End - 1)),
        _ => null,
    };
}
