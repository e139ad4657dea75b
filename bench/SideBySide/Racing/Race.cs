using Cartouche.SideBySide.Contestants;
using Cartouche.SideBySide.Stories;

namespace Cartouche.SideBySide.Racing;

/// <summary>
/// Runs a case: both sides in fresh processes, warmed up, then in turn, so that whatever else the machine does meets both.
/// The ratio is taken round by round between neighbours, and its median is the result.
/// </summary>
internal static class Race
{
    /// <summary>Choices after which a play is cut off.</summary>
    public const int MaxChoices = 200;

    private const int CheckedEpisodes = 200;
    private const int PositionEpisodes = 40;

    public static RaceResult Run(RaceCase race, Pace pace)
    {
        using var peer = Contestant.InkJs();
        using var ours = Contestant.Ours();
        Prepare(race.Story, peer, ours);
        var note = race.Work == "play" ? Check(peer, ours) : "";
        if (race.Work == "step")
            foreach (var side in (Contestant[])[peer, ours])
                side.Ask(new Request("positions") { Episodes = PositionEpisodes, MaxChoices = MaxChoices });

        var peerTurn = new Turns(peer, race);
        var ourTurn = new Turns(ours, race);
        peerTurn.Take(pace.WarmUpMillis);
        ourTurn.Take(pace.WarmUpMillis);
        var peerFigures = new List<double>();
        var ourFigures = new List<double>();
        for (var round = 0; round < pace.Rounds; round++)
        {
            peerFigures.Add(Figure(peerTurn.Take(pace.RoundMillis), race.Measure));
            ourFigures.Add(Figure(ourTurn.Take(pace.RoundMillis), race.Measure));
        }
        var ratios = peerFigures.Zip(ourFigures, (p, o) => race.Measure == Measure.Rate ? o / p : p / o);
        return new RaceResult(race, Spread.Of(peerFigures), Spread.Of(ourFigures), Spread.Of(ratios), note);
    }

    public static GarbageResult Garbage(BenchStory story, int episodes)
    {
        using var peer = Contestant.InkJs(forGarbage: true);
        using var ours = Contestant.Ours();
        Prepare(story, peer, ours);
        var request = new Request("garbage") { Episodes = episodes, MaxChoices = MaxChoices };
        var theirs = peer.Ask(request);
        var own = ours.Ask(request);
        return new GarbageResult(story, theirs.Bytes / (double)theirs.Lines, own.Bytes / (double)own.Lines, own.HandedOut / (double)own.Lines);
    }

    /// <summary>Both get the same sources and the same compiled story, made by our compiler.</summary>
    public static void Prepare(BenchStory story, Contestant peer, Contestant ours)
    {
        var sources = new Request("prepare") { Root = story.Root, Files = story.Files };
        ours.Ask(sources);
        var json = ours.Ask(new Request("compile")).Json;
        peer.Ask(sources with { Json = json });
        ours.Ask(sources with { Json = json });
    }

    /// <summary>A race between two that do different things says nothing: both must hand out the same text first.</summary>
    private static string Check(Contestant peer, Contestant ours)
    {
        var request = new Request("check") { Episodes = CheckedEpisodes, MaxChoices = MaxChoices };
        var theirs = peer.Ask(request);
        var own = ours.Ask(request);
        return (own.Lines, own.Chars, own.Hash) == (theirs.Lines, theirs.Chars, theirs.Hash)
            ? FormattableString.Invariant($"{CheckedEpisodes} plays, {own.Lines:N0} lines, {own.Chars:N0} characters: same text on both sides")
            : throw new InvalidOperationException(FormattableString.Invariant(
                $"The sides play differently: inkjs {theirs.Lines} lines, {theirs.Chars} characters, hash {theirs.Hash:x8}; Cartouche {own.Lines} lines, {own.Chars} characters, hash {own.Hash:x8}."));
    }

    private static double Figure(Answer answer, Measure measure) => measure switch
    {
        Measure.Rate => answer.Units / answer.Seconds,
        Measure.Time => answer.Seconds / answer.Units,
        _ => answer.MedianSeconds,
    };

    /// <summary>One side's rounds, each going on with the pieces of work after the last.</summary>
    private sealed class Turns(Contestant contestant, RaceCase race)
    {
        private int _next;

        public Answer Take(int millis)
        {
            var answer = contestant.Ask(new Request("run") { Work = race.Work, First = _next, Millis = millis, MaxChoices = MaxChoices, MaxStates = race.MaxStates });
            _next = answer.Next;
            return answer;
        }
    }
}

/// <summary>A case's outcome.</summary>
internal sealed record RaceResult(RaceCase Case, Spread Peer, Spread Ours, Spread Ratio, string Note);

/// <summary>Bytes allocated per line, and on our side the bytes of the strings handed out, had each been new.</summary>
internal sealed record GarbageResult(BenchStory Story, double Peer, double Ours, double HandedOut);
