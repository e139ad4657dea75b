using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Endings;
using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Fate;

/// <summary>What all questions after the chances of endings share: the game, its components, who chooses, how random play goes.</summary>
internal sealed class Odds
{
    public Odds(StateGraph states, StageDirections? directions, Playbill? playbill)
    {
        Endings = new StoryEndings(states, new ProperEndings(states), directions, playbill);
        Graph = new TurnGraph(states);
        Owners = new Owners(Graph, directions, playbill);
        Extremes = new Extremes(Graph, new Components(Graph), Owners, new PlayStyle(Graph));
    }

    public StoryEndings Endings { get; }

    public TurnGraph Graph { get; }

    public Owners Owners { get; }

    public Extremes Extremes { get; }
}
