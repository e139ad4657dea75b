using System.Diagnostics;
using Cartouche.Fuzz.Targets;

namespace Cartouche.Fuzz.Driving;

/// <summary>The process that runs cases. It may crash or hang: the one that started it sees which case it was.</summary>
internal static class Worker
{
    /// <summary>How many inputs are kept of one kind of fault.</summary>
    private const int PerSignature = 3;

    public static int Serve(string[] args)
    {
        using var progress = new Progress(args[0]);
        var settings = FuzzSettings.Parse(args[1..], out var fault) ?? throw new ArgumentException(fault);
        var target = TargetList.Make(settings.Target, settings.Corpus);
        if (settings.Input is not null) return Once(target, settings, progress);

        var seen = new Dictionary<string, int>();
        var clock = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        for (var number = settings.First; number < End(settings) && clock.Elapsed.TotalMinutes < settings.Minutes; number++)
        {
            var input = target.Make(new Rng(settings.Seed, (ulong)number));
            progress.Case = number;
            var start = clock.Elapsed;
            try
            {
                if (target.Try(input)) progress.Accepted++;
            }
#pragma warning disable CA1031 // Whatever it is, it is a finding.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                Report(settings, target, number, input, problem, seen, progress);
            }
            var took = clock.Elapsed - start;
            if (took > slowest)
            {
                slowest = took;
                if (took.TotalSeconds > 1) Console.WriteLine(FormattableString.Invariant($"slow: case {number}, {input.Length} bytes, {took.TotalSeconds:0.0} s"));
            }
            progress.Case = -1;
            progress.Next = number + 1;
        }
        return 0;
    }

    private static long End(FuzzSettings settings) =>
        settings.Cases > long.MaxValue - settings.First ? long.MaxValue : settings.First + settings.Cases;

    private static int Once(ITarget target, FuzzSettings settings, Progress progress)
    {
        progress.Case = 0;
        try
        {
            Console.WriteLine(target.Try(File.ReadAllBytes(settings.Input!)) ? "accepted" : "refused");
            progress.Case = -1;
            return 0;
        }
#pragma warning disable CA1031 // Whatever it is, it is a finding.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Console.WriteLine(problem);
            progress.Findings++;
            progress.Case = -1;
            return 1;
        }
    }

    private static void Report(FuzzSettings settings, ITarget target, long number, byte[] input, Exception problem, Dictionary<string, int> seen, Progress progress)
    {
        var signature = Finding.Signature(problem);
        seen[signature] = seen.GetValueOrDefault(signature) + 1;
        progress.Findings++;
        if (seen[signature] > PerSignature) return;
        // To the one that watches this is still the case at work.
        var budget = TimeSpan.FromSeconds(Math.Min(settings.ShrinkSeconds, settings.CaseSeconds / 2));
        var small = Minimizer.Minimize(input, candidate => Fails(target, candidate, signature), budget);
        var path = Finding.Keep(settings, target, number, small, problem.ToString());
        Console.WriteLine($"finding: {signature}\n  {path}");
    }

    private static bool Fails(ITarget target, byte[] input, string signature)
    {
        try
        {
            target.Try(input);
            return false;
        }
#pragma warning disable CA1031 // Whatever it is, its signature is compared.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return Finding.Signature(problem) == signature;
        }
    }
}
