using Cartouche.Playbills.Model;

namespace Cartouche.Playbills;

/// <summary>What stands beside a story: who can be played, what they know, how it may end, and what is claimed about it.</summary>
public sealed record Playbill
{
    /// <summary>The one role of a story whose playbill names none.</summary>
    public const string Reader = "reader";

    /// <summary>The story's title.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The story's file, relative to the playbill.</summary>
    public string? Story { get; init; }

    /// <summary>The language it is written in, as a tag of BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>For whom it is suitable.</summary>
    public string? Audience { get; init; }

    /// <summary>How long a performance takes.</summary>
    public int? Minutes { get; init; }

    /// <summary>How many players it is for.</summary>
    public PlayerCount? Players { get; init; }

    /// <summary>The roles, in order.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The personas, in order.</summary>
    public IReadOnlyList<Persona> Personas { get; init; } = [];

    /// <summary>The facts, in order.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>The endings, in order.</summary>
    public IReadOnlyList<Ending> Endings { get; init; } = [];

    /// <summary>What is claimed, as written.</summary>
    public IReadOnlyList<PlacedText> Claims { get; init; } = [];

    /// <summary>What functions of the game may answer.</summary>
    public IReadOnlyList<ExternalDomain> Externals { get; init; } = [];

    /// <summary>What the game may set, and where variables saturate.</summary>
    public IReadOnlyList<VariableDomain> Variables { get; init; } = [];

    /// <summary>What happened once, if it is told.</summary>
    public Canon? Canon { get; init; }

    /// <summary>What players may veto.</summary>
    public IReadOnlyList<ContentNote> Content { get; init; } = [];

    /// <summary>What players are asked before casting.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>How pages look, in order.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>The role called <paramref name="name"/>, in upper or lower case alike.</summary>
    public Role? FindRole(string name) => Roles.FirstOrDefault(role => Same(role.Name, name));

    /// <summary>The persona called <paramref name="name"/>, in upper or lower case alike.</summary>
    public Persona? FindPersona(string name) => Personas.FirstOrDefault(persona => Same(persona.Name, name));

    /// <summary>The fact called <paramref name="name"/>.</summary>
    public Fact? FindFact(string name) => Facts.FirstOrDefault(fact => fact.Name == name);

    /// <summary>The ending called <paramref name="name"/>.</summary>
    public Ending? FindEnding(string name) => Endings.FirstOrDefault(ending => ending.Name == name);

    /// <summary>A role's or persona's name as the playbill writes it, in upper or lower case alike; <see langword="null"/> for anybody else.</summary>
    public string? NameOf(string name) => FindRole(name)?.Name ?? FindPersona(name)?.Name;

    /// <summary>The role that plays <paramref name="name"/>: itself, or the wearer of a persona.</summary>
    public Role? RoleOf(string name) => FindRole(name) ?? (FindPersona(name) is { } persona ? FindRole(persona.WornBy) : null);

    /// <summary>
    /// The theme for a scene: the one of its place, of several the one that says most of it; otherwise the first of a
    /// persona who is there. Of two that say as much the first; <see langword="null"/> where there is none.
    /// </summary>
    /// <param name="place">Where the scene is, if that is said.</param>
    /// <param name="present">Who is there; <see langword="null"/> where it is not said.</param>
    public Theme? ThemeOf(string? place, IEnumerable<string>? present = null)
    {
        var ofPlace = place is null ? null : Themes.Where(theme => theme.LikenessTo(place) >= 0).MaxBy(theme => theme.LikenessTo(place));
        return ofPlace ?? (present ?? []).Select(name => Themes.FirstOrDefault(theme => theme.Personas.Any(persona => Same(persona, name)))).FirstOrDefault(theme => theme is not null);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
