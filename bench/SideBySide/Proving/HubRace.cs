using System.Globalization;
using System.Text;
using Cartouche.Proof.Reductions;
using Cartouche.SideBySide.Contestants;
using Cartouche.SideBySide.Racing;
using Cartouche.SideBySide.Reporting;
using Cartouche.SideBySide.Stories;

namespace Cartouche.SideBySide.Proving;

/// <summary>
/// The hub beside Spin, which goes through the same states breadth first, on one core and on two. Every one of ours is
/// run in a fresh process.
/// </summary>
internal sealed class HubRace : ISection
{
    /// <summary>Choices that are alike are not counted by their number.</summary>
    public const ReductionSet EachByItself = ReductionSet.All & ~ReductionSet.Symmetry;

    private const int HubStates = 1 << Shelf.HubMatters;

    /// <summary>Twice 2^20 places for states, so that hardly two want the same.</summary>
    private static readonly string TableBits = string.Create(CultureInfo.InvariantCulture, $"-w{Shelf.HubMatters + 2}");

    public string Title => "hub";

    public void Measure(Pace pace, StringBuilder text)
    {
        var story = Shelf.Hub();
        using var spin = Spin.IsInstalled ? new Spin() : null;
        var peers = spin is null ? [] : Peers(spin);
        var ours = new List<double>();
        var reduced = new List<double>();
        var ratios = peers.ConvertAll(_ => new List<double>());
        for (var round = 0; round < pace.Rounds; round++)
        {
            foreach (var peer in peers) peer.Run();
            // Besides the hub's own states there is that after the way out.
            ours.Add(Explore(story, EachByItself, HubStates + 1));
            reduced.Add(Explore(story, ReductionSet.All, Shelf.HubMatters + 2));
            for (var i = 0; i < peers.Count; i++) ratios[i].Add(peers[i].Seconds[^1] / ours[^1]);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"| the hub of {Shelf.HubMatters} choices | states | time | rate | target |");
        text.AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var peer in peers) Row(peer.Name, peer.Seconds, "");
        Row("Cartouche, each choice by itself", ours, "under 15 s");
        text.AppendLine(CultureInfo.InvariantCulture, $"| Cartouche, all reductions | {Shelf.HubMatters + 1} | {Figures.Time(Spread.Of(reduced))} | | under 1 s |");
        for (var i = 0; i < peers.Count; i++)
            text.AppendLine(CultureInfo.InvariantCulture, $"| Cartouche's rate beside {peers[i].Name} | | | {Figures.Ratio(Spread.Of(ratios[i]))} | 0.25x |");
        if (spin is null) text.AppendLine().AppendLine("Spin was not there to be measured beside: it takes `spin` and `gcc` (Debian).");

        void Row(string name, List<double> seconds, string target)
        {
            var rate = seconds.ConvertAll(s => HubStates / s);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {HubStates:N0} | {Figures.Time(Spread.Of(seconds))} | {Figures.Rate(Spread.Of(rate), "states")} | {target} |");
        }
    }

    private static List<Peer> Peers(Spin spin)
    {
        var model = HubWriter.Promela(Shelf.HubMatters);
        string[] usual = ["-DSAFETY", "-DNOREDUCE"];
        return
        [
            new Peer("Spin, one core", spin.Compile(model, [.. usual, "-DBFS"]), [TableBits]),
            new Peer("Spin, two cores", spin.Compile(model, [.. usual, "-DBFS_PAR"]), [TableBits, string.Create(CultureInfo.InvariantCulture, $"-u{Prover.Workers}")]),
        ];
    }

    private static double Explore(BenchStory story, ReductionSet reductions, int states)
    {
        using var ours = Contestant.Ours();
        ours.Ask(new Request("prepare") { Root = story.Root, Files = story.Files });
        var answer = ours.Ask(new Request("explore") { Reductions = reductions, MaxStates = int.MaxValue });
        return answer.States == states ? answer.Seconds : throw new InvalidOperationException($"The hub has {states} states, and {answer.States} were found.");
    }

    private sealed class Peer(string name, string checker, string[] options)
    {
        /// <summary>After the way out Spin counts two states: that in which the process is over, and that in which it is gone.</summary>
        private const int StatesAfter = 2;

        public string Name => name;

        public List<double> Seconds { get; } = [];

        public void Run()
        {
            var (states, seconds) = Spin.Run(checker, options);
            if (states != HubStates + StatesAfter) throw new InvalidOperationException($"The hub has {HubStates + StatesAfter} states for Spin, and it found {states}.");
            Seconds.Add(seconds);
        }
    }
}
