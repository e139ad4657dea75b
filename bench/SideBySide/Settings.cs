using Cartouche.SideBySide.Racing;

namespace Cartouche.SideBySide;

/// <summary>The command line.</summary>
internal sealed record Settings(Pace Pace, bool Writes, IReadOnlyList<string> Filters, string CommandLine)
{
    /// <param name="command">The script's name.</param>
    /// <param name="filters">What filters match.</param>
    public static string Usage(string command, string filters) => $"""
        usage: {command} [--quick] [--write] [FILTER ...]
          --quick   short rounds, for trying things out
          --write   put the tables into docs/benchmarks.md
          FILTER    only what matches: {filters}
        """;

    public static Settings? Parse(string command, string[] arguments, out string? fault)
    {
        fault = null;
        var pace = Pace.Full;
        var writes = false;
        var filters = new List<string>();
        foreach (var argument in arguments)
        {
            if (argument == "--quick") pace = Pace.Quick;
            else if (argument == "--write") writes = true;
            else if (!argument.StartsWith('-')) filters.Add(argument);
            else fault = $"unknown option {argument}";
        }
        return fault is null ? new Settings(pace, writes, filters, string.Join(' ', [command, .. arguments])) : null;
    }
}
