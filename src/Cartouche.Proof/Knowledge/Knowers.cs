using Cartouche.Playbills;

namespace Cartouche.Proof.Knowledge;

/// <summary>
/// Who can know something: the roles and the personas of a playbill, each by itself; without roles the reader alone.
/// What a persona hears its wearer learns too, not the other way round.
/// </summary>
internal sealed class Knowers
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[] _wearers;

    public Knowers(Playbill? playbill)
    {
        IsReader = playbill is null || playbill.Roles.Count == 0;
        var wearers = new List<int>();
        if (IsReader) Add(Playbill.Reader, -1);
        else
        {
            foreach (var role in playbill!.Roles) Add(role.Name, -1);
            foreach (var persona in playbill.Personas) Add(persona.Name, _byName.GetValueOrDefault(persona.WornBy, -1));
        }
        _wearers = [.. wearers];
        All = [.. Enumerable.Range(0, _names.Count)];

        void Add(string name, int wearer)
        {
            if (!_byName.TryAdd(name, _names.Count)) return;
            _names.Add(name);
            wearers.Add(wearer);
        }
    }

    /// <summary>Whether there are no roles: then all that happens is seen and done by the reader.</summary>
    public bool IsReader { get; }

    /// <summary>Everybody.</summary>
    public int[] All { get; }

    public string NameOf(int knower) => _names[knower];

    /// <summary>A role or persona by its name; the reader where there are no roles; -1 for anybody else.</summary>
    public int Find(string name) => IsReader ? 0 : _byName.GetValueOrDefault(name, -1);

    /// <summary>Those of some names; the names of others are left out.</summary>
    public int[] FindAll(IEnumerable<string> names) => [.. names.Select(Find).Where(k => k >= 0).Distinct()];

    /// <summary>Those who learn what some hear: they, and who wears their masks.</summary>
    public int[] Hearing(IEnumerable<int> present) => [.. present.SelectMany(k => _wearers[k] < 0 ? [k] : new[] { k, _wearers[k] }).Distinct()];
}
