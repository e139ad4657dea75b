using Cartouche.Ink.Diagnostics;
using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Playbills.Diagnostics;

/// <summary>Faults in what a playbill says: names, and how it fits its story.</summary>
internal static class ContentDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor UnknownRole = Entry("CT1101", Error,
        "There is no role '{0}'.",
        "roles: { Ann: , Ben: }\nfacts:\n  secret: { known_by: [Anne] }\n", "roles: { Ann: , Ben: }\nfacts:\n  secret: { known_by: [Ann] }\n");

    public static readonly DiagnosticDescriptor UnknownFact = Entry("CT1102", Error,
        "There is no fact '{0}'.",
        "roles: { Ann: }\nfacts: { secret: }\nclaims:\n  - never knows(Ann, secrets)\n", "roles: { Ann: }\nfacts: { secret: }\nclaims:\n  - never knows(Ann, secret)\n");

    public static readonly DiagnosticDescriptor UnknownEnding = Entry("CT1103", Error,
        "There is no ending '{0}'.",
        "endings: { Peace: }\ncanon: { ending: Piece, choices: [1] }\n", "endings: { Peace: }\ncanon: { ending: Peace, choices: [1] }\n");

    public static readonly DiagnosticDescriptor UnknownTrait = Entry("CT1104", Error,
        "No role has the trait '{0}'.",
        "roles:\n  Ann: { traits: { nerve: 1 } }\nquestions:\n  - ask: Who goes first?\n    answers: [{ say: I do., nerv: 1 }]\n",
        "roles:\n  Ann: { traits: { nerve: 1 } }\nquestions:\n  - ask: Who goes first?\n    answers: [{ say: I do., nerve: 1 }]\n");

    public static readonly DiagnosticDescriptor DuplicateName = Entry("CT1105", Error,
        "'{0}' is already the name of a {1}; roles and personas are told apart by name, in upper or lower case alike.",
        "roles: { Ann: , ANN: }\n", "roles: { Ann: , Old Ann: }\n");

    public static readonly DiagnosticDescriptor BadName = Entry("CT1106", Error,
        "'{0}' cannot be a name here: directions and claims could not tell it from what stands around it.",
        "roles: { anyone: }\n", "roles: { Everyman: }\n");

    public static readonly DiagnosticDescriptor EmptyRange = Entry("CT1107", Error,
        "The least is more than the most.",
        "variables:\n  gold: { least: 10, most: 0 }\n", "variables:\n  gold: { least: 0, most: 10 }\n");

    public static readonly DiagnosticDescriptor TooManyValues = Entry("CT1108", Error,
        "These are too many values: {0} are allowed.",
        "variables:\n  gold: { values: [1..20000] }\n", "variables:\n  gold: { values: [1..20] }\n");

    public static readonly DiagnosticDescriptor UnknownExternal = Entry("CT1109", Warning,
        "The story declares no external function '{0}'.",
        "externals:\n  rol: { values: [1..6] }\n", "externals:\n  roll: { values: [1..6] }\n");

    public static readonly DiagnosticDescriptor UnknownVariable = Entry("CT1110", Warning,
        "The story has no variable '{0}'.",
        "variables:\n  golt: { least: 0 }\n", "variables:\n  gold: { least: 0 }\n");

    public static readonly DiagnosticDescriptor EndingNotGiven = Entry("CT1111", Warning,
        "The story has no ending '{0}': no knot has the tag '# ending: {0}'.",
        "endings: { Peace: , War: }\n", "endings: { Peace: }\n");

    public static readonly DiagnosticDescriptor UnknownPersona = Entry("CT1112", Error,
        "There is no persona '{0}'.",
        "roles: { Ann: }\npersonas: { Queen: { worn_by: Ann } }\ncontent:\n  - { note: a flood, personas: [Quean] }\n", "roles: { Ann: }\npersonas: { Queen: { worn_by: Ann } }\ncontent:\n  - { note: a flood, personas: [Queen] }\n");

    public static readonly DiagnosticDescriptor BadColour = Entry("CT1113", Error,
        "'{0}' is no colour; one is written as \"#fbf8f1\", in quotes.",
        "themes:\n  Dusk: { paper: ivory, ink: \"#26241f\", accent: \"#8a4b12\" }\n", "themes:\n  Dusk: { paper: \"#fbf8f1\", ink: \"#26241f\", accent: \"#8a4b12\" }\n");

    public static readonly DiagnosticDescriptor LowContrast = Entry("CT1114", Warning,
        "The contrast of {0} on paper is {1}:1; below 4.5:1 many cannot read it.",
        "themes:\n  Dusk: { paper: \"#fbf8f1\", ink: \"#26241f\", accent: \"#c98a4b\" }\n", "themes:\n  Dusk: { paper: \"#fbf8f1\", ink: \"#26241f\", accent: \"#8a4b12\" }\n");

    public static readonly DiagnosticDescriptor UnknownPlace = Entry("CT1115", Warning,
        "No scene of the story is in '{0}'.",
        "themes:\n  Dusk: { paper: \"#fbf8f1\", ink: \"#26241f\", accent: \"#8a4b12\", places: [The haul] }\n", "themes:\n  Dusk: { paper: \"#fbf8f1\", ink: \"#26241f\", accent: \"#8a4b12\", places: [The hall] }\n");

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}
