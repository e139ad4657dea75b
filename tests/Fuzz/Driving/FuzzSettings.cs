using System.Globalization;

namespace Cartouche.Fuzz.Driving;

/// <summary>What a fuzzing run was asked for.</summary>
internal sealed record FuzzSettings(string Target)
{
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of the first case.</summary>
    public long First { get; init; }

    /// <summary>How many cases; with <see cref="Minutes"/>, whichever comes first.</summary>
    public long Cases { get; init; } = long.MaxValue;

    public double Minutes { get; init; } = double.PositiveInfinity;

    /// <summary>A folder with further stories to start from.</summary>
    public string? Corpus { get; init; }

    /// <summary>Where inputs that break something are kept.</summary>
    public string Findings { get; init; } = Path.Combine(Repository.Root, "artifacts", "fuzz");

    /// <summary>Processor seconds one case may take. A megabyte of tiny choices is compiled, written, read and played several times in half of them.</summary>
    public double CaseSeconds { get; init; } = 40;

    /// <summary>How many seconds are spent on making one input that breaks something smaller.</summary>
    public double ShrinkSeconds { get; init; } = 60;

    /// <summary>Megabytes of managed memory a worker may use. A story of a megabyte that is all choices of one letter takes most of it.</summary>
    public int Megabytes { get; init; } = 1536;

    /// <summary>An input to run again instead of making any.</summary>
    public string? Input { get; init; }

    public static FuzzSettings? Parse(string[] args, out string? fault)
    {
        fault = null;
        var settings = new FuzzSettings(args[0]);
        for (var i = 1; i < args.Length; i++)
        {
            var option = args[i];
            if (i + 1 == args.Length)
            {
                fault = $"{option} needs a value, or is no option";
                return null;
            }
            var value = args[++i];
            try
            {
                settings = option switch
                {
                    "--seed" => settings with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
                    "--first" => settings with { First = long.Parse(value, CultureInfo.InvariantCulture) },
                    "--cases" => settings with { Cases = long.Parse(value, CultureInfo.InvariantCulture) },
                    "--minutes" => settings with { Minutes = double.Parse(value, CultureInfo.InvariantCulture) },
                    "--corpus" => settings with { Corpus = Path.GetFullPath(value) },
                    "--findings" => settings with { Findings = Path.GetFullPath(value) },
                    "--case-seconds" => settings with { CaseSeconds = double.Parse(value, CultureInfo.InvariantCulture) },
                    "--shrink-seconds" => settings with { ShrinkSeconds = double.Parse(value, CultureInfo.InvariantCulture) },
                    "--megabytes" => settings with { Megabytes = int.Parse(value, CultureInfo.InvariantCulture) },
                    "--input" => settings with { Input = Path.GetFullPath(value) },
                    _ => throw new FormatException(),
                };
            }
            catch (Exception e) when (e is FormatException or OverflowException)
            {
                fault = $"{option} {value} makes no sense";
                return null;
            }
        }
        return settings;
    }

    /// <summary>The command line of a worker that goes on at case <paramref name="first"/>.</summary>
    public IEnumerable<string> WorkerArguments(long first, double minutes, string progressFile)
    {
        string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
        yield return "worker";
        yield return progressFile;
        yield return Target;
        yield return "--seed";
        yield return Text(Seed);
        yield return "--first";
        yield return Text(first);
        yield return "--cases";
        yield return Text(Cases == long.MaxValue ? Cases : Cases - (first - First));
        if (!double.IsPositiveInfinity(minutes))
        {
            yield return "--minutes";
            yield return Text(minutes);
        }
        yield return "--case-seconds";
        yield return Text(CaseSeconds);
        yield return "--shrink-seconds";
        yield return Text(ShrinkSeconds);
        yield return "--findings";
        yield return Findings;
        if (Corpus is not null)
        {
            yield return "--corpus";
            yield return Corpus;
        }
        if (Input is not null)
        {
            yield return "--input";
            yield return Input;
        }
    }
}
