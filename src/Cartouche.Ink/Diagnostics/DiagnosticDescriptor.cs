using System.Globalization;

namespace Cartouche.Ink.Diagnostics;

/// <summary>One kind of fault: an entry of the catalogue.</summary>
public sealed class DiagnosticDescriptor
{
    internal DiagnosticDescriptor(string code, Severity severity, string template, string bad, string good)
    {
        Code = code;
        Severity = severity;
        Template = template;
        FailingExample = bad;
        PassingExample = good;
    }

    /// <summary>The stable code, <c>CT</c> and four digits. 01xx is syntax, 02xx names, 03xx flow, 04xx logic, 05xx files.</summary>
    public string Code { get; }

    /// <summary>How bad it is.</summary>
    public Severity Severity { get; }

    /// <summary>The message, with <c>{0}</c> and so on for what differs from case to case.</summary>
    public string Template { get; }

    /// <summary>A story with this fault and no other.</summary>
    public string FailingExample { get; }

    /// <summary>The same story, mended.</summary>
    public string PassingExample { get; }

    internal string Format(string[] arguments) =>
        arguments.Length == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, Array.ConvertAll<string, object>(arguments, a => a));
}
