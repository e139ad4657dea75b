namespace Cartouche.Ink.Tests.Diagnostics;

/// <summary>Where each example of the catalogue is found at fault.</summary>
internal static class ExpectedSpans
{
    public static readonly string[] All =
    [
    ];
}
