using System.Text;
using Cartouche.Ink.Diagnostics;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests.Diagnostics;

/// <summary>The reference page of all diagnostics, made from the catalogue.</summary>
internal static class CataloguePage
{
    private static readonly (string Prefix, string Title, string Language)[] Parts =
    [
        ("CT10", "The form of a playbill", "yaml"), ("CT11", "What a playbill says", "yaml"), ("CT12", "Directions", "ink"), ("CT13", "Claims", "text"), ("CT14", "People", "yaml"),
    ];

    public static string Make()
    {
        var page = new StringBuilder();
        page.Append("# Diagnostics of playbills and stage directions\n\n");
        page.Append("What is said about a playbill, the directions of its story, and its claims, by code. This page is made from the catalogue in\n");
        page.Append("`src/Cartouche.Playbill/Diagnostics`; each *wrong* example is checked by the tests and has just this fault, each *right* one has none.\n");
        page.Append("The directions and claims among them belong to a story with this playbill:\n\n```yaml\n").Append(Sample.Playbill).Append("```\n");
        foreach (var (prefix, title, language) in Parts)
        {
            page.Append("\n## ").Append(title).Append('\n');
            if (prefix == "CT14") page.Append("\nThe people of the examples want to play a story with this playbill:\n\n```yaml\n").Append(Sample.AskingPlaybill).Append("```\n");
            foreach (var entry in PlaybillCatalogue.All.Where(d => d.Code.StartsWith(prefix, StringComparison.Ordinal))) Append(page, entry, language);
        }
        return page.ToString();
    }

    private static void Append(StringBuilder page, DiagnosticDescriptor entry, string language)
    {
        page.Append("\n### ").Append(entry.Code).Append(" (").Append(entry.Severity.ToString().ToLowerInvariant()).Append(")\n\n");
        page.Append(entry.Template.Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal)).Append('\n');
        if (entry.FailingExample.Length is > 0 and < 1000) Example(page, "Wrong", entry.FailingExample, language);
        Example(page, "Right", entry.PassingExample, language);
    }

    private static void Example(StringBuilder page, string title, string source, string language) =>
        page.Append('\n').Append(title).Append(":\n\n```").Append(language).Append('\n').Append(source.TrimEnd('\n')).Append("\n```\n");
}
