using System.Globalization;
using System.Text;
using Cartouche.Fuzz.Corpus;
using Cartouche.Fuzz.Driving;
using Cartouche.Fuzz.Mutation;
using Cartouche.Fuzz.Playing;
using Cartouche.Runtime;
using Cartouche.Runtime.State;

namespace Cartouche.Fuzz.Targets;

/// <summary>
/// Saves and encoded states that were tampered with: they load, or are refused and leave the story as it was; what loads
/// can be played on. An input is a line that says what it is, a line with the story, then the save.
/// </summary>
internal sealed class SavesTarget(StoryCorpus corpus) : ITarget
{
    private const int LargestStory = 30_000;

    private readonly List<string> _stories = [.. corpus.Json.Where(j => j.Length < LargestStory && !j.Contains('\n', StringComparison.Ordinal))];

    public string Extension => ".save";

    public byte[] Make(Rng rng)
    {
        var json = rng.Of(_stories);
        var story = new Story(StoryProgram.FromInkJson(json), Player.Options);
        story.MessageRaised += _ => { };
        var line = 0;
        for (var turns = rng.Below(6); ; turns--)
        {
            var lines = turns == 0 ? rng.Below(8) : 60;
            for (; story.CanContinue && lines > 0; lines--, line++) story.Continue();
            if (turns == 0 || story.CanContinue || story.Choices.Count == 0) break;
            if (rng.Chance(15)) story.SwitchFlow(rng.Of(["other", "third", Story.DefaultFlow]));
            if (story.Choices.Count > 0) story.Choose(rng.Below(story.Choices.Count));
        }
        var kind = rng.Of(["save", "ink", "state"]);
        if (kind == "state")
        {
            var encoded = story.Capture().Encode();
            return Join(kind, json, rng.Chance(95) ? ByteMutator.Damage(rng, encoded) : encoded);
        }
        var save = kind == "save" ? story.Save() : story.ExportInkSave();
        var changed = Encoding.UTF8.GetBytes(rng.Chance(5) ? save : new JsonMutator([save, json, "{\"cartoucheSave\":1}"]).Mutate(rng, save));
        return Join(kind, json, rng.Chance(5) ? ByteMutator.Damage(rng, changed) : changed);
    }

    public bool Try(byte[] input)
    {
        var first = Array.IndexOf(input, (byte)'\n');
        var second = first < 0 ? -1 : Array.IndexOf(input, (byte)'\n', first + 1);
        if (second < 0) return false;
        StoryProgram program;
        try
        {
            program = StoryProgram.FromInkJson(input.AsSpan(first + 1, second - first - 1));
        }
        catch (StoryFormatException)
        {
            return false;
        }
        var story = new Story(program, Player.Options);
        story.MessageRaised += _ => { };
        if (story.CanContinue) story.Continue();
        var before = story.Capture();
        var payload = input.AsSpan(second + 1);
        try
        {
            switch (Encoding.UTF8.GetString(input, 0, first))
            {
                case "save":
                    story.Load(Encoding.UTF8.GetString(payload));
                    break;
                case "ink":
                    story.ImportInkSave(Encoding.UTF8.GetString(payload));
                    break;
                default:
                    story.Restore(StoryState.Decode(story, payload));
                    break;
            }
        }
        catch (StoryFormatException refusal)
        {
            if (string.IsNullOrWhiteSpace(refusal.Message)) throw new BrokenPromise("A save is refused without a reason");
            if (!story.Capture().Equals(before)) throw new BrokenPromise("A save that is refused changes the story");
            return false;
        }
        Use(story, Rng.Of(input));
        return true;
    }

    /// <summary>A save that was taken must be one to go on with: to be saved again, forked, and played.</summary>
    private static void Use(Story story, Rng rng)
    {
        var state = story.Capture();
        if (!state.Equals(story.Fork().Capture())) throw new BrokenPromise("A fork of a loaded story differs from it");
        _ = state.Hash();
        if (!StoryState.Decode(story, state.Encode()).Equals(state)) throw new BrokenPromise("A loaded state cannot be encoded and decoded");
        var saved = story.Save();
        _ = story.ExportInkSave();
        foreach (var (_, value) in story.Variables) _ = value.ToString();
        var seed = rng.Next();
        var again = story.Fork();
        var transcript = Player.PlayOn(story.Fork(), seed);
        again.Load(saved);
        CompilerTarget.Compare("A loaded save plays differently when it is saved and loaded again", transcript, Player.PlayOn(again, seed));
        CompilerTarget.Compare("Forks and states change the play of a loaded save", transcript, Player.PlayOn(story, seed, Rewinding.States));
    }

    private static byte[] Join(string kind, string json, byte[] payload)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}\n{json}\n"));
        return [.. head, .. payload];
    }
}
