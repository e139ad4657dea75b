using System.Diagnostics.CodeAnalysis;
using Cartouche.Ink.Diagnostics;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Reading;

/// <summary>Files of YAML.</summary>
internal static class FormFile
{
    /// <summary>Reads a file; where that cannot be done, says why.</summary>
    public static bool Read(string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Diagnostic? fault)
    {
        (text, fault) = (null, null);
        try
        {
            text = File.ReadAllText(path);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fault = new Diagnostic(FormDiagnostics.Unreadable, FormDiagnostics.Unreadable.Format(path, problem.Message), new SourceSpan(Path.GetFileName(path), 1, 1, 1, 1));
            return false;
        }
    }
}
