using System.Numerics;
using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Graphs;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Fate;

/// <summary>Who may make which choice. Coalitions are sets of roles as bits, in the order of <see cref="Roles"/>.</summary>
/// <remarks>
/// <c># by: A, B</c> is either's; <c># by: anyone</c>, and a choice without a direction, that of anyone present (all
/// roles where <c># with</c> does not say). A <c># vote</c> is nobody's alone: it is made by a coalition that has more
/// than half of those present. Without roles the story is the reader's.
/// </remarks>
internal sealed class Owners
{
    /// <summary>The one role of a story that has none.</summary>
    public const string Reader = "reader";

    /// <summary>How many roles there may be.</summary>
    public const int MostRoles = 62;

    private readonly TurnGraph _graph;
    private readonly List<(ulong Roles, bool IsVote)> _classes = [(0, false)];
    private readonly int[] _byLabel;

    /// <exception cref="ArgumentException">The playbill has more than <see cref="MostRoles"/> roles.</exception>
    public Owners(TurnGraph graph, StageDirections? directions = null, Playbill? playbill = null)
    {
        _graph = graph;
        Roles = playbill is { Roles.Count: > 0 } ? [.. playbill.Roles.Select(role => role.Name)] : [Reader];
        if (Roles.Count > MostRoles) throw new ArgumentException($"There are {Roles.Count} roles; {MostRoles} are the most that can be reckoned with.", nameof(playbill));
        All = (1UL << Roles.Count) - 1;
        _byLabel = new int[graph.LabelBound];
        var points = new ChoicePoints(graph.Space);
        var known = new Dictionary<ChoiceNode, int>(ReferenceEqualityComparer.Instance);
        for (var choice = graph.FirstChoice(1); choice < graph.ChoiceCount; choice++)
        {
            var edge = graph.FirstEdge(choice);
            if (_byLabel[graph.Label(edge)] != 0) continue;
            var owner = 0;
            if (points.Of(graph.Path(edge)) is not { } point) owner = Number((All, false));
            else if (!known.TryGetValue(point, out owner)) known.Add(point, owner = Number(OwnersOf(point, directions, playbill)));
            for (; edge < graph.FirstEdge(choice + 1); edge++) _byLabel[graph.Label(edge)] = owner;
        }
        foreach (var (roles, _) in _classes) Choosers |= roles;
    }

    /// <summary>The roles, as the playbill orders them; <see cref="Reader"/> alone where it has none.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>The coalition of all roles.</summary>
    public ulong All { get; }

    /// <summary>The roles that may ever make a choice.</summary>
    public ulong Choosers { get; }

    /// <summary>How many kinds of owners there are.</summary>
    public int ClassCount => _classes.Count;

    /// <summary>The number of who may make a choice of the graph, below <see cref="ClassCount"/>. 0 for the story's beginning, which is nobody's.</summary>
    public int ClassOf(int choice) => _byLabel[_graph.Label(_graph.FirstEdge(choice))];

    /// <summary>Whether a coalition may make the choices of a class.</summary>
    public bool CanMake(ulong coalition, int owner)
    {
        var (roles, isVote) = _classes[owner];
        return isVote ? BitOperations.PopCount(roles & coalition) * 2 > BitOperations.PopCount(roles) : (roles & coalition) != 0;
    }

    /// <summary>Whether somebody outside a coalition may make the choices of a class: chance, for the story's beginning.</summary>
    public bool OthersCanMake(ulong coalition, int owner)
    {
        var (roles, isVote) = _classes[owner];
        return roles == 0 || (isVote ? !CanMake(coalition, owner) : (roles & ~coalition) != 0);
    }

    /// <summary>How often it is the coalition that makes a choice of a class when all who may are equally quick, from 0 to 1.</summary>
    public double Share(ulong coalition, int owner)
    {
        var (roles, isVote) = _classes[owner];
        if (roles == 0) return 0;
        return isVote ? CanMake(coalition, owner) ? 1 : 0 : (double)BitOperations.PopCount(roles & coalition) / BitOperations.PopCount(roles);
    }

    /// <summary>The names of a coalition's roles.</summary>
    public IReadOnlyList<string> NamesOf(ulong coalition) => [.. Roles.Where((_, i) => (coalition >> i & 1) != 0)];

    /// <summary>The coalition of some roles.</summary>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public ulong CoalitionOf(IEnumerable<string> roles)
    {
        var coalition = 0UL;
        foreach (var role in roles) coalition |= BitOf(role) is var bit && bit != 0 ? bit : throw new ArgumentException($"There is no role '{role}'.", nameof(roles));
        return coalition;
    }

    private ulong BitOf(string role)
    {
        for (var i = 0; i < Roles.Count; i++)
            if (Roles[i] == role) return 1UL << i;
        return 0;
    }

    private int Number((ulong, bool) owners)
    {
        var known = _classes.IndexOf(owners);
        if (known >= 0) return known;
        _classes.Add(owners);
        return _classes.Count - 1;
    }

    private (ulong Roles, bool IsVote) OwnersOf(ChoiceNode point, StageDirections? directions, Playbill? playbill)
    {
        if (playbill is not { Roles.Count: > 0 }) return (All, false);
        var isVote = false;
        var named = 0UL;
        foreach (var tag in ChoicePoints.Tags(point))
        {
            if (Direction.Parse(tag) is not { } direction) continue;
            isVote |= direction.Kind == DirectionKind.Vote;
            if (direction.Kind == DirectionKind.By && named == 0) named = RolesOf(direction.Names, playbill);
        }
        if (named != 0) return (named, false);
        var present = RolesOf(directions?.Find(FlowPath.Of(point))?.With ?? [], playbill);
        return (present != 0 ? present : All, isVote);
    }

    private ulong RolesOf(IEnumerable<string> names, Playbill playbill)
    {
        var roles = 0UL;
        foreach (var name in names)
            if (playbill.RoleOf(name) is { } role) roles |= BitOf(role.Name);
        return roles;
    }
}
