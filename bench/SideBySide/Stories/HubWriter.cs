using System.Globalization;
using System.Text;

namespace Cartouche.SideBySide.Stories;

/// <summary>
/// A hub: a number of matters, each to be asked about once, in any order, and a way out at any time. The same as ink and
/// as Promela. With N matters it stands in 2^N states before the way out is taken.
/// </summary>
internal static class HubWriter
{
    public static string Ink(int matters)
    {
        var text = new StringBuilder("-> hub\n\n=== hub\nWhat is there to ask?\n");
        for (var matter = 1; matter <= matters; matter++)
            text.Append(CultureInfo.InvariantCulture, $"*\t[Ask about matter {matter}.] Of matter {matter} there is little to say.\n\t-> hub\n");
        return text.Append("+\t[Leave.] That is enough.\n\t-> END\n").ToString();
    }

    /// <summary>On the way out all is forgotten, as dead values are on the other side.</summary>
    public static string Promela(int matters)
    {
        var text = new StringBuilder();
        for (var matter = 1; matter <= matters; matter++) text.Append(CultureInfo.InvariantCulture, $"bool asked{matter};\n");
        text.Append("active proctype hub() {\n  do\n");
        for (var matter = 1; matter <= matters; matter++)
            text.Append(CultureInfo.InvariantCulture, $"  :: d_step {{ !asked{matter} -> asked{matter} = true }}\n");
        text.Append("  :: d_step { ").AppendJoin("; ", Enumerable.Range(1, matters).Select(matter => string.Create(CultureInfo.InvariantCulture, $"asked{matter} = false"))).Append(" }; break\n");
        return text.Append("  od\n}\n").ToString();
    }
}
