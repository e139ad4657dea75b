using System.Globalization;
using Cartouche.Cli.Terminals;
using Cartouche.Proof.Fate;

namespace Cartouche.Cli.Reports;

/// <summary>A story's fate for people: a bar for each ending, what each role can make of it, who has it in hand.</summary>
public sealed class FateReport(StoryFate fate, ITerminal terminal)
{
    private const int BarLength = 24;

    private readonly ToneWriter _writer = new(terminal.Out, terminal.HasColor);
    private readonly bool _isSolo = fate.Roles.Count == 1;

    /// <summary>Writes it all.</summary>
    public void Write()
    {
        var width = fate.Endings.Select(ending => CellText.Width(ending.Name)).Append("no ending".Length).Max();
        foreach (var ending in fate.Endings)
        {
            WriteBar(ending.Name, width, ending.Uniform, fate.IsExact ? "" : $"  ({Percent(ending.Interval.Low)} to {Percent(ending.Interval.High)})");
            if (ending.Least is not { } least || ending.Most is not { } most) continue;
            var indent = new string(' ', width + 4);
            if (_isSolo) _writer.Line($"{indent}{Range(least, most)}, by what is chosen", Tone.Dim);
            else
            {
                _writer.Line($"{indent}all together {Range(least, most)}", Tone.Dim);
                foreach (var role in ending.ByRole) _writer.Line($"{indent}{role.Role} alone {Range(role.Least, role.Most)}", Tone.Dim);
            }
        }
        if (fate.Unended > 1e-9) WriteBar("no ending", width, fate.Unended, "");
        if (fate.Coalitions.Count > 0) WriteCoalitions(width);
        WriteVerdict();
    }

    private void WriteBar(string name, int width, double chance, string note)
    {
        var full = (int)Math.Round(chance * BarLength);
        if (full == 0 && chance > 0) full = 1;
        _writer.Write("  ").Write(name, Tone.Strong).Write(new string(' ', width - CellText.Width(name) + 2));
        _writer.Write(new string('█', full), Tone.Accent).Write(new string('·', BarLength - full), Tone.Dim).Line("  " + Percent(chance) + note);
    }

    private void WriteCoalitions(int width)
    {
        _writer.Line();
        foreach (var coalition in fate.Coalitions)
        {
            var almost = Same(coalition.CanForceAlmostSurely, coalition.CanForce) ? "" : $"; with probability 1, if chance is fair, {Who(coalition.CanForceAlmostSurely)}";
            _writer.Write("  ").Write(coalition.Ending, Tone.Strong).Write(new string(' ', width - CellText.Width(coalition.Ending) + 2));
            _writer.Line($"can be forced by {Who(coalition.CanForce)}{almost}");
            _writer.Line($"{new string(' ', width + 4)}can be prevented by {Who(coalition.CanPrevent)}");
        }
    }

    private void WriteVerdict()
    {
        _writer.Line();
        if (!fate.IsExact)
        {
            _writer.Line(CheckReport.Unfinished(fate.Exploration), Tone.Warning);
            _writer.Line(string.Create(CultureInfo.InvariantCulture, $"These are estimates from {fate.Runs:N0} random runs, with 95 % confidence intervals; who can force what is not known."), Tone.Warning);
            return;
        }
        var error = fate.Error == 0 ? "the figures are exact" : string.Create(CultureInfo.InvariantCulture, $"no figure is off by more than {fate.Error:0.#e+0}");
        _writer.Line(string.Create(CultureInfo.InvariantCulture, $"Every path counted ({fate.Exploration.States:N0} state{(fate.Exploration.States == 1 ? "" : "s")}); {error}, rounding aside."), Tone.Dim);
        if (fate.Assumptions.Count > 0) _writer.Line($"That is so if {string.Join("; ", fate.Assumptions)}.", Tone.Dim);
        if (!_isSolo) _writer.Line("What can be forced or prevented is so for players who see everything and choose when they may: those who do not may be able to do less, and whoever never chooses holds up all.", Tone.Dim);
    }

    private static bool Same(IReadOnlyList<IReadOnlyList<string>> a, IReadOnlyList<IReadOnlyList<string>> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => pair.First.SequenceEqual(pair.Second));

    private static string Who(IReadOnlyList<IReadOnlyList<string>> coalitions) => coalitions switch
    {
        [] => "nobody",
        [[]] => "anybody: it is so whatever is chosen",
        _ => string.Join(", or ", coalitions.Select(roles => string.Join(" and ", roles))),
    };

    private static string Range(double least, double most) => least == most ? $"always {Percent(least)}" : $"{Percent(least)} to {Percent(most)}";

    /// <summary>What is neither 0 nor 1 is never shown as such.</summary>
    private static string Percent(double chance) => chance switch
    {
        0 => "0 %",
        1 => "100 %",
        < 0.0001 => "< 0.01 %",
        > 0.9999 => "> 99.99 %",
        _ => string.Create(CultureInfo.InvariantCulture, $"{chance * 100:0.##} %"),
    };
}
