using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.Yaml;

namespace Cartouche.Playbills.Reading;

internal sealed partial class ModelReader
{
    private Fact Fact(PlacedText name, YamlNode node)
    {
        var fields = Fields.Of(node, "a fact", PlaybillKeys.Fact, faults);
        var knownBy = fields.Texts("known_by");
        _roleNames.AddRange(knownBy);
        return new Fact(name.Text, name.Span) { Says = fields.Text("says"), KnownBy = [.. knownBy.Select(role => role.Text)] };
    }

    private Ending Ending(PlacedText name, YamlNode node)
    {
        var fields = Fields.Of(node, "an ending", PlaybillKeys.Ending, faults);
        return new Ending(name.Text, name.Span) { Summary = fields.Text("summary"), IsCanon = fields.Flag("canon") };
    }

    private ExternalDomain? External(PlacedText name, YamlNode node)
    {
        var fields = Fields.Of(node, "an external", PlaybillKeys.External, faults);
        var values = ValueReader.Read(fields, faults);
        if (fields.Node("values") is null or YamlSequence { Items.Count: 0 }) faults.Add(FormDiagnostics.MissingKey, name.Span, "An external", "values");
        return values.Count == 0 ? null : new ExternalDomain(name.Text, values, name.Span);
    }

    private VariableDomain Variable(PlacedText name, YamlNode node)
    {
        var fields = Fields.Of(node, "a variable", PlaybillKeys.Variable, faults);
        var domain = new VariableDomain(name.Text, name.Span)
        {
            Values = ValueReader.Read(fields, faults),
            Least = fields.Number("least", int.MinValue, int.MaxValue),
            Most = fields.Number("most", int.MinValue, int.MaxValue),
        };
        if (domain.Least > domain.Most) faults.Add(ContentDiagnostics.EmptyRange, node.Span);
        return domain;
    }
}
