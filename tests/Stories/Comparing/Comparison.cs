using System.Text.Json;
using Cartouche.Ink.Json;
using Cartouche.Runtime;
using Cartouche.Runtime.State;
using Cartouche.Stories.Oracles;
using Cartouche.Stories.Playing;

namespace Cartouche.Stories.Comparing;

/// <summary>One story, compiled and played by both sides as far as the questions asked require.</summary>
/// <param name="source">The story.</param>
/// <param name="scripts">How it is played.</param>
public sealed class Comparison(InkSource source, IReadOnlyList<string> scripts)
{
    /// <summary>The scripts every story is played by.</summary>
    public static IReadOnlyList<string> UsualScripts { get; } = ["first", "last", "seed 1", "seed 2", "seed 3"];

    private readonly Lazy<OracleAnswer> _theirs = new(() => Oracle.Compile(source, scripts));
    private readonly Lazy<Subject> _ours = new(() => new Subject(source));

    /// <summary>inkjs's compilation, and its plays from source.</summary>
    public OracleAnswer Theirs => _theirs.Value;

    /// <summary>Our compilation.</summary>
    public Subject Ours => _ours.Value;

    /// <summary>Whether inkjs ran out of steps, so that there is nothing to compare.</summary>
    public bool IsUndecided => Theirs.Failure is not null || Theirs.Transcripts.Any(transcript => transcript.EndsWith("hung\n", StringComparison.Ordinal));

    /// <summary>What differs in <paramref name="aspect"/>, or null.</summary>
    public string? Difference(Aspect aspect) => aspect switch
    {
        Aspect.Diagnostics => Diagnostics(),
        Aspect.Json => Json(),
        Aspect.Transcript => Plays(Theirs.Transcripts, Ours.Program),
        // What we refuse to compile we may refuse to load: numbers beyond 32 bits.
        Aspect.TheirJson => Theirs.Json is { } json && Ours.Program is not null ? FromJson(json, () => StoryProgram.FromInkJson(json)) : null,
        Aspect.OurJson => Ours.Json is { } json ? FromJson(json, () => StoryProgram.FromInkJson(json)) : null,
        Aspect.Forks => Disturbed(story => story.Fork()),
        Aspect.Saves => Disturbed(Reload),
        Aspect.Undo => Disturbed(story => DetourAndBack(story)),
        Aspect.Replay => Disturbed(() => Replay()),
        _ => Compiled(),
    };

    private string? Diagnostics()
    {
        if (Theirs.Failure is { } failure) return $"The oracle failed: {failure}";
        // Where inkjs's compiler breaks down, ours has to find a fault.
        if (Theirs.Crash is not null) return Ours.Program is null ? null : $"inkjs broke down ({Theirs.Crash}), and no error was reported.";
        var theirs = Theirs.Messages.Select(m => new Remark(m.Severity, Path.GetFileName(m.File ?? ""), m.Line ?? 0)).Distinct().ToList();
        var ours = Ours.Remarks.Distinct().ToList();
        var missing = theirs.Except(ours).ToList();
        // inkjs's compiler stops after the first phase that finds an error; ours goes on and finds more.
        var extra = Theirs.Json is null ? [] : ours.Except(theirs).ToList();
        if (missing.Count == 0 && extra.Count == 0) return null;
        return $"missing: {string.Join(", ", missing)}\nextra: {string.Join(", ", extra)}\n--- inkjs\n{string.Join('\n', Theirs.Messages)}\n--- ours\n{string.Join('\n', Ours.Messages)}";
    }

    private string? Json()
    {
        if (Theirs.Json is null || Ours.Json is null) return null;
        try
        {
            using var theirs = JsonDocument.Parse(Theirs.Json);
            using var ours = JsonDocument.Parse(Ours.Json);
            return JsonStructure.Difference(theirs.RootElement, ours.RootElement) is { } place ? $"{place}\n--- inkjs\n{Theirs.Json}\n--- ours\n{Ours.Json}" : null;
        }
        catch (JsonException e)
        {
            return $"Not JSON: {e.Message}\n--- inkjs\n{Theirs.Json}\n--- ours\n{Ours.Json}";
        }
    }

    private string? FromJson(string json, Func<StoryProgram> load)
    {
        var theirs = Oracle.Play(json, scripts);
        return theirs.Failure is { } failure ? $"inkjs does not load it: {failure}" : Plays(theirs.Transcripts, load());
    }

    private string? Plays(IReadOnlyList<string> theirs, StoryProgram? program)
    {
        if (program is null || theirs.Count == 0) return null;
        var player = new StoryPlayer(program);
        for (var i = 0; i < scripts.Count; i++)
        {
            if (theirs[i].EndsWith("hung\n", StringComparison.Ordinal)) continue;
            var ours = player.Play(scripts[i]);
            if (!Transcript.Agree(theirs[i], ours)) return $"{scripts[i]}\n--- inkjs\n{theirs[i]}--- ours\n{ours}";
        }
        return null;
    }

    private string? Disturbed(Func<Story, Story> between) => Disturbed(() => between);

    private string? Disturbed(Func<Func<Story, Story>> between)
    {
        if (Ours.Program is null) return null;
        var player = new StoryPlayer(Ours.Program);
        foreach (var script in scripts)
        {
            var plain = player.Play(script);
            var disturbed = player.Play(script, between());
            if (plain != disturbed) return $"{script}\n--- plain\n{plain}--- disturbed\n{disturbed}";
        }
        return null;
    }

    private string? Compiled()
    {
        if (Ours.Program is null) return null;
        var bytes = Ours.Program.ToCompiled();
        var loaded = StoryProgram.FromCompiled(bytes);
        foreach (var script in scripts)
        {
            var (plain, states) = WithStates(Ours.Program, script);
            var (again, statesAgain) = WithStates(loaded, script);
            if (plain != again) return $"{script}\n--- plain\n{plain}--- from the compiled form\n{again}";
            if (!states.SequenceEqual(statesAgain)) return $"{script}: other states";
        }
        if (InkJsonWriter.Write(loaded.Tree) != Ours.Json) return "The tree is another.";
        return loaded.ToCompiled().AsSpan().SequenceEqual(bytes) ? null : "The bytes are others when it is written again.";
    }

    private static (string Transcript, List<StateHash> States) WithStates(StoryProgram program, string script)
    {
        var states = new List<StateHash>();
        var transcript = new StoryPlayer(program).Play(script, story =>
        {
            states.Add(story.Capture().Hash());
            return story;
        });
        return (transcript, states);
    }

    private Story Reload(Story story)
    {
        var save = story.Save();
        var loaded = new StoryPlayer(Ours.Program!).Begin();
        loaded.Load(save);
        if (loaded.Save() != save) throw new InvalidOperationException($"A loaded story saves otherwise:\n{save}\n{loaded.Save()}");
        var before = story.Capture();
        var after = loaded.Capture();
        if (!before.Equals(after) || before.Hash() != after.Hash()) throw new InvalidOperationException($"A loaded story's state is another:\n{save}");
        // The compact form leaves out the wording of choices, which is no part of a state's identity.
        if (!StoryState.Decode(loaded, after.Encode()).Equals(after)) throw new InvalidOperationException($"A state decodes to another:\n{save}");
        return loaded;
    }

    private static Story DetourAndBack(Story story, bool back = true)
    {
        var here = story.Capture();
        for (var turn = 0; turn < 2; turn++)
        {
            while (story.CanContinue) story.Continue();
            if (story.Choices.Count == 0) break;
            story.Choose(story.Choices.Count - 1);
        }
        if (back) story.Restore(here);
        return story;
    }

    // Plays through once, then begins again.
    private static Func<Story, Story> Replay()
    {
        var begun = false;
        return story =>
        {
            if (begun) return story;
            begun = true;
            DetourAndBack(story, back: false);
            story.Restart(seed: 1);
            return story;
        };
    }
}
