using System.Globalization;
using Cartouche.Cli.Commands;
using Cartouche.Cli.Play;
using Cartouche.Cli.Terminals;
using Cartouche.Runtime;
using Cartouche.Runtime.Values;

namespace Cartouche.Cli.Interactive;

/// <summary>What the commands of a player do.</summary>
internal sealed class Player(Playthrough playthrough, StoryView view, PlayerCommands commands, ITerminal terminal)
{
    /// <summary>The story being played; another one after a reload.</summary>
    public Playthrough Playthrough { get; set; } = playthrough;

    /// <summary>Whether the player wants to stop.</summary>
    public bool WantsToQuit { get; private set; }

    private Story Story => Playthrough.Story;

    /// <summary>Makes a choice.</summary>
    public void Choose(int index)
    {
        var count = Story.Choices.Count;
        if (index < 0 || index >= count)
        {
            Complain(count switch
            {
                0 => "There is nothing to choose here.",
                1 => "There is only choice 1.",
                _ => string.Create(CultureInfo.InvariantCulture, $"There are choices 1 to {count}."),
            });
            return;
        }
        var text = Story.Choices[index].Text;
        Playthrough.Choose(index);
        view.Chosen(text, Playthrough.Passage);
        Show();
    }

    /// <summary>Reads on where a passage was cut.</summary>
    public void ReadOn()
    {
        Playthrough.Read();
        Show();
    }

    public void Undo(string rest)
    {
        var count = 1;
        if (rest.Length > 0 && (!int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 1))
        {
            Complain("undo takes a number of choices, for instance: undo 3");
            return;
        }
        var undone = Playthrough.Undo(count);
        if (undone.Count == 0)
        {
            Complain("There is nothing to take back: this is the beginning.");
            return;
        }
        view.Say("↶ taken back: " + string.Join(", ", undone.Select(move => move.Summary)), Tone.Accent);
        Show();
    }

    public void Restart(int? seed)
    {
        Playthrough.Restart(seed);
        view.Say("↺ from the beginning", Tone.Accent);
        Show();
    }

    public void GoTo(string rest)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            var places = StoryPlaces.Of(Playthrough.Loaded).ToList();
            view.Say(places.Count > 0 ? "goto one of: " + string.Join(", ", places) : "The story has no knots.");
            return;
        }
        if (Playthrough.Loaded.Functions.Contains(words[0]))
        {
            Complain($"'{words[0]}' is a function; to call it: eval {words[0]}({string.Join(", ", StoryPlaces.Parameters(Story.Program.Tree, words[0]) ?? [])})");
            return;
        }
        if (StoryPlaces.Parameters(Story.Program.Tree, words[0]) is { } parameters && parameters.Count != words.Length - 1)
        {
            Complain(parameters.Count == 0
                ? $"'{words[0]}' takes no values."
                : $"'{words[0]}' takes {(parameters.Count == 1 ? "a value" : "values")}: goto {words[0]} {string.Join(' ', parameters)}");
            return;
        }
        var arguments = new List<InkValue>();
        foreach (var word in words.Skip(1))
        {
            if (InkValueText.Parse(word.Trim(','), Story.Program.Tree) is { } value)
            {
                arguments.Add(value);
                continue;
            }
            Complain($"'{word}' is no value a knot could take.");
            return;
        }
        try
        {
            Playthrough.GoTo(words[0], arguments);
        }
        catch (ArgumentException)
        {
            var near = StoryPlaces.Nearest(words[0], StoryPlaces.Of(Playthrough.Loaded));
            Complain($"The story has no knot or stitch '{words[0]}'." + (near is null ? "" : $" Did you mean '{near}'?"));
            return;
        }
        view.Say("→ " + words[0], Tone.Accent);
        Show();
    }

    public void Variables(string part)
    {
        var shown = Story.Variables.Where(variable => variable.Key.Contains(part, StringComparison.OrdinalIgnoreCase)).ToList();
        if (shown.Count == 0)
        {
            view.Say(Story.Variables.Count == 0 ? "The story has no variables." : $"No variable has '{part}' in its name.");
            return;
        }
        view.Gap();
        var width = Math.Min(shown.Max(variable => CellText.Width(variable.Key)), 32);
        foreach (var (name, value) in shown) view.Row(name, width, InkValueText.Format(value));
    }

    public void Set(string rest)
    {
        var end = rest.IndexOfAny([' ', '=']);
        var name = end < 0 ? rest : rest[..end];
        var text = end < 0 ? "" : rest[end..].TrimStart(' ', '=').Trim();
        if (name.Length == 0 || text.Length == 0)
        {
            Complain("set takes a variable and a value, for instance: set gold 5");
            return;
        }
        if (!Story.Variables.Contains(name))
        {
            var near = StoryPlaces.Nearest(name, Story.Variables.Names);
            Complain($"The story has no variable '{name}'." + (near is null ? "" : $" Did you mean '{near}'?"));
            return;
        }
        try
        {
            if (InkValueText.Parse(text, Story.Program.Tree) is { } value)
            {
                Playthrough.Set(name, value);
            }
            else if (Playthrough.Loaded.Immediate is { } immediate)
            {
                if (Playthrough.RunInk(immediate, $"{name} = {text}").Problem is { } problem)
                {
                    Complain(problem);
                    return;
                }
            }
            else
            {
                Complain($"'{text}' is no value: write a number, true, false, \"text\", a list item or (a, list).");
                return;
            }
        }
        catch (ArgumentException problem)
        {
            Complain(problem.Message);
            return;
        }
        view.Say($"{name} = {InkValueText.Format(Story.Variables[name])}", Tone.Accent);
    }

    public void Evaluate(string ink)
    {
        if (ink.Trim().Length == 0)
        {
            Complain("eval takes ink, for instance: eval gold + 1");
            return;
        }
        if (Playthrough.Loaded.Immediate is not { } immediate)
        {
            Complain("A story that comes as JSON brings no compiler along; play the .ink file to evaluate ink.");
            return;
        }
        var result = Playthrough.RunInk(immediate, ink.Trim());
        if (result.Problem is { } problem) Complain(problem);
        else view.Say(result.Value ?? "done", Tone.Accent);
    }

    public void ToggleTags()
    {
        view.ShowsTags = !view.ShowsTags;
        view.Say(view.ShowsTags ? "tags are shown" : "tags are hidden", Tone.Accent);
        Show();
    }

    public void Where()
    {
        if (Story.Choices.Count == 0)
        {
            view.Say("No choice is on offer.");
            return;
        }
        view.Gap();
        foreach (var choice in Story.Choices)
            view.Row((choice.Index + 1).ToString(CultureInfo.InvariantCulture), 3, choice.Span.IsKnown ? Playthrough.Loaded.Place(choice.Span) : choice.SourcePath);
    }

    public void Route()
    {
        var moves = Playthrough.Moves;
        var from = moves.Count - 1;
        while (from >= 0 && moves[from] is not Move.Restart) from--;
        var seed = from >= 0 ? ((Move.Restart)moves[from]).Seed : Playthrough.FirstSeed;
        moves = [.. moves.Skip(from + 1)];
        var choices = string.Join(',', moves.OfType<Move.Choose>().Select(move => (move.Index + 1).ToString(CultureInfo.InvariantCulture)));
        view.Say(string.Create(CultureInfo.InvariantCulture, $"cartouche play {ShellWord(Playthrough.Loaded.Path)} --seed {seed}{(Playthrough.Options.StubExternals ? " --stub-externals" : "")}{(choices.Length > 0 ? " --choices " + choices : "")}"), Tone.Accent);
        var others = moves.Where(move => move is not Move.Choose).ToList();
        if (others.Count > 0) view.Say("That leaves out: " + string.Join(", ", others.Select(move => move.Summary)), Tone.Warning);
    }

    public void Save(string rest)
    {
        var path = rest.Length > 0 ? rest : SaveFile.DefaultFor(Playthrough.Loaded.Path);
        Carefully(() =>
        {
            SaveFile.Write(path, Story.Save(), Playthrough.Loaded);
            view.Say("saved to " + path, Tone.Good);
        });
    }

    public void Load(string rest)
    {
        var path = rest.Length > 0 ? rest : SaveFile.DefaultFor(Playthrough.Loaded.Path);
        Carefully(() =>
        {
            Playthrough.Load(path, SaveFile.Read(path));
            view.Say("loaded " + path, Tone.Good);
            Show();
        });
    }

    public void Seed(string rest)
    {
        if (rest.Length == 0) view.Say(string.Create(CultureInfo.InvariantCulture, $"seed {Story.Seed}"), Tone.Accent);
        else if (int.TryParse(rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)) Restart(seed);
        else Complain("seed takes a whole number, for instance: seed 42");
    }

    public void Look() => Show();

    public void Help()
    {
        view.Say("Choose with ↑ ↓ and Enter, or with the number. Commands begin with / or : ; the keys stand for them.");
        view.Gap();
        var width = commands.All.Max(command => command.Usage.Length);
        foreach (var command in commands.All)
            view.Row(command.Usage, width, (command.Key != '\0' && terminal.HasKeyboard ? command.Key.ToString() : " ") + "  " + command.Summary);
        view.Row("-> KNOT", width, "   the same as goto");
    }

    public void Quit() => WantsToQuit = true;

    /// <summary>Says what is wrong with what the player wanted.</summary>
    public void Complain(string problem) => view.Say(problem, Tone.Warning);

    /// <summary>Shows where the story stands.</summary>
    public void Show()
    {
        view.Passage(Playthrough.Passage, Playthrough.Loaded);
        if (Story.HasEnded) view.End(Playthrough.Passage.HasError);
    }

    private void Carefully(Action action)
    {
        try
        {
            action();
        }
        catch (Exception problem) when (problem is UsageException or StoryFormatException)
        {
            Complain(problem.Message);
        }
    }

    private static string ShellWord(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '+') ? text : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
