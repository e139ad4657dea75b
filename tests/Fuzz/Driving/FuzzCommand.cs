using System.Diagnostics;
using System.Globalization;

namespace Cartouche.Fuzz.Driving;

/// <summary>The command line of the fuzzers.</summary>
internal static class FuzzCommand
{
    private const string Usage = """
        usage: dotnet run --project tests/Fuzz -c Release -- compiler|json|compiled|saves [options]
          --minutes N        how long (default: until --cases are done)
          --cases N          how many cases
          --seed S           which cases (default 1); the same seed makes the same ones
          --first N          number of the first case
          --corpus DIR       further stories (.ink, .json) to start from
          --findings DIR     where inputs that break something are kept (default artifacts/fuzz)
          --case-seconds N   processor time a case may take (default 40)
          --shrink-seconds N time to make an input that breaks something smaller (default 60)
          --megabytes N      managed memory a worker may use (default 1536)
          --input FILE       run one kept input again
        """;

    public static int Help()
    {
        Console.WriteLine(Usage);
        return 0;
    }

    public static int Run(string[] args)
    {
        if (FuzzSettings.Parse(args, out var fault) is not { } settings)
        {
            Console.Error.WriteLine($"{fault}\n{Usage}");
            return 2;
        }
        if (settings.Input is not null) return Again(settings);
        if (double.IsPositiveInfinity(settings.Minutes) && settings.Cases == long.MaxValue) settings = settings with { Minutes = 1 };
        var clock = Stopwatch.StartNew();
        var outcome = new Driver(settings, Console.Out).Run();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{settings.Target}, seed {settings.Seed}: {outcome.Cases:N0} cases in {clock.Elapsed.TotalMinutes:0.0} minutes, {outcome.Accepted:N0} accepted, {outcome.Findings:N0} findings"));
        return outcome.Findings == 0 ? 0 : 1;
    }

    private static int Again(FuzzSettings settings)
    {
        var file = Path.GetTempFileName();
        try
        {
            return Worker.Serve([.. settings.WorkerArguments(0, double.PositiveInfinity, file).Skip(1)]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
