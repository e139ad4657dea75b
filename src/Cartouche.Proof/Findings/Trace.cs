using System.Globalization;
using System.Text;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Findings;

/// <summary>One step of a trace: the choice that is made, and the outcomes of chance on the way to the next.</summary>
/// <param name="Choice">The choice's number as a reader sees it, from 1; 0 for the story's beginning.</param>
/// <param name="Outcomes">What every draw gives, in order; what the game decides rather than chance as its complement, below 0.</param>
public sealed record TraceStep(int Choice, IReadOnlyList<int> Outcomes);

/// <summary>A way through a story from its beginning, which <c>play --choices</c> replays.</summary>
/// <param name="Steps">The steps in order; the first is the beginning.</param>
public sealed record Trace(IReadOnlyList<TraceStep> Steps)
{
    /// <summary>Whether no way is shorter; one that a search met by chance may be long.</summary>
    public bool IsShortest { get; init; } = true;

    /// <summary>The choices as <c>--choices</c> takes them: numbers from 1 with commas; outcomes of chance in parentheses after the step that draws them, with a <c>g</c> before what the game decides.</summary>
    public string Script
    {
        get
        {
            var text = new StringBuilder();
            var isFirst = true;
            foreach (var step in Steps)
            {
                if (step.Choice > 0)
                {
                    text.Append(isFirst ? "" : ",").Append(step.Choice.ToString(CultureInfo.InvariantCulture));
                    isFirst = false;
                }
                if (step.Outcomes.Count > 0) text.Append('(').AppendJoin(' ', step.Outcomes.Select(Written)).Append(')');
            }
            return text.ToString();
        }
    }

    /// <inheritdoc />
    public override string ToString() => Script;

    /// <summary>A shortest way to a state.</summary>
    internal static Trace To(IWays ways, int state)
    {
        var steps = new List<TraceStep>();
        for (; state > 0; state = ways.ParentOf(state)) steps.Add(Step(ways, ways.ParentOf(state), state));
        steps.Reverse();
        return new Trace(steps);
    }

    /// <summary>The way through states of which each leads to the next; the first is the story's beginning.</summary>
    internal static Trace Along(IWays ways, IReadOnlyList<int> states) => new([.. Enumerable.Range(1, states.Count - 1).Select(i => Step(ways, states[i - 1], states[i]))]);

    /// <summary>The shortest way to a state, and a step further.</summary>
    internal static Trace Through(IWays ways, int state, Label label) => new([.. To(ways, state).Steps, new TraceStep(label.Choice + 1, label.Outcomes.ToArray())]);

    private static TraceStep Step(IWays ways, int from, int to)
    {
        var label = new Label(ways.Space.Labels[ways.LabelBetween(from, to)]);
        return new TraceStep(label.Choice + 1, label.Outcomes.ToArray());
    }

    /// <summary>An outcome as scripts write it.</summary>
    public static string Written(int outcome) => outcome < 0 ? string.Create(CultureInfo.InvariantCulture, $"g{~outcome}") : outcome.ToString(CultureInfo.InvariantCulture);
}
