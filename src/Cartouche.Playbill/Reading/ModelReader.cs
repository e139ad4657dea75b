using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.Yaml;

namespace Cartouche.Playbills.Reading;

/// <summary>Makes a playbill of a YAML tree. One part per section: this one does the whole.</summary>
internal sealed partial class ModelReader(FaultList faults)
{
    private const int MaxCount = 1_000_000;

    public Playbill Playbill(YamlNode? root)
    {
        var fields = Fields.Of(root, "the playbill", PlaybillKeys.Playbill, faults);
        var playbill = new Playbill
        {
            Title = fields.Text("title"),
            Author = fields.Text("author"),
            Story = fields.Text("story"),
            Language = fields.Text("language"),
            Audience = fields.Text("audience"),
            Minutes = fields.Number("minutes", 1, 100_000),
            Players = Players(fields),
            Roles = Named(fields, "roles", Role),
            Personas = Named(fields, "personas", Persona),
            Facts = Named(fields, "facts", Fact),
            Endings = Named(fields, "endings", Ending),
            Canon = Canon(fields),
            Claims = fields.Texts("claims"),
            Externals = Named(fields, "externals", External),
            Variables = Named(fields, "variables", Variable),
            Content = Items(fields, "content", ContentNote),
            Questions = Items(fields, "questions", Question),
            Themes = Named(fields, "themes", Theme),
        };
        CheckNames(playbill);
        return playbill;
    }

    private PlayerCount? Players(Fields playbill)
    {
        if (playbill.Node("players") is not { } node) return null;
        var fields = Fields.Of(node, "players", PlaybillKeys.Players, faults);
        var least = fields.Number("least", 1, 100);
        var best = fields.Number("best", 1, 100);
        var most = fields.Number("most", 1, 100);
        var floor = least ?? Math.Min(best ?? 1, most ?? 1);
        var ceiling = most ?? Math.Max(best ?? floor, floor);
        if (floor > ceiling || best < floor || best > ceiling) faults.Add(ContentDiagnostics.EmptyRange, node.Span);
        return new PlayerCount(floor, best ?? ceiling, ceiling);
    }

    private Canon? Canon(Fields playbill)
    {
        if (playbill.Node("canon") is not { } node) return null;
        var fields = Fields.Of(node, "canon", PlaybillKeys.Canon, faults);
        var choices = new List<int>();
        foreach (var item in fields.List("choices"))
            if (Fields.Number("choices", item, 1, MaxCount, faults) is { } choice) choices.Add(choice);
        var ending = Noted(fields.Content("ending"), _endingNames);
        return new Canon(choices, ending?.Text, ending?.Span ?? node.Span);
    }

    /// <summary>A section whose keys are names the author gives.</summary>
    private List<T> Named<T>(Fields playbill, string section, Func<PlacedText, YamlNode, T?> read) where T : class
    {
        var things = new List<T>();
        foreach (var entry in Fields.Of(playbill.Node(section), section, null, faults).Entries)
        {
            if (!NameRules.IsName(entry.Key.Text)) faults.Add(ContentDiagnostics.BadName, entry.Key.Span, entry.Key.Text);
            else if (read(entry.Key, entry.Value) is { } thing) things.Add(thing);
        }
        return things;
    }

    private static List<T> Items<T>(Fields fields, string section, Func<YamlNode, T?> read) where T : class
    {
        var things = new List<T>();
        foreach (var item in fields.List(section))
            if (read(item) is { } thing) things.Add(thing);
        return things;
    }

    /// <summary>Numbers from -2 to 2 by name.</summary>
    private Dictionary<string, int> Traits(IEnumerable<YamlEntry> entries)
    {
        var traits = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
            if (Fields.Number(entry.Key.Text, entry.Value, -2, 2, faults) is { } value) traits.Add(entry.Key.Text, value);
        return traits;
    }
}
