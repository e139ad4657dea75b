using System.Globalization;
using Cartouche.Cli.Terminals;
using Cartouche.Stage.Casting;

namespace Cartouche.Cli.Reports;

/// <summary>A cast for people: who plays what and why, or why nobody can.</summary>
public sealed class CastReport(CastingResult result, ITerminal terminal)
{
    private readonly ToneWriter _writer = new(terminal.Out, terminal.HasColor);

    /// <summary>Writes it all.</summary>
    public void Write()
    {
        if (result.Cast is not { } cast)
        {
            _writer.Line("No cast is possible.", Tone.Error);
            foreach (var conflict in result.Conflicts) _writer.Line("  " + conflict);
            return;
        }
        var width = cast.Parts.Select(part => CellText.Width(part.Role)).Append(0).Max();
        foreach (var part in cast.Parts)
        {
            _writer.Write("  ").Write(part.Role, Tone.Strong).Write(new string(' ', width - CellText.Width(part.Role) + 2));
            if (part.Player is null) _writer.Line("an understudy", Tone.Dim);
            else _writer.Line(part.Player, Tone.Accent);
            foreach (var reason in part.Reasons) _writer.Line(new string(' ', width + 4) + reason, Tone.Dim);
        }
        if (cast.Audience.Count > 0) _writer.Line().Line("Without a role: " + string.Join(", ", cast.Audience));
        _writer.Line();
        _writer.Line(
            cast.IsProved
                ? string.Create(CultureInfo.InvariantCulture, $"{cast.Score} points: no cast fits better.")
                : string.Create(CultureInfo.InvariantCulture, $"{cast.Score} points; no cast has more than {cast.Bound}."),
            cast.IsProved ? Tone.Good : Tone.Strong);
    }
}
