using System.CommandLine;
using Cartouche.Foresight;
using Cartouche.Playbills;
using Cartouche.Proof.Fate;
using Cartouche.Stage.Understudies;

namespace Cartouche.Cli.Commands;

/// <summary><c>--understudy</c>: how roles are played that nobody plays.</summary>
internal static class UnderstudyOption
{
    private const string Name = "--understudy";

    /// <param name="goesWith">What it goes with, as a sentence.</param>
    public static Option<string[]> Create(string goesWith) => new(Name, "-u")
    {
        Description = $"How an understudy plays a role: at random (the default), as the playbill's canon has it, or to come to an ending. May be given again. {goesWith}",
        HelpName = "ROLE=random|canon|ENDING",
    };

    /// <summary>The understudies that were asked for, by their roles.</summary>
    /// <exception cref="UsageException">There is no such role, canon or ending, or the story is too large to pursue one.</exception>
    public static IReadOnlyDictionary<string, IUnderstudy> Read(string[] given, StagedStory staged)
    {
        var roles = staged.Playbill is { Roles.Count: > 0 } playbill ? playbill.Roles.Select(role => role.Name).ToList() : [Playbill.Reader];
        if (given.Length > 0 && roles.Count > StoryFate.MostRoles) throw new UsageException(FormattableString.Invariant($"{Name}: the playbill has {roles.Count} roles; {StoryFate.MostRoles} are the most that can be reckoned with."));
        var wanted = new Dictionary<string, string>();
        foreach (var part in given)
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == part.Length - 1) throw new UsageException($"{Name} is ROLE=random, ROLE=canon or ROLE=ENDING, not '{part}'.");
            var role = roles.Find(role => string.Equals(role, part[..at].Trim(), StringComparison.OrdinalIgnoreCase));
            wanted[role ?? throw new UsageException($"{Name}: there is no role '{part[..at].Trim()}'.")] = part[(at + 1)..].Trim();
        }
        var ahead = new Lazy<StoryAhead>(() => new StoryAhead(staged));
        return wanted.ToDictionary(part => part.Key, IUnderstudy (part) => part.Value switch
        {
            "random" => new RandomUnderstudy(),
            "canon" => Faithful(staged),
            // Those who want the same pursue it together.
            _ => Pursuing(ahead.Value, [.. wanted.Where(other => Same(other.Value, part.Value)).Select(other => other.Key)], part.Value),
        });
    }

    private static CanonUnderstudy Faithful(StagedStory staged) => staged.Playbill?.Canon is { Choices.Count: > 0 } canon
        ? new CanonUnderstudy(canon.Choices)
        : throw new UsageException($"{Name}: the playbill tells no canon.");

    private static EndingUnderstudy Pursuing(StoryAhead ahead, IReadOnlyCollection<string> coalition, string ending)
    {
        var endings = ahead.Whole.Endings;
        var known = endings.FirstOrDefault(name => Same(name, ending)) ?? throw new UsageException($"{Name}: there is no ending '{ending}'; there is {string.Join(", ", endings)}.");
        if (!ahead.Whole.Exploration.IsExhaustive) throw new UsageException($"{Name}: the story is too large to tell how to come to {known}.");
        return new EndingUnderstudy(ahead, coalition, known);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
