using System.Diagnostics;
using Cartouche.Proof.Coverage;
using Cartouche.Proof.Exploring;
using Cartouche.Runtime.Exploration;
using Cartouche.SideBySide.Contestants;
using Cartouche.SideBySide.Stories;

namespace Cartouche.SideBySide.Proving;

/// <summary>
/// Random players on our own runtime, without prose: every choice and every outcome as likely as the others, and again
/// from the beginning when a story stops. They remember nothing but which code has run.
/// </summary>
internal sealed class Wanderers
{
    /// <summary>Choices after which a play is given up, since not every story ends.</summary>
    private const int LongestPlay = 1000;

    /// <summary>Plays that are drawn from one seed.</summary>
    private const int PlaysOfSeed = 1000;

    private readonly Space _space;
    private readonly Stepper[] _steppers;
    private readonly Lock _gate = new();
    private int _seeds;
    private long _plays;
    private long _steps;
    private volatile bool _isOver;

    /// <param name="space">Where the trails go by which lines are counted.</param>
    /// <param name="count">How many play at once.</param>
    public Wanderers(Space space, int count)
    {
        _space = space;
        _steppers = new Stepper[count];
        for (var i = 0; i < count; i++) _steppers[i] = space.Stepper.Fork();
    }

    public Answer Run(TimeSpan time)
    {
        Exception? failure = null;
        var threads = Array.ConvertAll(_steppers, stepper => new Thread(
            () =>
            {
                try
                {
                    Wander(stepper);
                }
#pragma warning disable CA1031 // Whatever it is, it is thrown on below.
                catch (Exception problem)
#pragma warning restore CA1031
                {
                    failure = problem;
                }
            },
            16 << 20));
        var clock = Stopwatch.StartNew();
        foreach (var thread in threads) thread.Start();
        var (shown, early, last, trails) = (0, -1, 0.0, -1);
        while (clock.Elapsed < time && failure is null)
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(Math.Clamp((time - clock.Elapsed).TotalMilliseconds, 1, 100)));
            Look();
            if (early < 0 && clock.Elapsed >= time / 10) early = shown;
        }
        _isOver = true;
        foreach (var thread in threads) thread.Join();
        if (failure is not null) throw new InvalidOperationException("A random player failed.", failure);
        Look();
        var (_, all) = new StoryCoverage(_space).Lines();
        return new Answer { Count = (int)Math.Min(_plays, int.MaxValue), Units = _steps, Shown = shown, All = all, ShownEarly = early, LastSeconds = last };

        void Look()
        {
            lock (_gate)
            {
                if (_space.Paths.Count == trails) return;
                trails = _space.Paths.Count;
                var now = new StoryCoverage(_space).Lines().Shown;
                if (now > shown) last = clock.Elapsed.TotalSeconds;
                shown = now;
            }
        }
    }

    private void Wander(Stepper stepper)
    {
        var run = new CodeRun(_space.Program.CodeSize);
        while (!_isOver)
        {
            var draw = new Draw((uint)Interlocked.Increment(ref _seeds));
            stepper.Chance = new DrawnChance(draw);
            for (var play = 0; play < PlaysOfSeed && !_isOver; play++)
            {
                var steps = 1;
                var stop = stepper.Start();
                Note(stepper.Trail, run);
                for (; stop == StopKind.Choices && steps < LongestPlay && !_isOver; steps++)
                {
                    stop = stepper.Choose(draw.Below(stepper.ChoiceCount));
                    Note(stepper.Trail, run);
                }
                Interlocked.Increment(ref _plays);
                Interlocked.Add(ref _steps, steps);
            }
        }
    }

    /// <summary>Keeps a trail on which code has run that this player had not come to: every line is shown by one that is kept.</summary>
    private void Note(ReadOnlySpan<int> trail, CodeRun run)
    {
        if (!run.Add(trail)) return;
        lock (_gate) _space.Paths.Intern(trail, out _);
    }
}
