using Cartouche.Playbills;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Directions;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Knowledge;

/// <summary>Somebody learns a fact, or must know it, at one point of a step.</summary>
/// <param name="IsUse">Whether they must know it.</param>
/// <param name="Bits">A bit for each of them.</param>
/// <param name="Node">Where.</param>
/// <param name="IsChoice">Whether it is about the one who chooses, rather than the one who speaks.</param>
internal sealed record KnowledgeEvent(bool IsUse, IReadOnlyList<int> Bits, Node Node, bool IsChoice);

/// <summary>A bit for each role or persona and each fact that matters: those that some line or choice uses, and those that claims ask for.</summary>
internal sealed class KnowledgeBits
{
    private readonly Playbill? _playbill;
    private readonly Dictionary<(int Knower, string Fact), int> _bits = [];
    private readonly List<(int Knower, string Fact)> _pairs = [];
    private readonly FactTable _facts;

    public KnowledgeBits(StoryTree tree, Playbill? playbill, IEnumerable<KnowsAtom> asked)
    {
        _playbill = playbill;
        Knowers = new Knowers(playbill);
        _facts = new FactTable(tree, playbill);
        foreach (var fact in playbill is null ? [] : _facts.Used)
            foreach (var knower in Knowers.All) Add(knower, fact);
        foreach (var atom in asked)
            if (Knowers.Find(atom.Role) is >= 0 and var knower) Add(knower, atom.Fact);
        var start = playbill?.Facts.SelectMany(fact => Knowers.FindAll(fact.KnownBy).Select(knower => (knower, fact.Name))) ?? [];
        AtStart = [.. start.Where(_bits.ContainsKey).Select(pair => _bits[pair])];

        void Add(int knower, string fact)
        {
            if (_bits.TryAdd((knower, fact), _pairs.Count)) _pairs.Add((knower, fact));
        }
    }

    public Knowers Knowers { get; }

    public int Count => _pairs.Count;

    /// <summary>What is known at the start.</summary>
    public IReadOnlyList<int> AtStart { get; }

    /// <summary>The bit of a role and a fact, or -1.</summary>
    public int Find(string role, string fact) => _bits.GetValueOrDefault((Knowers.Find(role), fact), -1);

    public string KnowerOf(int bit) => Knowers.NameOf(_pairs[bit].Knower);

    public string FactOf(int bit) => _pairs[bit].Fact;

    /// <summary>Who learns and must know what in a step, in order.</summary>
    public IReadOnlyList<KnowledgeEvent> EventsOf(Passage passage)
    {
        var events = new List<KnowledgeEvent>();
        if (passage.Choice is { } choice)
        {
            var by = passage.Directions.Where(d => d.Kind == DirectionKind.By).SelectMany(d => d.Names).ToList();
            var choosers = Knowers.IsReader ? Knowers.All : by.Count > 0 ? Knowers.FindAll(by) : Present(passage.ChoicePresent);
            Add(events, passage.Directions, choosers, choosers, choice, isChoice: true);
        }
        foreach (var line in passage.Lines)
        {
            if (!line.Directions.Any(d => d.Kind is DirectionKind.Uses or DirectionKind.Reveals)) continue;
            var to = Knowers.FindAll(line.Directions.Where(d => d.Kind == DirectionKind.To).SelectMany(d => d.Names));
            var isTo = line.Directions.Any(d => d.Kind == DirectionKind.To);
            var speaker = !Knowers.IsReader && _playbill is not null && Speech.Parse(line.Text, _playbill) is { } speech ? Knowers.Find(speech.Name) : -1;
            int[] speaking = speaker >= 0 ? [speaker] : [];
            var seeing = line.Directions.Any(d => d.Kind == DirectionKind.Aside) ? speaking : isTo ? [.. to, .. speaking] : [.. Present(line.Present), .. speaking];
            if (Knowers.IsReader) Add(events, line.Directions, Knowers.All, Knowers.All, line.Node, isChoice: false);
            else Add(events, line.Directions, speaker >= 0 ? speaking : to, seeing, line.Node, isChoice: false);
        }
        return events;
    }

    private int[] Present(IReadOnlyList<string>? names) => names is not null && !Knowers.IsReader ? Knowers.FindAll(names) : Knowers.All;

    /// <summary>What must be known already comes before what is learned.</summary>
    private void Add(List<KnowledgeEvent> events, IReadOnlyList<Direction> directions, int[] using_, int[] seeing, Node node, bool isChoice)
    {
        foreach (var fact in Facts(DirectionKind.Uses))
            if (Bits(using_, fact) is { Count: > 0 } bits) events.Add(new KnowledgeEvent(true, bits, node, isChoice));
        foreach (var fact in Facts(DirectionKind.Reveals))
            if (Bits(Knowers.Hearing(seeing), fact) is { Count: > 0 } bits) events.Add(new KnowledgeEvent(false, bits, node, isChoice));

        IEnumerable<string> Facts(DirectionKind kind) => directions.Where(d => d.Kind == kind).SelectMany(d => d.Names);

        List<int> Bits(IEnumerable<int> knowers, string fact) => [.. knowers.Where(k => _bits.ContainsKey((k, fact))).Select(k => _bits[(k, fact)])];
    }
}
