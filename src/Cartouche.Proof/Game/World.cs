using System.Globalization;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Exploring;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Game;

/// <summary>What is taken of the game and the stage around a story while it is explored: what is said of all its paths rests on that.</summary>
internal static class World
{
    /// <summary>That neither cues nor interrupts come up by themselves.</summary>
    public const string Undisturbed = "no cue or interrupt breaks in";

    /// <summary>That no choice lapses (<c># within</c>).</summary>
    public const string InTime = "choices with a time limit are made in time";

    /// <summary>What was taken, in words that follow an "if".</summary>
    public static List<string> Assumed(Space space, StageDirections? directions)
    {
        var assumed = new List<string>();
        var game = space.Staged.Game;
        var called = Called(space.Program.Tree);
        foreach (var external in game.Externals)
            if (called.Contains(external.Name)) assumed.Add($"the game answers {external.Name}() as the playbill says");
        foreach (var name in called.Where(name => !game.Answers(name)).Order(StringComparer.Ordinal))
            assumed.Add(space.Program.Tree.Root.Named.ContainsKey(name) ? $"the game leaves {name}() to its fallback in ink" : $"{name}() of the game returns 0");
        foreach (var variable in game.Starts) assumed.Add($"the game sets {variable.Name} to one of the playbill's values before the story begins");
        for (var i = 0; i < game.Bounds.Count; i++)
        {
            var bound = game.Bounds[i];
            // Beyond 32 variables the last ones share their marks.
            var mark = Math.Min(i, 31) * 2;
            if (space.Saturations.ContainsKey(mark)) assumed.Add(string.Create(CultureInfo.InvariantCulture, $"{bound.Name} counts as {bound.Least} below that"));
            if (space.Saturations.ContainsKey(mark + 1)) assumed.Add(string.Create(CultureInfo.InvariantCulture, $"{bound.Name} counts as {bound.Most} beyond that"));
        }
        if (directions?.Flows.Any(flow => flow.Cue is not null || flow.IsInterrupt) == true) assumed.Add(Undisturbed);
        return assumed;
    }

    private static HashSet<string> Called(StoryTree tree)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var work = new Stack<Container>([tree.Root]);
        while (work.TryPop(out var container))
        {
            foreach (var node in container.Content)
            {
                if (node is Container inner) work.Push(inner);
                else if (node is DivertNode { Kind: DivertKind.External, ExternalName: { } name }) names.Add(name);
            }
            foreach (var named in container.NamedOnly) work.Push(named);
        }
        return names;
    }
}
