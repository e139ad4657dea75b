using System.Globalization;
using Cartouche.Stories.Commands;
using Cartouche.Stories.Generation;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    ["show", var seed] => Show(ulong.Parse(seed, CultureInfo.InvariantCulture)),
    ["check-generator", var count, var seed] => CheckGenerator.Run(int.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture)),
    ["shrink-oracle", var kind, var seed] => ShrinkOracle(kind, ulong.Parse(seed, CultureInfo.InvariantCulture)),
    ["machine-hand"] => CheckMachine.Hand(),
    ["machine", var count, var seed, var folder] => CheckMachine.Generated(int.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture), folder),
    _ => await ConsoleRunner.Run(args),
};

static int Show(ulong seed)
{
    var story = StoryGenerator.Generate(seed);
    foreach (var (path, text) in story.Files) Console.WriteLine($"// {path}\n{text}");
    Console.Write(story.Source);
    return 0;
}

static int ShrinkOracle(string kind, ulong seed)
{
    var story = StoryGenerator.Generate(seed);
    bool Has(string source) => Cartouche.Stories.Oracles.Oracle.Compile(new Cartouche.Stories.InkSource("story.ink", source, story.Files), "first", "last", "seed 1", "seed 2") is var answer
        && (answer.Transcripts.Any(t => t.EndsWith(kind + "\n", StringComparison.Ordinal)) || answer.Messages.Any(m => m.Severity == "error" && m.Text.StartsWith(kind, StringComparison.Ordinal)));
    Console.WriteLine(Shrinker.Shrink(story.Source, Has));
    return 0;
}
