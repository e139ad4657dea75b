namespace Cartouche.Playbills.Reading;

/// <summary>The keys of a playbill, section by section. The schema for editors has the same.</summary>
internal static class PlaybillKeys
{
    public static readonly string[] Playbill =
    [
        "title", "author", "story", "language", "audience", "minutes", "players", "roles", "personas", "facts",
        "endings", "canon", "claims", "externals", "variables", "content", "questions", "themes",
    ];

    public static readonly string[] Players = ["least", "best", "most"];

    public static readonly string[] Role = ["summary", "optional", "traits", "relations", "voice"];

    public static readonly string[] Relation = ["is", "whom", "known"];

    public static readonly string[] Persona = ["worn_by", "summary"];

    public static readonly string[] Fact = ["says", "known_by"];

    public static readonly string[] Ending = ["canon", "summary"];

    public static readonly string[] Canon = ["ending", "choices"];

    public static readonly string[] External = ["values"];

    public static readonly string[] Variable = ["values", "least", "most"];

    public static readonly string[] ContentNote = ["note", "weight", "roles", "personas", "scenes"];

    public static readonly string[] Question = ["ask", "answers", "about"];

    public static readonly string[] Theme = ["paper", "ink", "accent", "type", "places", "personas"];
}
