using System.Globalization;

namespace Cartouche.Ink.Diagnostics;

/// <summary>One kind of fault: an entry of the catalogue.</summary>
public sealed class DiagnosticDescriptor
{
    /// <summary>Describes a kind of fault; rooms above the compiler have catalogues of their own.</summary>
    /// <param name="code">The stable code, <c>CT</c> and four digits.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="template">The message, with <c>{0}</c> and so on for what differs from case to case.</param>
    /// <param name="failingExample">Something with this fault and no other.</param>
    /// <param name="passingExample">The same, mended.</param>
    public DiagnosticDescriptor(string code, Severity severity, string template, string failingExample, string passingExample)
    {
        Code = code;
        Severity = severity;
        Template = template;
        FailingExample = failingExample;
        PassingExample = passingExample;
    }

    /// <summary>The stable code, <c>CT</c> and four digits. 01xx is syntax, 02xx names, 03xx flow, 04xx logic, 05xx files, 1xxx the playbill.</summary>
    public string Code { get; }

    /// <summary>How bad it is.</summary>
    public Severity Severity { get; }

    /// <summary>The message, with <c>{0}</c> and so on for what differs from case to case.</summary>
    public string Template { get; }

    /// <summary>A story with this fault and no other.</summary>
    public string FailingExample { get; }

    /// <summary>The same story, mended.</summary>
    public string PassingExample { get; }

    /// <summary>The message of one case.</summary>
    /// <param name="arguments">What stands for <c>{0}</c> and so on.</param>
    public string Format(params string[] arguments) =>
        arguments.Length == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, Array.ConvertAll<string, object>(arguments, a => a));
}
