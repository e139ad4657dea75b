using System.Globalization;
using Cartouche.Stories;
using Cartouche.Stories.Commands;
using Cartouche.Stories.Generation;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    ["generate", .. var options] => Generate(options),
    ["compare", var folder] => Compare.Stories(folder),
    ["show", var seed] => Show(Seed(seed)),
    ["check-generator", var count, var seed] => CheckGenerator.Run(Count(count), Seed(seed)),
    _ => await ConsoleRunner.Run(args),
};

static int Count(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static ulong Seed(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

static int Generate(string[] options)
{
    return Compare.Generated(
        Count(Option("--count", "1000")),
        Seed(Option("--seed", "1")),
        Option("--out", Path.Combine(SuiteFolder.Repository, "artifacts", "stories")));

    string Option(string name, string otherwise) => Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : otherwise;
}

static int Show(ulong seed)
{
    var story = StoryGenerator.Generate(seed);
    foreach (var (path, text) in story.Files) Console.WriteLine($"// {path}\n{text}");
    Console.Write(story.Source);
    return 0;
}
