using System.Globalization;
using Cartouche.Cli.Terminals;
using Cartouche.Proof.Exploring;

namespace Cartouche.Cli.Reports;

/// <summary>One line on the screen that says how far an exploration has come, and an ear for Ctrl-C. Nothing is shown where there is no screen.</summary>
/// <param name="terminal">The screen.</param>
/// <param name="stop">Cancelled by Ctrl-C.</param>
public sealed class CheckProgress(ITerminal terminal, CancellationTokenSource stop)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private TimeSpan _next = TimeSpan.FromMilliseconds(500);
    private int _shown;

    /// <summary>Shows it, now and then.</summary>
    public void Show(ExploreProgress progress)
    {
        if (terminal.IsInterrupted) stop.Cancel();
        if (!terminal.ErrorHasColor || progress.Elapsed < _next) return;
        lock (_gate)
        {
            _next = progress.Elapsed + Every;
            var seconds = progress.Elapsed.TotalSeconds;
            // Every state that is to go may lead to more of them.
            var left = (progress.States - progress.Expanded) * seconds / Math.Max(progress.Expanded, 1);
            var line = string.Create(CultureInfo.InvariantCulture,
                $"{progress.States:N0} states, {progress.States - progress.Expanded:N0} to go, {progress.Transitions / seconds:N0} transitions/s, {progress.Bytes >> 20:N0} MB, {seconds:0} s, at least {left:0} s more");
            terminal.Error.Write("\r" + line.PadRight(_shown));
            _shown = line.Length;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_shown > 0) terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }
}
