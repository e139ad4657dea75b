using System.Text;
using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Json;
using Cartouche.Runtime;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Values;

/// <summary>The short pieces of docs/embedding.md, each in a method that the tests run.</summary>
internal static class Snippets
{
    public static string First(string json)
    {
        var output = new StringBuilder();
        #region first
        var story = new Story(StoryProgram.FromInkJson(json));
        while (!story.HasEnded)
        {
            while (story.CanContinue) output.Append(story.Continue().Text);
            if (story.Choices.Count > 0) story.Choose(0);
        }
        #endregion
        return output.ToString();
    }

    public static StoryProgram Load(string path)
    {
        #region load
        StoryProgram program = StoryProgram.FromInkJson(File.ReadAllBytes(path));
        #endregion
        return program;
    }

    public static StoryProgram Compiled(string json, string path)
    {
        #region compiled
        File.WriteAllBytes(path, StoryProgram.FromInkJson(json).ToCompiled());

        StoryProgram program = StoryProgram.FromCompiled(File.ReadAllBytes(path));
        #endregion
        return program;
    }

    public static StoryProgram? Compile(string path, TextWriter log)
    {
        #region compile
        CompileResult result = InkCompiler.CompileFile(path);
        foreach (Diagnostic diagnostic in result.Diagnostics) log.WriteLine(diagnostic);
        if (!result.Succeeded) return null;
        StoryProgram program = StoryProgram.FromTree(result.Tree!);
        #endregion
        return program;
    }

    public static byte[] CompileToJson(string source)
    {
        #region writejson
        CompileResult result = InkCompiler.Compile(source);
        byte[] json = InkJsonWriter.WriteUtf8(result.Tree!);
        #endregion
        return json;
    }

    public static string Variables(Story story)
    {
        #region variables
        int coins = story.Variables["coins"].AsInt;
        story.Variables["coins"] = coins + 5;
        story.Variables["name"] = "Ada";

        InkList bag = story.Variables["bag"].AsList;
        if (bag.Contains("rope")) coins += 1;
        story.Variables["bag"] = new InkList(bag.Append(new InkListItem("Things", "lamp", 1)));

        if (story.Variables.TryGet("debt", out InkValue debt)) coins -= debt.AsInt;
        #endregion
        return $"{coins} {story.Variables["name"]} {story.Variables["bag"]} {story.Variables["coins"]}";
    }

    public static List<string> Observe(Story story)
    {
        var log = new List<string>();
        #region observe
        void Redraw(string name, InkValue value) => log.Add($"{name} is now {value}");

        story.Observe("coins", Redraw);
        story.ContinueMaximally();
        story.StopObserving("coins", Redraw);
        #endregion
        return log;
    }

    public static void Externals(Story story, Func<string, string> translate, Action<string> shake)
    {
        #region externals
        // It only looks something up: it may be called early, and twice.
        story.Bind("translate", arguments => translate(arguments[0].ToString()), lookaheadSafe: true);

        // It does something: it is called once, after the line before it was handed out.
        story.Bind("shake", arguments =>
        {
            shake(arguments[0].ToString());
            return InkValue.None;
        });

        foreach (string name in story.MissingExternals) throw new InvalidOperationException($"The story needs '{name}'.");
        #endregion
    }

    public static (string? Picture, string? Title) Tags(Story story, Line line)
    {
        string? picture = null;
        string? title = null;
        #region tags
        foreach (string tag in story.GlobalTags)
            if (tag.StartsWith("title: ")) title = tag.Substring(7);

        foreach (string tag in line.Tags)
            if (tag.StartsWith("picture: ")) picture = tag.Substring(9);

        for (int i = 0; i < story.Choices.Count; i++)
            if (story.Choices[i].Tags.Contains("default")) story.Choose(i);
        #endregion
        return (picture, title);
    }

    public static string Jump(Story story)
    {
        #region jump
        story.GoTo("market.stall", 3, "pears");
        string text = story.ContinueMaximally();
        int visits = story.VisitCount("market");
        #endregion
        return $"{text}{visits}";
    }

    public static string Evaluate(Story story)
    {
        #region evaluate
        bool canPay = story.Evaluate("can_pay", 4).AsBool;
        InkValue result = story.Evaluate("describe", out string text, "the ferry");
        #endregion
        return $"{canPay} {result} {text}";
    }

    public static Story SaveAndLoad(Story story, StoryProgram program, string path)
    {
        #region save
        File.WriteAllText(path, story.Save());

        var later = new Story(program);
        try
        {
            later.Load(File.ReadAllText(path));
        }
        catch (StoryFormatException problem)
        {
            Console.Error.WriteLine(problem.Message);
        }
        #endregion
        return later;
    }

    public static void MoveOver(Story story, string inkSave)
    {
        #region inksave
        story.ImportInkSave(inkSave);
        #endregion
    }

    public static bool Undo(Story story)
    {
        #region undo
        StoryState before = story.Capture();
        story.Choose(0);
        story.ContinueMaximally();
        story.Restore(before);
        #endregion
        return before.Equals(story.Capture());
    }

    public static List<string> Preview(Story story)
    {
        #region fork
        var previews = new List<string>();
        foreach (Choice choice in story.Choices)
        {
            Story fork = story.Fork();
            fork.Choose(choice.Index);
            previews.Add(fork.CanContinue ? fork.Continue().Text : "");
        }
        #endregion
        return previews;
    }

    public static string Flows(Story story)
    {
        #region flows
        story.SwitchFlow("overheard");
        story.GoTo("gossip");
        string aside = story.ContinueMaximally();
        story.SwitchToDefaultFlow();
        #endregion
        return aside;
    }

    public static Story Seeded(StoryProgram program)
    {
        #region seed
        var story = new Story(program, new StoryOptions { Seed = 42 });
        #endregion
        return story;
    }

    public static List<string> Errors(StoryProgram program, Action<string> report)
    {
        var lines = new List<string>();
        #region errors
        var story = new Story(program, new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 100_000 } });
        story.MessageRaised += message => report(message.ToString());
        #endregion
        while (story.CanContinue) lines.Add(story.Continue().Text);
        return lines;
    }

    public static async Task<string> Background(Story story)
    {
        #region background
        Story snapshot = story.Fork();
        string save = await Task.Run(snapshot.Save);
        #endregion
        return save;
    }

    public static int Skip(Story story)
    {
        #region skip
        var random = new Random(1);
        for (int turn = 0; turn < 1000 && !story.HasEnded; turn++)
        {
            story.SkipToChoice();
            if (story.Choices.Count > 0) story.Choose(random.Next(story.Choices.Count));
        }
        #endregion
        return story.Turn;
    }
}
