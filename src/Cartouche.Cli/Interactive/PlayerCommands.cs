using Cartouche.Cli.Play;
using Cartouche.Cli.Terminals;

namespace Cartouche.Cli.Interactive;

/// <summary>All commands of the player: one table for running, help and completion.</summary>
internal sealed class PlayerCommands
{
    /// <summary>The commands, in the order help shows them.</summary>
    public IReadOnlyList<PlayerCommand> All { get; } =
    [
        new("undo", "[N]", "take back the last choice, or the last N", (player, rest) => player.Undo(rest)) { Key = 'u', RunsAtOnce = true, Alias = "back" },
        new("restart", "", "begin again; undo brings you back", (player, _) => player.Restart(null)) { Key = 'r' },
        new("goto", "KNOT", "go to a knot or stitch; values for its parameters follow", (player, rest) => player.GoTo(rest)) { Key = 'g' },
        new("vars", "[PART]", "show the variables, or those with PART in their name", (player, rest) => player.Variables(rest)) { Key = 'v', RunsAtOnce = true },
        new("set", "NAME VALUE", "set a variable", (player, rest) => player.Set(rest)),
        new("eval", "INK", "evaluate an expression, or make an assignment", (player, rest) => player.Evaluate(rest)) { Alias = "~" },
        new("tags", "", "show tags, or hide them", (player, _) => player.ToggleTags()) { Key = 't', RunsAtOnce = true },
        new("where", "", "say where in the source the choices on offer are", (player, _) => player.Where()),
        new("route", "", "print the command that plays to this very place", (player, _) => player.Route()),
        new("save", "[FILE]", "save to FILE, or beside the story", (player, rest) => player.Save(rest)) { Key = 's' },
        new("load", "[FILE]", "load what save has saved", (player, rest) => player.Load(rest)) { Key = 'l' },
        new("seed", "[N]", "show the seed of chance, or begin again with seed N", (player, rest) => player.Seed(rest)),
        new("look", "", "show the last passage again", (player, _) => player.Look()),
        new("help", "", "show this", (player, _) => player.Help()) { Key = '?', RunsAtOnce = true, Alias = "?" },
        new("quit", "", "stop playing", (player, _) => player.Quit()) { Key = 'q', Alias = "exit" },
    ];

    /// <summary>Runs what a player typed.</summary>
    public void Run(Player player, string text)
    {
        text = text.Trim();
        if (text.Length == 0) return;
        if (text.StartsWith("->", StringComparison.Ordinal))
        {
            player.GoTo(text[2..]);
            return;
        }
        if (text[0] == '~')
        {
            player.Evaluate(text[1..]);
            return;
        }
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? text : text[..space];
        if (Find(word) is { } command) command.Run(player, space < 0 ? "" : text[space..].Trim());
        else if (StoryPlaces.Nearest(word, All.Select(known => known.Name)) is { } near) player.Complain($"There is no command '{word}'. Did you mean '{near}'?");
        else player.Complain($"'{CellText.Crop(text, 40)}' is neither a number on offer nor a command. Type /help for the commands.");
    }

    /// <summary>The command that a key begins.</summary>
    public PlayerCommand? ForKey(char key) => key == '\0' ? null : All.FirstOrDefault(command => command.Key == key);

    /// <summary>The command of that name.</summary>
    public PlayerCommand? Find(string word) =>
        All.FirstOrDefault(command => command.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || (command.Alias.Length > 0 && command.Alias.Equals(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What to type next, in a few words.</summary>
    public string Hint(string typed)
    {
        var space = typed.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return Find(typed) is { } whole ? $" {whole.Arguments}  {whole.Summary}" : "";
        return Find(typed[..space]) is { Arguments.Length: > 0 } command && typed[space..].Trim().Length == 0 ? command.Arguments : "";
    }

    /// <summary>What <paramref name="typed"/> could become.</summary>
    public IReadOnlyList<string> Complete(string typed, Playthrough playthrough)
    {
        var space = typed.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return [.. All.Where(command => Begins(command.Name, typed)).Select(command => command.Arguments.Length > 0 && command.Arguments[0] != '[' ? command.Name + " " : command.Name)];
        var (word, rest) = (typed[..space], typed[space..].TrimStart());
        IEnumerable<string> candidates = Find(word)?.Name switch
        {
            "goto" => StoryPlaces.Of(playthrough.Loaded),
            "set" or "vars" or "eval" => playthrough.Story.Variables.Names,
            _ => [],
        };
        return [.. candidates.Where(candidate => Begins(candidate, rest)).Order(StringComparer.Ordinal).Select(candidate => word + " " + candidate)];
    }

    private static bool Begins(string candidate, string typed) => candidate.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
