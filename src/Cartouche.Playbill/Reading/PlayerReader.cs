using Cartouche.Ink.Diagnostics;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.People;
using Cartouche.Playbills.Yaml;

namespace Cartouche.Playbills.Reading;

/// <summary>Makes people of a YAML tree.</summary>
internal sealed class PlayerReader(Playbill playbill, FaultList faults)
{
    private static readonly string[] Keys = ["players", "pins", "doubling"];
    private static readonly string[] PlayerKeys = ["answers", "traits", "likes", "dislikes", "vetoes", "relations"];
    private static readonly string[] RelationKeys = ["is", "whom"];

    private static readonly Dictionary<string, Bond> Bonds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["partner"] = Bond.Partner,
        ["friend"] = Bond.Friend,
        ["stranger"] = Bond.Stranger,
        ["rival"] = Bond.Rival,
        ["do-not-pair"] = Bond.DoNotPair,
    };

    private readonly List<string> _roles = [.. playbill.Roles.Select(role => role.Name)];
    private readonly List<string> _traits = [.. playbill.Roles.SelectMany(role => role.Traits.Keys).Distinct(StringComparer.Ordinal)];
    private readonly List<PlacedText> _whom = [];

    public PeopleFile People(YamlNode? root)
    {
        var fields = Fields.Of(root, "the people file", Keys, faults);
        var players = new List<Player>();
        foreach (var entry in Fields.Of(fields.Node("players"), "players", null, faults).Entries)
        {
            if (players.Exists(player => IsSame(player.Name, entry.Key.Text))) faults.Add(FormDiagnostics.DuplicateKey, entry.Key.Span, entry.Key.Text);
            else players.Add(Player(entry.Key, entry.Value));
        }
        var names = players.ConvertAll(player => player.Name);
        var pins = new Dictionary<string, string?>();
        foreach (var entry in Fields.Of(fields.Node("pins"), "pins", null, faults).Entries) Pin(entry, names, pins);
        foreach (var whom in _whom) Known(whom, names, PeopleDiagnostics.UnknownPlayer);
        return new PeopleFile { Players = players, Pins = pins, AllowsDoubling = fields.Flag("doubling") };
    }

    private void Pin(YamlEntry entry, List<string> names, Dictionary<string, string?> pins)
    {
        if (Known(entry.Key, _roles, ContentDiagnostics.UnknownRole) is not { } role) return;
        if (entry.Value is YamlScalar { IsNothing: true }) pins[role] = null;
        else if (entry.Value is not YamlScalar player) faults.Add(FormDiagnostics.WrongKind, entry.Value.Span, entry.Key.Text, "the name of a player, or nothing for an understudy");
        else if (Known(player.Content, names, PeopleDiagnostics.UnknownPlayer) is { } name) pins[role] = name;
    }

    private Player Player(PlacedText name, YamlNode node)
    {
        var fields = Fields.Of(node, "a player", PlayerKeys, faults);
        var traits = new Dictionary<string, int>(AnswersOf(fields), StringComparer.Ordinal);
        // What is told outright counts, whatever the answers came to.
        foreach (var entry in Fields.Of(fields.Node("traits"), "traits", null, faults).Entries)
            if (Known(entry.Key, _traits, ContentDiagnostics.UnknownTrait) is { } trait && Fields.Number(entry.Key.Text, entry.Value, -2, 2, faults) is { } value) traits[trait] = value;
        return new Player(name.Text)
        {
            Traits = traits,
            Likes = Names(fields, "likes", _roles, ContentDiagnostics.UnknownRole),
            Dislikes = Names(fields, "dislikes", _roles, ContentDiagnostics.UnknownRole),
            Vetoes = Names(fields, "vetoes", [.. _roles, .. playbill.Personas.Select(persona => persona.Name), .. playbill.Content.Select(note => note.Note)], PeopleDiagnostics.UnknownVeto),
            Relations = [.. fields.List("relations").Select(Relation).OfType<PlayerRelation>()],
        };
    }

    private IReadOnlyDictionary<string, int> AnswersOf(Fields fields)
    {
        var questions = Answers.QuestionsOf(playbill);
        var answers = new List<int>();
        foreach (var item in fields.List("answers"))
        {
            if (answers.Count == questions.Count)
            {
                faults.Add(PeopleDiagnostics.TooManyAnswers, item.Span, questions.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            }
            answers.Add(item is YamlScalar { IsNothing: true } ? 0 : Fields.Number("answers", item, 0, questions[answers.Count].Answers.Count, faults) ?? 0);
        }
        return Answers.TraitsOf(playbill, answers);
    }

    private PlayerRelation? Relation(YamlNode node)
    {
        var fields = Fields.Of(node, "a relation of players", RelationKeys, faults);
        var (written, whom) = (fields.Required("is", node.Span), fields.Required("whom", node.Span));
        if (whom is not null) _whom.Add(whom);
        if (written is null || whom is null) return null;
        if (Bonds.TryGetValue(written.Text, out var bond)) return new PlayerRelation(bond, whom.Text);
        faults.Add(FormDiagnostics.WrongKind, written.Span, "is", "partner, friend, stranger, rival or do-not-pair");
        return null;
    }

    private List<string> Names(Fields fields, string key, List<string> known, DiagnosticDescriptor unknown) =>
        [.. fields.Texts(key).Select(text => Known(text, known, unknown)).OfType<string>()];

    /// <summary>The name as it is known; otherwise a fault.</summary>
    private string? Known(PlacedText name, List<string> known, DiagnosticDescriptor unknown)
    {
        if (known.Find(other => IsSame(other, name.Text)) is { } found) return found;
        faults.AddUnknown(unknown, name, known);
        return null;
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
