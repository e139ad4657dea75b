using Cartouche.SideBySide;
using Cartouche.SideBySide.Contestants;
using Cartouche.SideBySide.Proving;
using Cartouche.SideBySide.Racing;
using Cartouche.SideBySide.Reporting;
using Cartouche.SideBySide.Stories;

if (args is ["contestant"])
{
    OurContestant.Serve(Console.In, Console.Out);
    return 0;
}
if (args is ["generate", .. var names])
{
    BenchStory[] written = [Shelf.Generated(), Shelf.Hub(), Shelf.Gamebook()];
    Console.Write(written.First(story => names is [] || story.Name == names[0]).Files.Values.Single());
    return 0;
}
if (args is ["prove", .. var proving]) return ProofProgramme.Run(proving);
const string Command = "bench/run";
if (Settings.Parse(Command, args, out var fault) is not { } settings)
{
    Console.Error.WriteLine(fault);
    Console.Error.WriteLine(Settings.Usage(Command, "part of a title or story (\"load\", \"medallion\"), or \"garbage\""));
    return 2;
}

var report = new Report();
foreach (var race in Programme.Races().Where(r => settings.Filters.Count == 0 || settings.Filters.Any(r.Matches)))
{
    Console.Error.WriteLine($"{race.Title}, {race.Story.Name} ...");
    report.Add(Race.Run(race, settings.Pace));
}
if (settings.Filters.Count == 0 || settings.Filters.Contains("garbage"))
{
    foreach (var story in Programme.Stories())
    {
        Console.Error.WriteLine($"garbage, {story.Name} ...");
        report.Add(Race.Garbage(story, episodes: 50));
    }
}
var text = report.Markdown(settings);
Console.WriteLine(text);
if (settings.Writes) BenchmarksPage.Replace(Command, text);
return 0;
