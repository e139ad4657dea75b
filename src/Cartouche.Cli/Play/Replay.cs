using Cartouche.Cli.Stories;
using Cartouche.Runtime;

namespace Cartouche.Cli.Play;

/// <summary>What became of moves made again in another version of the story.</summary>
/// <param name="Playthrough">Where the new version stands.</param>
/// <param name="Done">How many moves could be made.</param>
/// <param name="Lost">The first move that could not, if any.</param>
/// <param name="Reason">Why it could not.</param>
/// <param name="Reworded">Choices whose wording has changed: before, after.</param>
public sealed record Replay(Playthrough Playthrough, int Done, Move? Lost, string? Reason, IReadOnlyList<(string Before, string After)> Reworded)
{
    /// <summary>Plays <paramref name="moves"/> from the beginning of <paramref name="loaded"/>, as far as they lead.</summary>
    public static Replay Run(LoadedStory loaded, StoryOptions options, int seed, IReadOnlyList<Move> moves)
    {
        var playthrough = new Playthrough(loaded, options with { Seed = seed });
        var reworded = new List<(string, string)>();
        playthrough.Read();
        for (var i = 0; i < moves.Count; i++)
            if (Redo(playthrough, moves[i], reworded) is { } reason) return new Replay(playthrough, i, moves[i], reason, reworded);
        return new Replay(playthrough, moves.Count, null, null, reworded);
    }

    /// <summary>
    /// The choice that is most likely the one meant: the same wording (where several have it, the same place, then the
    /// nearest position), otherwise the same place in the compiled story under another wording. Places are numbered, so
    /// where choices came or went the wording must at least be alike.
    /// </summary>
    /// <returns>Its index, or -1.</returns>
    public static int Find(ChoiceList choices, Move.Choose move)
    {
        var best = -1;
        var bestRank = int.MaxValue;
        foreach (var choice in choices)
        {
            var sameText = string.Equals(choice.Text, move.Text, StringComparison.Ordinal);
            var samePlace = string.Equals(choice.SourcePath, move.SourcePath, StringComparison.Ordinal);
            if (!sameText && !(samePlace && (choices.Count == move.Offered || StoryPlaces.Nearest(move.Text, [choice.Text]) is not null))) continue;
            var rank = (sameText ? 0 : 20_000) + (samePlace ? 0 : 10_000) + Math.Min(Math.Abs(choice.Index - move.Index), 9_999);
            if (rank >= bestRank) continue;
            bestRank = rank;
            best = choice.Index;
        }
        return best;
    }

    /// <returns>Why the move cannot be made, or nothing.</returns>
    private static string? Redo(Playthrough playthrough, Move move, List<(string, string)> reworded)
    {
        try
        {
            switch (move)
            {
                case Move.Choose choose:
                    var index = Find(playthrough.Story.Choices, choose);
                    if (index < 0) return "it is no longer on offer here";
                    var text = playthrough.Story.Choices[index].Text;
                    if (!string.Equals(text, choose.Text, StringComparison.Ordinal)) reworded.Add((choose.Text, text));
                    playthrough.Choose(index);
                    return null;
                case Move.GoTo goTo:
                    playthrough.GoTo(goTo.Path, goTo.Arguments);
                    return null;
                case Move.Set set:
                    playthrough.Set(set.Variable, set.Value);
                    return null;
                case Move.Ink ink:
                    return playthrough.Loaded.Immediate is { } immediate ? playthrough.RunInk(immediate, ink.Text).Problem : "there is no compiler for it";
                case Move.Restart restart:
                    playthrough.Restart(restart.Seed);
                    return null;
                case Move.Load load:
                    playthrough.Load(load.File, load.Save);
                    return null;
                default:
                    return "it is not known here";
            }
        }
        catch (Exception problem) when (problem is ArgumentException or StoryFormatException)
        {
            return problem.Message;
        }
    }
}
