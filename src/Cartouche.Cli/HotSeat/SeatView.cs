using Cartouche.Cli.Terminals;
using Cartouche.Stage;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Cli.HotSeat;

/// <summary>What a seat sees, in words.</summary>
internal static class SeatView
{
    public static void Write(ToneWriter writer, StageEvent happened, Performance performance, int seat, int width)
    {
        switch (happened)
        {
            case SceneSet set:
                writer.Line().Line($"{set.Place ?? "Somewhere"}{(set.Present is null ? "" : " · " + string.Join(", ", set.Present))}", Tone.Dim);
                break;
            case LineSaid line:
                var words = line.Speaker is null ? line.Text : $"{line.Speaker.ToUpperInvariant()}: {line.Text}";
                foreach (var row in CellText.Wrap(words, Math.Max(20, width - 2))) writer.Line(row.TrimEnd(), line.SeenBy is null ? Tone.Plain : Tone.Accent);
                if (line.SeenBy is not null) writer.Line("  (nobody else hears that)", Tone.Dim);
                break;
            case FactLearned learned:
                writer.Line($"  {learned.Who} knows now: {learned.Says ?? learned.Fact}", Tone.Dim);
                break;
            case ChoiceMade { Text.Length: > 0 } made:
                writer.Line().Line($"▸ {made.Text}", Tone.Strong);
                break;
            case ChoiceMade { By: { } by }:
                writer.Line().Line($"{by} has chosen.", Tone.Dim);
                break;
            case VoteCast vote:
                writer.Line($"{vote.Votes} of {vote.Voters} have voted.", Tone.Dim);
                break;
            case ChoicesLapsed:
                writer.Line("A choice has lapsed.", Tone.Dim);
                break;
            case SceneSuspended:
                writer.Line("The scene breaks off.", Tone.Dim);
                break;
            case SceneResumed:
                writer.Line("The scene goes on.", Tone.Dim);
                break;
            case SceneLeft:
                writer.Line("The others are elsewhere now.", Tone.Dim);
                break;
            case Spoken spoken:
                writer.Line($"({(spoken.Seat == Performance.StageManager ? "The stage manager" : performance.Seats[spoken.Seat - 1].Player.Name)}: {spoken.Text})", Tone.Note);
                break;
            case StoryRewound:
                writer.Line().Line("It has not happened yet.", Tone.Dim);
                break;
        }
    }
}
