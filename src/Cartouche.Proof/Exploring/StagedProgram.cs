using Cartouche.Ink.Syntax;
using Cartouche.Playbills;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Claims;
using Cartouche.Proof.Game;
using Cartouche.Proof.Knowledge;
using Cartouche.Proof.Watching;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Exploring;

/// <summary>A story as it is explored: with what the game may do, and what is asked of it.</summary>
/// <param name="Program">The story, with the functions of conditions.</param>
internal sealed record StagedProgram(StoryProgram Program)
{
    /// <summary>What the game may do.</summary>
    public GameDomains Game { get; init; } = new(Program, null);

    /// <summary>A save of the story to begin from; <see langword="null"/> for its own beginning.</summary>
    public string? Save { get; init; }

    /// <summary>The functions of conditions.</summary>
    public ConditionFunctions Functions { get; init; } = ConditionFunctions.None;

    /// <summary>What is remembered of the way besides the story's own state; <see langword="null"/> for nothing.</summary>
    public StoryMonitor? Monitor { get; init; }

    /// <summary>Functions that stand in for the game's where it gives none: whether anything comes to them is for the game to say.</summary>
    public IReadOnlySet<string> StandIns { get; init; } = new HashSet<string>();

    /// <summary>Whether claims ask whether the story is at a container.</summary>
    public bool IsWatched(Container container) => Monitor?.Watches(container) == true;

    /// <summary>A story without claims.</summary>
    public static StagedProgram Of(StoryProgram program, StageDirections? directions, Playbill? playbill) => new(program)
    {
        Game = new GameDomains(program, playbill),
        Monitor = MonitorOf(program, directions, playbill, [], null),
    };

    /// <summary>A story with its claims.</summary>
    public static StagedProgram Of(StoryProgram program, StagedStory story) => new(program)
    {
        Game = new GameDomains(program, story.Playbill),
        Functions = new ConditionFunctions(program, story),
        StandIns = ExternalsOf(story.Story.Syntax),
        Monitor = MonitorOf(program, story.Directions, story.Playbill, [.. story.Claims.SelectMany(claim => claim.Conditions).SelectMany(condition => condition.Atoms)], story.Story.Syntax),
    };

    private static HashSet<string> ExternalsOf(FlowSyntax? story)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SyntaxNode>(story is null ? [] : [story]);
        while (pending.TryPop(out var node))
        {
            if (node is ExternalSyntax external) names.Add(external.Name.Text);
            else if (node is not ExpressionSyntax)
                foreach (var child in node.Children) pending.Push(child);
        }
        return names;
    }

    private static StoryMonitor? MonitorOf(StoryProgram program, StageDirections? directions, Playbill? playbill, IReadOnlyList<Atom> atoms, FlowSyntax? syntax)
    {
        if (directions is null) return null;
        var places = new WatchedPlaces(program, directions, atoms.OfType<AtAtom>().Select(at => at.Place), ChoiceLabels.Of(atoms.Count > 0 ? syntax : null));
        var knowledge = new KnowledgeBits(program.Tree, playbill, atoms.OfType<KnowsAtom>());
        if (knowledge.Count == 0) return places.Count == 0 ? null : new StoryMonitor(places, null, null, directions);
        return new StoryMonitor(places, knowledge, new PassageReader(program, directions), directions);
    }
}
