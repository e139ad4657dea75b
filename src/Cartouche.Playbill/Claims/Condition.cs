using System.Text;
using Cartouche.Playbills.Model;
using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Claims;

/// <summary>An ink expression in which atoms may stand.</summary>
public sealed class Condition
{
    private readonly IReadOnlyList<AtomUse> _uses;
    private readonly Dictionary<Atom, string> _parameters = [];

    internal Condition(PlacedText source, IReadOnlyList<AtomUse> uses)
    {
        Source = source;
        _uses = uses;
        Atoms = [.. uses.Select(use => use.Atom).Distinct()];
        for (var i = 0; i < Atoms.Count; i++) _parameters.Add(Atoms[i], Parameter(i));
        Ink = Rewrite();
    }

    /// <summary>What was written, and where.</summary>
    public PlacedText Source { get; }

    /// <summary>The atoms in it, each once; the index of each is that of its parameter.</summary>
    public IReadOnlyList<Atom> Atoms { get; }

    /// <summary>The ink expression, with a parameter in place of every atom.</summary>
    public string Ink { get; }

    /// <summary>Whether it is a single atom and nothing else: its truth needs no ink.</summary>
    public bool IsAtom => _uses.Count == 1 && _uses[0].Start == 0 && _uses[0].End == Source.Text.Length;

    /// <summary>The parameter that stands for the atom of an index.</summary>
    public static string Parameter(int index) => "cartouche_atom_" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where a part of <see cref="Ink"/> was written.</summary>
    internal SourceSpan SpanOf(int start, int end) => Source.SpanOf(SourceOffset(start, isEnd: false), SourceOffset(end, isEnd: true));

    private string Rewrite()
    {
        var ink = new StringBuilder();
        var at = 0;
        foreach (var use in _uses)
        {
            ink.Append(Source.Text, at, use.Start - at).Append(_parameters[use.Atom]);
            at = use.End;
        }
        ink.Append(Source.Text, at, Source.Text.Length - at);
        return ink.ToString();
    }

    private int SourceOffset(int offset, bool isEnd)
    {
        var shift = 0;
        foreach (var use in _uses)
        {
            var start = use.Start + shift;
            var end = start + _parameters[use.Atom].Length;
            if (offset <= start) break;
            if (offset < end) return isEnd ? use.End : use.Start;
            shift = end - use.End;
        }
        return offset - shift;
    }
}

/// <summary>An atom where it is written, in offsets of the condition's text.</summary>
internal sealed record AtomUse(Atom Atom, int Start, int End);
