namespace Cartouche.Ink.Diagnostics;

/// <summary>Every kind of fault the compiler can report.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>The entries in order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = Collect();

    /// <summary>The entry of <paramref name="code"/>, or <see langword="null"/>.</summary>
    public static DiagnosticDescriptor? Find(string code)
    {
        foreach (var descriptor in All)
            if (descriptor.Code == code) return descriptor;
        return null;
    }

    private static DiagnosticDescriptor[] Collect()
    {
        List<DiagnosticDescriptor> all = [.. SyntaxDiagnostics.All, .. FileDiagnostics.All, .. NameDiagnostics.All, .. FlowDiagnostics.All, .. LogicDiagnostics.All];
        all.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return all.ToArray();
    }
}
