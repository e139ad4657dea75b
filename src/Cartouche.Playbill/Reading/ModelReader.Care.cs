using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.Yaml;

namespace Cartouche.Playbills.Reading;

internal sealed partial class ModelReader
{
    private ContentNote? ContentNote(YamlNode node)
    {
        if (node is YamlScalar { IsNothing: false } words) return new ContentNote(words.Text, ContentWeight.Medium, words.Span);
        var fields = Fields.Of(node, "a content note", PlaybillKeys.ContentNote, faults);
        var weight = ContentWeight.Medium;
        if (fields.Content("weight") is { } written && (!Enum.TryParse(written.Text, ignoreCase: true, out weight) || !char.IsLetter(written.Text[0])))
            faults.Add(FormDiagnostics.WrongKind, written.Span, "weight", "light, medium or heavy");
        var (roles, personas, scenes) = (fields.Texts("roles"), fields.Texts("personas"), fields.Texts("scenes"));
        _roleNames.AddRange(roles);
        _personaNames.AddRange(personas);
        return fields.Required("note", node.Span) is not { } note ? null : new ContentNote(note.Text, weight, note.Span)
        {
            Roles = [.. roles.Select(role => role.Text)],
            Personas = [.. personas.Select(persona => persona.Text)],
            Scenes = [.. scenes.Select(scene => scene.Text)],
        };
    }

    private Question? Question(YamlNode node)
    {
        var fields = Fields.Of(node, "a question", PlaybillKeys.Question, faults);
        var answers = Items(fields, "answers", Answer);
        var about = fields.Content("about");
        if (about is not null && about.Text is not ("relations" or "content")) faults.Add(FormDiagnostics.WrongKind, about.Span, "about", "relations or content");
        return fields.Required("ask", node.Span) is { } ask ? new Question(ask.Text, ask.Span) { Answers = answers, About = about?.Text } : null;
    }

    /// <summary>What is said, and beside it the traits it moves.</summary>
    private Answer? Answer(YamlNode node)
    {
        var fields = Fields.Of(node, "an answer", null, faults);
        var moved = fields.Entries.Where(entry => entry.Key.Text != "say").ToList();
        _traitNames.AddRange(moved.Select(entry => entry.Key));
        var traits = Traits(moved);
        return fields.Required("say", node.Span) is { } say ? new Answer(say.Text, traits, say.Span) : null;
    }
}
