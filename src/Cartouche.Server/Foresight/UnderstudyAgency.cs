using Cartouche.Playbills;
using Cartouche.Proof.Fate;
using Cartouche.Stage.Understudies;

namespace Cartouche.Server.Foresight;

/// <summary>Has understudies that choose at random, that repeat canon, and that pursue an ending. Thread-safe.</summary>
/// <param name="ahead">What lies ahead in the story; it is explored when the first of them pursues an ending.</param>
public sealed class UnderstudyAgency(StoryAhead ahead) : IUnderstudyAgency
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, EndingUnderstudy> _pursuing = [];

    private StagedStory Staged => ahead.Staged;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, IUnderstudy> Engage(IReadOnlyDictionary<string, string> how)
    {
        ArgumentNullException.ThrowIfNull(how);
        var roles = Staged.Playbill is { Roles.Count: > 0 } playbill ? playbill.Roles.Select(role => role.Name).ToList() : [Playbill.Reader];
        if (how.Keys.FirstOrDefault(role => !roles.Contains(role)) is { } unknown) throw new ArgumentException($"There is no role '{unknown}'.");
        return how.ToDictionary(part => part.Key, IUnderstudy (part) => part.Value switch
        {
            "random" => new RandomUnderstudy(),
            "canon" => Staged.Playbill?.Canon is { Choices.Count: > 0 } canon ? new CanonUnderstudy(canon.Choices) : throw new ArgumentException("The playbill tells no canon."),
            _ => Pursuing([.. how.Where(other => Same(other.Value, part.Value)).Select(other => other.Key).Order(StringComparer.Ordinal)], part.Value, roles.Count),
        });
    }

    private EndingUnderstudy Pursuing(IReadOnlyCollection<string> coalition, string ending, int roles)
    {
        if (roles > StoryFate.MostRoles) throw new ArgumentException(FormattableString.Invariant($"The playbill has {roles} roles; {StoryFate.MostRoles} are the most that can be reckoned with."));
        var endings = ahead.Whole.Endings;
        var known = endings.FirstOrDefault(name => Same(name, ending)) ?? throw new ArgumentException($"There is no ending '{ending}'; there is {string.Join(", ", endings)}.");
        if (!ahead.Whole.Exploration.IsExhaustive) throw new ArgumentException($"The story is too large to tell how to come to {known}.");
        lock (_gate)
        {
            var name = $"{known}\n{string.Join('\n', coalition)}";
            if (!_pursuing.TryGetValue(name, out var understudy)) _pursuing.Add(name, understudy = new EndingUnderstudy(ahead, coalition, known));
            return understudy;
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
