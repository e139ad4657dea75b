using Cartouche.Playbills;

namespace Cartouche.Stage.Scenes;

/// <summary>
/// Who knows what: roles and personas, each by itself. What a persona hears its wearer learns too, not the other way
/// round.
/// </summary>
internal sealed class Knowledge
{
    private readonly Playbill _playbill;
    private readonly HashSet<(string Who, string Fact)> _known = [];

    public Knowledge(Playbill playbill)
    {
        _playbill = playbill;
        foreach (var fact in playbill.Facts)
            foreach (var who in fact.KnownBy)
                if (playbill.NameOf(who) is { } name) _known.Add((name, fact.Name));
    }

    /// <summary>Whether a role or persona knows a fact.</summary>
    public bool Knows(string who, string fact) => _known.Contains((who, fact));

    /// <summary>The facts a role or persona knows, in no order.</summary>
    public IEnumerable<string> Of(string who) => _known.Where(known => known.Who == who).Select(known => known.Fact);

    /// <summary>Those who hear something learn a fact; those who did not know it are told.</summary>
    public IEnumerable<string> Learn(IEnumerable<string> hearing, string fact)
    {
        foreach (var who in hearing.SelectMany(name => _playbill.FindPersona(name) is { } persona ? [name, persona.WornBy] : new[] { name }).Distinct().ToList())
            if (_known.Add((who, fact))) yield return who;
    }
}
