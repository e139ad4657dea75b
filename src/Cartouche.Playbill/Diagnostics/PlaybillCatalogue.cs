using Cartouche.Ink.Diagnostics;

namespace Cartouche.Playbills.Diagnostics;

/// <summary>Every kind of fault a playbill, a direction or a claim can have.</summary>
public static class PlaybillCatalogue
{
    /// <summary>The entries in order of their codes. Examples of 10xx and 11xx are playbills, of 12xx stories, of 13xx claims, of 14xx people files.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = Collect();

    /// <summary>The entry of <paramref name="code"/>, or <see langword="null"/>.</summary>
    public static DiagnosticDescriptor? Find(string code) => All.FirstOrDefault(entry => entry.Code == code);

    private static DiagnosticDescriptor[] Collect()
    {
        List<DiagnosticDescriptor> all = [.. FormDiagnostics.All, .. ContentDiagnostics.All, .. DirectionDiagnostics.All, .. ClaimDiagnostics.All, .. PeopleDiagnostics.All];
        all.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return [.. all];
    }
}
