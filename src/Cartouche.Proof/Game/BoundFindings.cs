using System.Globalization;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;

namespace Cartouche.Proof.Game;

/// <summary>Variables that go beyond the bounds of their domains, by the shortest way there.</summary>
internal static class BoundFindings
{
    public static IEnumerable<Finding> Of(Space space)
    {
        var bounds = space.Staged.Game.Bounds;
        foreach (var (mark, (from, to)) in space.Saturations.OrderBy(s => s.Key))
        {
            var bound = bounds[mark / 2];
            var isUpper = (mark & 1) != 0;
            var steps = Trace.To(space, from).Steps.Concat(Trace.Along(space, [from, to]).Steps);
            yield return new Finding(FindingKind.OutOfBounds, bound.Span, "",
                string.Create(CultureInfo.InvariantCulture, $"The variable '{bound.Name}' goes {(isUpper ? "above" : "below")} its bound: it counts as {(isUpper ? bound.Most : bound.Least)} from there on."), new Trace([.. steps]));
        }
    }
}
