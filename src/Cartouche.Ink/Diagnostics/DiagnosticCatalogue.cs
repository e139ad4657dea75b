namespace Cartouche.Ink.Diagnostics;

/// <summary>Every kind of fault the compiler can report.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>The entries in order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = Collect();

    private static DiagnosticDescriptor[] Collect()
    {
        DiagnosticDescriptor[] all = [];
        return all;
    }
}
