using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Cartouche.Runtime;
using Cartouche.SideBySide.Playing;
using Cartouche.SideBySide.Proving;

namespace Cartouche.SideBySide.Contestants;

/// <summary>Our side of the race (inkjs/contestant.mjs does the same work on the other; keep the two alike).</summary>
internal sealed class OurContestant
{
    private readonly List<(Story Story, int Choices)> _positions = [];
    private OurCompiler? _compiler;
    private byte[] _json = [];
    private byte[] _compiled = [];
    private Story? _story;
    private Prover? _prover;

    private Prover Prover => _prover ??= new Prover(_compiler!.CompileProgram());

    public static void Serve(TextReader requests, TextWriter answers)
    {
        var contestant = new OurContestant();
        while (requests.ReadLine() is { } line)
        {
            Answer answer;
            try
            {
                answer = contestant.Do(JsonSerializer.Deserialize<Request>(line, Protocol.Options)!);
            }
#pragma warning disable CA1031 // Whatever it is, the other process is told.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                answer = new Answer { Failure = problem.ToString() };
            }
            answers.WriteLine(JsonSerializer.Serialize(answer, Protocol.Options));
            answers.Flush();
        }
    }

    private Answer Do(Request request) => request.Op switch
    {
        "prepare" => Prepare(request),
        "compile" => new Answer { Json = _compiler!.CompileToJson() },
        "check" => Check(request),
        "positions" => CollectPositions(request),
        "garbage" => Garbage(request),
        "explore" => Prover.Explore(request),
        "search" => Prover.Search(request),
        "wander" => Prover.Wander(request),
        "run" => request.Work switch
        {
            "play" => Play(request),
            "compile" => Run(request, _ => _compiler!.Compile()),
            "compileToJson" => Run(request, _ => _compiler!.CompileToJson()),
            "load" => Run(request, _ => new Story(StoryProgram.FromCompiled(_compiled))),
            "loadJson" => Run(request, _ => new Story(StoryProgram.FromInkJson(_json))),
            "step" => Run(request, Step),
            "explore" => Prover.ExploreOn(request),
            _ => throw new ArgumentException($"unknown work '{request.Work}'"),
        },
        _ => throw new ArgumentException($"unknown operation '{request.Op}'"),
    };

    private Answer Prepare(Request request)
    {
        _compiler = new OurCompiler(request.Root!, request.Files!);
        _prover = null;
        if (request.Json is null) return new Answer();
        _json = Encoding.UTF8.GetBytes(request.Json);
        _compiled = _compiler.Compile().Program.ToCompiled();
        _story = NewStory(InkChance.Instance);
        return new Answer();
    }

    private Story NewStory(IChance chance)
    {
        var story = new Story(StoryProgram.FromInkJson(_json), new StoryOptions { Chance = chance });
        story.MessageRaised += _ => { };
        return story;
    }

    private Answer Check(Request request)
    {
        var story = NewStory(new PeerChance());
        var hash = new TextHash();
        var lines = 0L;
        for (var episode = 1; episode <= request.Episodes; episode++) lines += RandomPlay.Play(story, episode, request.MaxChoices, hash);
        return new Answer { Lines = lines, Chars = hash.Chars, Hash = hash.Value };
    }

    private Answer CollectPositions(Request request)
    {
        _positions.Clear();
        var story = _story!;
        for (var episode = 1; episode <= request.Episodes; episode++)
        {
            story.Restart(episode % 100);
            var dice = new Dice(episode);
            for (var turn = 0; turn <= request.MaxChoices; turn++)
            {
                while (story.CanContinue) story.Continue();
                var count = story.Choices.Count;
                if (count == 0) break;
                _positions.Add((story.Fork(), count));
                story.Choose(dice.Below(count));
            }
        }
        return new Answer { Count = _positions.Count };
    }

    private int Step(int number)
    {
        var (story, count) = _positions[number % _positions.Count];
        var fork = story.Fork();
        fork.Choose(number / _positions.Count % count);
        fork.SkipToChoice();
        return fork.Turn;
    }

    private Answer Play(Request request)
    {
        var sink = new CharCount();
        return Run(request, number => RandomPlay.Play(_story!, number + 1, request.MaxChoices, sink), countsUnits: true);
    }

    private static Answer Run<T>(Request request, Func<int, T> work, bool countsUnits = false)
    {
        var times = new List<long>(1 << 20);
        var units = 0L;
        var number = request.First;
        var start = Stopwatch.GetTimestamp();
        var end = start + (request.Millis * Stopwatch.Frequency / 1000);
        long now = start;
        do
        {
            var before = now;
            var result = work(number++);
            units += countsUnits && result is int lines ? lines : 1;
            now = Stopwatch.GetTimestamp();
            times.Add(now - before);
        }
        while (now < end);
        times.Sort();
        return new Answer
        {
            Units = units,
            Seconds = (now - start) / (double)Stopwatch.Frequency,
            MedianSeconds = times[times.Count / 2] / (double)Stopwatch.Frequency,
            Next = number,
        };
    }

    private Answer Garbage(Request request)
    {
        var bytes = new StringBytes();
        // Once before, so that nothing is counted that is made only once.
        for (var episode = 1; episode <= request.Episodes; episode++) RandomPlay.Play(_story!, episode, request.MaxChoices, bytes);
        var handedOut = bytes.Bytes;
        var lines = 0L;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var episode = 1; episode <= request.Episodes; episode++) lines += RandomPlay.Play(_story!, episode, request.MaxChoices, bytes);
        return new Answer { Lines = lines, Bytes = GC.GetAllocatedBytesForCurrentThread() - before, HandedOut = bytes.Bytes - handedOut };
    }
}
