using System.CommandLine;
using Cartouche.Server.Foresight;
using Cartouche.Playbills;
using Cartouche.Stage.Understudies;

namespace Cartouche.Cli.Commands;

/// <summary><c>--understudy</c>: how roles are played that nobody plays.</summary>
internal static class UnderstudyOption
{
    private const string Name = "--understudy";

    /// <param name="goesWith">What it goes with, as a sentence.</param>
    public static Option<string[]> Create(string goesWith) => new(Name, "-u")
    {
        Description = $"How an understudy plays a role: at random, as the playbill's canon has it (the default where it tells one), or to come to an ending. May be given again. {goesWith}",
        HelpName = "ROLE=random|canon|ENDING",
    };

    /// <summary>The understudies that were asked for, by their roles.</summary>
    /// <exception cref="UsageException">There is no such role, canon or ending, or the story is too large to pursue one.</exception>
    public static IReadOnlyDictionary<string, IUnderstudy> Read(string[] given, StagedStory staged)
    {
        var roles = staged.Playbill is { Roles.Count: > 0 } playbill ? playbill.Roles.Select(role => role.Name).ToList() : [Playbill.Reader];
        var wanted = new Dictionary<string, string>();
        foreach (var part in given)
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == part.Length - 1) throw new UsageException($"{Name} is ROLE=random, ROLE=canon or ROLE=ENDING, not '{part}'.");
            var role = roles.Find(role => string.Equals(role, part[..at].Trim(), StringComparison.OrdinalIgnoreCase));
            wanted[role ?? throw new UsageException($"{Name}: there is no role '{part[..at].Trim()}'.")] = part[(at + 1)..].Trim();
        }
        try
        {
            return new UnderstudyAgency(new StoryAhead(staged)).Engage(wanted);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"{Name}: {problem.Message}");
        }
    }
}
