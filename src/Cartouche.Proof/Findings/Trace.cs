using System.Globalization;
using System.Text;
using Cartouche.Proof.Exploring;

namespace Cartouche.Proof.Findings;

/// <summary>One step of a trace: the choice that is made, and the outcomes of chance on the way to the next.</summary>
/// <param name="Choice">The choice's number as a reader sees it, from 1; 0 for the story's beginning.</param>
/// <param name="Outcomes">What every draw gives, in order.</param>
public sealed record TraceStep(int Choice, IReadOnlyList<int> Outcomes);

/// <summary>A way through a story from its beginning, which <c>play --choices</c> replays.</summary>
/// <param name="Steps">The steps in order; the first is the beginning.</param>
public sealed record Trace(IReadOnlyList<TraceStep> Steps)
{
    /// <summary>The choices as <c>--choices</c> takes them: numbers from 1 with commas; outcomes of chance in parentheses after the step that draws them.</summary>
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
                if (step.Outcomes.Count > 0) text.Append('(').AppendJoin(' ', step.Outcomes).Append(')');
            }
            return text.ToString();
        }
    }

    /// <inheritdoc />
    public override string ToString() => Script;

    /// <summary>A shortest way to a state.</summary>
    internal static Trace To(Space space, int state)
    {
        var steps = new List<TraceStep>();
        while (state > 0)
        {
            var parent = space.Parents[state];
            foreach (var edge in space.Edges.From(parent).Next())
            {
                if (edge.Target != state) continue;
                var label = new Label(space.Labels[edge.Label]);
                steps.Add(new TraceStep(label.Choice + 1, label.Outcomes.ToArray()));
                break;
            }
            state = parent;
        }
        steps.Reverse();
        return new Trace(steps);
    }
}
