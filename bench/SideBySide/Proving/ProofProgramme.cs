using System.Text;
using Cartouche.SideBySide.Reporting;

namespace Cartouche.SideBySide.Proving;

/// <summary>Everything that is measured of the prover, in the page's order.</summary>
internal static class ProofProgramme
{
    private const string Command = "bench/prove";

    private static readonly ISection[] Sections = [new TransitionRates(), new StateSizes(), new HubRace(), new CommandTime(), new BeyondLimits()];

    public static int Run(string[] arguments)
    {
        if (Settings.Parse(Command, arguments, out var fault) is not { } settings)
        {
            Console.Error.WriteLine(fault);
            Console.Error.WriteLine(Settings.Usage(Command, $"part of {string.Join(", ", Sections.Select(section => $"\"{section.Title}\""))}"));
            return 2;
        }
        var text = new StringBuilder(RaceTable.Preamble(settings, $"{Machine.Describe()}, {Spin.Describe()}"));
        foreach (var section in Sections)
        {
            if (settings.Filters.Count > 0 && !settings.Filters.Any(filter => section.Title.Contains(filter, StringComparison.OrdinalIgnoreCase))) continue;
            Console.Error.WriteLine($"{section.Title} ...");
            text.AppendLine();
            section.Measure(settings.Pace, text);
        }
        Console.WriteLine(text);
        if (settings.Writes) BenchmarksPage.Replace(Command, text.ToString());
        return 0;
    }
}
