using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Cartouche.Fuzz.Targets;

namespace Cartouche.Fuzz.Driving;

/// <summary>What became of a run.</summary>
/// <param name="Cases">Cases run.</param>
/// <param name="Accepted">Inputs that compiled or loaded.</param>
/// <param name="Findings">Inputs that broke something.</param>
internal sealed record FuzzOutcome(long Cases, long Accepted, long Findings);

/// <summary>Starts workers, watches them, keeps the input of a case that kills or hangs one, and goes on after it.</summary>
internal sealed class Driver(FuzzSettings settings, TextWriter log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private ITarget? _target;
    private int _deaths;

    public FuzzOutcome Run()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var progress = new Progress(file);
            progress.Next = settings.First;
            progress.Case = -1;
            var killed = 0L;
            while (progress.Next - settings.First < settings.Cases && _clock.Elapsed.TotalMinutes < settings.Minutes)
            {
                if (Watch(file, progress) is not { } death)
                {
                    break;
                }
                var number = progress.Case;
                if (number < 0) throw new InvalidOperationException($"A worker ended outside any case: {death}");
                killed++;
                Keep(number, death);
                progress.Case = -1;
                progress.Next = number + 1;
            }
            return new FuzzOutcome(progress.Next - settings.First, progress.Accepted, progress.Findings + killed);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs one worker to its end; what killed it, or <see langword="null"/> when it ended well.</summary>
    private string? Watch(string file, Progress progress)
    {
        using var worker = Start(file, progress.Next);
        var at = -1L;
        var since = TimeSpan.Zero;
        while (!worker.WaitForExit(Look))
        {
            var now = progress.Case;
            var used = Used(worker);
            if (now != at)
            {
                at = now;
                since = used;
            }
            else if (now >= 0 && (used - since).TotalSeconds > settings.CaseSeconds)
            {
                worker.Kill(entireProcessTree: true);
                worker.WaitForExit();
                return string.Create(CultureInfo.InvariantCulture, $"took more than {settings.CaseSeconds} s of processor time");
            }
        }
        worker.WaitForExit();
        if (worker.ExitCode == 0) return null;
        return string.Create(CultureInfo.InvariantCulture, $"ended the process with code {worker.ExitCode} (134 is an overflow of the stack or a fatal error)");
    }

    private Process Start(string file, long first)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Driver).Assembly.Location);
        foreach (var argument in settings.WorkerArguments(first, settings.Minutes - _clock.Elapsed.TotalMinutes, file)) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = (settings.Megabytes * 1048576L).ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var worker = Process.Start(start) ?? throw new InvalidOperationException("A worker does not start.");
        worker.OutputDataReceived += (_, line) => Write(line.Data);
        worker.ErrorDataReceived += (_, line) => WriteError(line.Data);
        worker.BeginOutputReadLine();
        worker.BeginErrorReadLine();
        _errorLines = 0;
        return worker;
    }

    private int _errorLines;

    private void Write(string? line)
    {
        if (line is not null)
            lock (log) log.WriteLine(line);
    }

    /// <summary>The trace of an overflowing stack has thousands of lines; the first ones say enough.</summary>
    private void WriteError(string? line)
    {
        if (++_errorLines <= 20) Write(line);
    }

    private static TimeSpan Used(Process worker)
    {
        try
        {
            worker.Refresh();
            return worker.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has just ended.
            return TimeSpan.Zero;
        }
    }

    private void Keep(long number, string death)
    {
        _target ??= TargetList.Make(settings.Target, settings.Corpus);
        var input = _target.Make(new Rng(settings.Seed, (ulong)number));
        if (++_deaths <= 5) input = Minimizer.Minimize(input, Kills, TimeSpan.FromSeconds(settings.ShrinkSeconds));
        Write($"finding: case {number} {death}\n  {Finding.Keep(settings, _target, number, input, death)}");
    }

    /// <summary>Whether an input kills a worker of its own, too.</summary>
    private bool Kills(byte[] input)
    {
        var file = Path.GetTempFileName();
        var inputFile = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(inputFile, input);
            using var progress = new Progress(file);
            var once = new Driver(settings with { Input = inputFile }, TextWriter.Null);
            return once.Watch(file, progress) is not null && progress.Case >= 0;
        }
        finally
        {
            File.Delete(file);
            File.Delete(inputFile);
        }
    }
}
