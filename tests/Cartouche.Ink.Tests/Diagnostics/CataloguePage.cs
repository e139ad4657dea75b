using System.Text;
using Cartouche.Ink.Diagnostics;

namespace Cartouche.Ink.Tests.Diagnostics;

/// <summary>The reference page of all diagnostics, made from the catalogue.</summary>
internal static class CataloguePage
{
    private static readonly (string Prefix, string Title)[] Parts =
    [
        ("CT01", "Syntax"), ("CT02", "Names"), ("CT03", "Flow"), ("CT04", "Logic"), ("CT05", "Files"),
    ];

    public static string Make()
    {
        var page = new StringBuilder();
        page.Append("# Diagnostics\n\n");
        page.Append("What the compiler says, by code. This page is made from the catalogue in `src/Cartouche.Ink/Diagnostics`;\n");
        page.Append("each *wrong* example is compiled by the tests and must have just this fault, each *right* one must be free of it.\n\n");
        page.Append("**Errors** and **warnings** are those of ink's own compiler, at the same lines. A **note** is the author's own `TODO`.\n");
        page.Append("A **hint** is ours alone: ink's compiler says nothing there.\n");
        foreach (var (prefix, title) in Parts)
        {
            page.Append("\n## ").Append(title).Append('\n');
            foreach (var entry in DiagnosticCatalogue.All.Where(d => d.Code.StartsWith(prefix, StringComparison.Ordinal))) Append(page, entry);
        }
        return page.ToString();
    }

    private static void Append(StringBuilder page, DiagnosticDescriptor entry)
    {
        page.Append("\n### ").Append(entry.Code).Append(" (").Append(entry.Severity.ToString().ToLowerInvariant()).Append(")\n\n");
        page.Append(entry.Template.Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal).Replace("{2}", "…", StringComparison.Ordinal)).Append('\n');
        if (entry.FailingExample.Length is > 0 and < 1000) Example(page, "Wrong", entry.FailingExample);
        Example(page, "Right", entry.PassingExample);
    }

    private static void Example(StringBuilder page, string title, string source) =>
        page.Append('\n').Append(title).Append(":\n\n```ink\n").Append(source).Append("```\n");
}
