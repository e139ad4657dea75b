using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Fate;

/// <summary>Plays a story at random, again and again, by weights and ideal chance. The same seed gives the same runs.</summary>
internal sealed class RandomPlay
{
    private readonly Stepper _stepper;
    private readonly FateOptions _options;
    private readonly Dice _dice;
    private readonly Dictionary<Runtime.Tree.ChoiceNode, double> _byTags = new(ReferenceEqualityComparer.Instance);
    private double[] _weights = new double[16];

    public RandomPlay(StoryProgram program, FateOptions options)
    {
        _options = options;
        _dice = new Dice((ulong)options.Seed);
        _stepper = new Stepper(program, new StoryOptions { Seed = 0, Limits = options.Explore.Limits, StubExternals = options.Explore.StubExternals }) { Chance = _dice };
    }

    /// <summary>Plays once, to where the story stops; <see langword="null"/> where that takes too long.</summary>
    public (StopKind Kind, int Address)? Run()
    {
        var stop = _stepper.Start();
        for (var turn = 0; stop == StopKind.Choices; turn++)
        {
            if (turn == _options.LongestRun) return null;
            stop = _stepper.Choose(Pick());
        }
        return (stop, _stepper.StopAddress);
    }

    private int Pick()
    {
        var count = _stepper.ChoiceCount;
        if (_options.Weights.IsUniform) return _dice.Below(count);
        if (_weights.Length < count) _weights = new double[count * 2];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            var point = _stepper.ChoicePoint(i);
            if (!_byTags.TryGetValue(point, out var byTags)) _byTags.Add(point, byTags = _options.Weights.ByTags(ChoicePoints.Tags(point)));
            sum += _weights[i] = byTags * _options.Weights.ByPosition(i, count);
        }
        var at = _dice.Fraction() * sum;
        for (var i = 0; i < count - 1; i++)
            if ((at -= _weights[i]) < 0) return i;
        return count - 1;
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014), which is the same everywhere.</summary>
    private sealed class Dice(ulong seed) : IChance
    {
        private ulong _state = seed;

        public int Below(int count) => (int)(((UInt128)Next() * (uint)count) >> 64);

        public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

        public int Random(ref ChanceState state, int count) => Below(count);

        public int ListItem(ref ChanceState state, int count) => Below(count);

        public int Shuffle(ref ChanceState state, ShuffleQuestion question)
        {
            var left = 0;
            for (var i = 0; i < question.Count; i++)
                if (!question.IsShown(i)) left++;
            var pick = Below(Math.Max(left, 1));
            for (var i = 0; i < question.Count; i++)
                if (!question.IsShown(i) && pick-- == 0) return i;
            return 0;
        }

        private ulong Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
