using Cartouche.Playbills.Model;
using Cartouche.Playbills.Yaml;

namespace Cartouche.Playbills.Reading;

internal sealed partial class ModelReader
{
    private Role Role(PlacedText name, YamlNode node)
    {
        var fields = Fields.Of(node, "a role", PlaybillKeys.Role, faults);
        return new Role(name.Text, name.Span)
        {
            Summary = fields.Text("summary"),
            Voice = fields.Text("voice"),
            IsOptional = fields.Flag("optional"),
            Traits = Traits(Fields.Of(fields.Node("traits"), "traits", null, faults).Entries),
            Relations = Items(fields, "relations", Relation),
        };
    }

    private Relation? Relation(YamlNode node)
    {
        var fields = Fields.Of(node, "a relation", PlaybillKeys.Relation, faults);
        var kind = fields.Required("is", node.Span);
        var whom = Noted(fields.Required("whom", node.Span), _roleNames);
        var known = fields.Flag("known", otherwise: true);
        return kind is null || whom is null ? null : new Relation(kind.Text, whom.Text, known, whom.Span);
    }

    private Persona? Persona(PlacedText name, YamlNode node)
    {
        var fields = Fields.Of(node, "a persona", PlaybillKeys.Persona, faults);
        var summary = fields.Text("summary");
        var wearer = Noted(fields.Required("worn_by", name.Span), _roleNames);
        return wearer is null ? null : new Persona(name.Text, wearer.Text, name.Span) { Summary = summary };
    }
}
