using System.Globalization;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.Yaml;

namespace Cartouche.Playbills.Reading;

internal sealed partial class ModelReader
{
    private Theme? Theme(PlacedText name, YamlNode node)
    {
        var fields = Fields.Of(node, "a theme", PlaybillKeys.Theme, faults);
        var (paper, ink, accent) = (Colour(fields, "paper", name), Colour(fields, "ink", name), Colour(fields, "accent", name));
        CheckContrast("ink", ink, paper);
        CheckContrast("accent", accent, paper);
        var type = ThemeType.Serif;
        if (fields.Content("type") is { } written && (!Enum.TryParse(written.Text, ignoreCase: true, out type) || !char.IsLetter(written.Text[0])))
            faults.Add(FormDiagnostics.WrongKind, written.Span, "type", "serif, sans or mono");
        var (places, personas) = (fields.Texts("places"), fields.Texts("personas"));
        _personaNames.AddRange(personas);
        return paper is null || ink is null || accent is null ? null : new Theme(name.Text, paper.Text, ink.Text, accent.Text, type, name.Span)
        {
            Places = places,
            Personas = [.. personas.Select(persona => persona.Text)],
        };
    }

    private PlacedText? Colour(Fields theme, string key, PlacedText name)
    {
        if (theme.Required(key, name.Span) is not { } written) return null;
        if (Contrast.IsColour(written.Text)) return written;
        faults.Add(ContentDiagnostics.BadColour, written.Span, written.Text);
        return null;
    }

    private void CheckContrast(string key, PlacedText? colour, PlacedText? paper)
    {
        if (colour is null || paper is null) return;
        var contrast = Contrast.Of(colour.Text, paper.Text);
        if (contrast >= Contrast.Least) return;
        // Rounded down, so that what is too low never reads as enough.
        faults.Add(ContentDiagnostics.LowContrast, colour.Span, key, (Math.Floor(contrast * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture));
    }
}
