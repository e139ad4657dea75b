using System.Text;
using Cartouche.Fuzz.Corpus;
using Cartouche.Fuzz.Driving;
using Cartouche.Fuzz.Mutation;
using Cartouche.Fuzz.Playing;
using Cartouche.Ink.Json;
using Cartouche.Runtime;

namespace Cartouche.Fuzz.Targets;

/// <summary>Bytes that claim to be a compiled story: they load, or are refused with a located message; what loads can be played and written again.</summary>
internal sealed class JsonTarget(StoryCorpus corpus) : ITarget
{
    private readonly JsonMutator _mutator = new(corpus.Json);

    public string Extension => ".json";

    public byte[] Make(Rng rng)
    {
        var bytes = Encoding.UTF8.GetBytes(_mutator.Mutate(rng));
        return rng.Chance(15) ? ByteMutator.Damage(rng, bytes) : bytes;
    }

    public bool Try(byte[] input)
    {
        StoryProgram program;
        try
        {
            program = StoryProgram.FromInkJson(input);
        }
        catch (StoryFormatException refusal)
        {
            if (string.IsNullOrWhiteSpace(refusal.Message)) throw new BrokenPromise("A story is refused without a reason");
            return false;
        }
        var rng = Rng.Of(input);
        var seed = rng.Next();
        var transcript = Player.Play(program, seed);
        CompilerTarget.Compare("Forks and states change a play", transcript, Player.Play(program, seed, Rewinding.States));
        TrySaves(program, seed);
        TryPlaces(program, rng);
        CheckWritten(program, seed, transcript, Encoding.UTF8.GetString(input));
        return true;
    }

    /// <summary>In a hostile story names may be ambiguous, so that a save need not lead back to the same place; it may only be refused properly.</summary>
    private static void TrySaves(StoryProgram program, ulong seed)
    {
        try
        {
            Player.Play(program, seed, Rewinding.Saves | Rewinding.InkSaves);
        }
        catch (StoryFormatException)
        {
        }
        catch (BrokenPromise)
        {
        }
    }

    /// <summary>What a game asks for by name.</summary>
    private static void TryPlaces(StoryProgram program, Rng rng)
    {
        var story = new Story(program, Player.Options);
        story.MessageRaised += _ => { };
        _ = story.GlobalTags.Count + story.MissingExternals.Count;
        foreach (var (_, value) in story.Variables) _ = value.ToString();
        foreach (var name in program.Tree.Root.NamedOnly.Select(c => c.Name!).Take(3).Append("nowhere"))
        {
            try
            {
                _ = story.TagsAt(name).Count;
                if (rng.Chance(50)) story.Evaluate(name);
                story.GoTo(name);
                Player.PlayOn(story.Fork(), rng.Next());
                _ = story.VisitCount(name);
            }
            catch (ArgumentException)
            {
            }
            catch (InvalidOperationException)
            {
            }
            catch (StoryException)
            {
            }
        }
    }

    private static void CheckWritten(StoryProgram program, ulong seed, string transcript, string source)
    {
        string json;
        try
        {
            json = InkJsonWriter.Write(program.Tree);
        }
        catch (ArgumentException)
        {
            return;
        }
        var again = StoryProgram.FromInkJson(json);
        if (InkJsonWriter.Write(again.Tree) != json) throw new BrokenPromise("A story read and written changes when it is read and written once more");
        // What ink's JSON cannot hold is left out or replaced in the writing (an infinite number by 3.4E+38); without such things the play is the same.
        if (source.Any(c => char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\t')))) return;
        if (source.Contains("\\u", StringComparison.Ordinal) || json.Contains("3.4E+38", StringComparison.Ordinal)) return;
        CompilerTarget.Compare("A story written again plays differently", transcript, Player.Play(again, seed));
    }
}
