using Cartouche.Playbills;
using Cartouche.Playbills.Model;
using Cartouche.Runtime;
using Cartouche.Runtime.Values;

namespace Cartouche.Proof.Game;

/// <summary>What the game around a story may do, as the playbill says: answer functions, set variables before the story begins; and where numbers saturate.</summary>
public sealed class GameDomains
{
    private readonly Dictionary<string, InkValue[]> _starts = new(StringComparer.Ordinal);

    /// <summary>The domains of a playbill that concern a story; none without a playbill.</summary>
    public GameDomains(StoryProgram program, Playbill? playbill)
    {
        ArgumentNullException.ThrowIfNull(program);
        Externals = playbill?.Externals ?? [];
        var variables = (playbill?.Variables ?? []).Where(v => program.GlobalVariables.Contains(v.Name)).ToList();
        Bounds = [.. variables.Where(v => v.Least is not null || v.Most is not null)];
        foreach (var variable in variables)
        {
            InkValue[] values = [.. variable.Values.Where(v => v.Kind != ValueKind.Void).Select(v => Item(program, variable.Name, v))];
            if (values.Length == 0) continue;
            _starts.Add(variable.Name, values);
        }
        Starts = [.. variables.Where(v => _starts.ContainsKey(v.Name))];
    }

    /// <summary>The functions the game answers.</summary>
    public IReadOnlyList<ExternalDomain> Externals { get; }

    /// <summary>The variables the game sets before the story begins, in the order in which it does.</summary>
    public IReadOnlyList<VariableDomain> Starts { get; }

    /// <summary>The variables that saturate.</summary>
    public IReadOnlyList<VariableDomain> Bounds { get; }

    /// <summary>Whether the game answers a function.</summary>
    public bool Answers(string external) => Externals.Any(e => e.Name == external);

    /// <summary>Has the host's <see cref="IChance.Game"/> answer the game's functions.</summary>
    public void Bind(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        foreach (var external in Externals) story.BindAnswers(external.Name, external.Values);
    }

    /// <summary>Has the host's <see cref="IChance.Game"/> set the variables, before the story begins.</summary>
    public void SetStarts(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        foreach (var variable in Starts)
        {
            var values = _starts[variable.Name];
            story.Variables[variable.Name] = values[story.AskGame(values.Length)];
        }
    }

    /// <summary>Functions without fallback in ink that the game does not answer either.</summary>
    public IReadOnlyList<string> Missing(StoryProgram program) => [.. new Story(program).MissingExternals.Where(name => !Answers(name))];

    /// <summary>Where the story keeps a list in a variable, a word stands for the list's item of that name.</summary>
    private static InkValue Item(StoryProgram program, string variable, InkValue value)
    {
        if (value.Kind != ValueKind.String || new Story(program).Variables[variable] is not { Kind: ValueKind.List } list) return value;
        var name = value.ToString();
        foreach (var definition in program.Tree.Lists)
        {
            foreach (var (item, number) in definition.Items)
            {
                var full = definition.Name + "." + item;
                if (full == name || (item == name && (list.AsList.Origins.Count == 0 || list.AsList.Origins.Contains(definition.Name)))) return new InkList([new InkListItem(definition.Name, item, number)]);
            }
        }
        return value;
    }
}
