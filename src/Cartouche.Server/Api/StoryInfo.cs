using Cartouche.Playbills;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.People;

namespace Cartouche.Server.Api;

/// <summary>What everybody may know of a story beforehand.</summary>
internal sealed record StoryInfo(string Title, string? Author, string? Language, int? Minutes, PlayerCountInfo? Players, IReadOnlyList<RoleInfo> Roles, IReadOnlyList<ContentInfo> Content, IReadOnlyList<QuestionInfo> Questions, IReadOnlyDictionary<string, ThemeInfo> Themes)
{
    public static StoryInfo Of(StagedStory staged, string fileName)
    {
        var playbill = staged.Playbill ?? new Playbill();
        return new StoryInfo(
            playbill.Title ?? Path.GetFileNameWithoutExtension(fileName), playbill.Author, playbill.Language, playbill.Minutes,
            playbill.Players is { } players ? new PlayerCountInfo(players.Least, players.Best, players.Most) : null,
            playbill.Roles.Count > 0 ? [.. playbill.Roles.Select(role => new RoleInfo(role.Name, role.Summary, role.IsOptional))] : [new RoleInfo(Playbill.Reader, null, false)],
            [.. playbill.Content.Select(note => new ContentInfo(note.Note, note.Weight, note.Roles, note.Personas, note.IsOfAll))],
            [.. Answers.QuestionsOf(playbill).Select(question => new QuestionInfo(question.Ask, [.. question.Answers.Select(answer => answer.Say)]))],
            // Not for which places: these are still to come.
            playbill.Themes.ToDictionary(theme => theme.Name, theme => new ThemeInfo(theme.Paper, theme.Ink, theme.Accent, theme.Type)));
    }
}

/// <summary>How many players a story is for.</summary>
internal sealed record PlayerCountInfo(int Least, int Best, int Most);

/// <summary>A role.</summary>
internal sealed record RoleInfo(string Name, string? Summary, bool IsOptional);

/// <summary>A content note, and what it comes with; with nothing, it is of the whole story.</summary>
internal sealed record ContentInfo(string Note, ContentWeight Weight, IReadOnlyList<string> Roles, IReadOnlyList<string> Personas, bool IsOfAll);

/// <summary>How a page looks.</summary>
internal sealed record ThemeInfo(string Paper, string Ink, string Accent, ThemeType Type);

/// <summary>A question before casting.</summary>
internal sealed record QuestionInfo(string Ask, IReadOnlyList<string> Answers);

/// <summary>A performance, for whoever has its code.</summary>
internal sealed record PerformanceInfo(string Code, string Title, PerformanceState State, StoryInfo Story);

/// <summary>How a performance stands.</summary>
internal enum PerformanceState
{
    /// <summary>People gather.</summary>
    Open,

    /// <summary>The story has begun.</summary>
    Playing,

    /// <summary>Somebody has stepped out.</summary>
    Paused,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>States of performances.</summary>
internal static class PerformanceStates
{
    public static PerformanceState Of(Stage.Performance performance) =>
        performance.HasEnded ? PerformanceState.Ended : performance.IsPaused ? PerformanceState.Paused : performance.HasStarted ? PerformanceState.Playing : PerformanceState.Open;
}
