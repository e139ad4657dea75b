using Cartouche.Cli.Stories;
using Cartouche.Proof.Findings;

namespace Cartouche.Cli.Reports;

/// <summary>The command that plays a trace.</summary>
internal static class ReplayCommand
{
    /// <summary>As one pastes it into a shell.</summary>
    public static string Of(LoadedStory story, Trace trace) =>
        "cartouche play " + Quoted(story.Path) + (trace.Script.Length == 0 ? "" : " --choices " + (trace.Script.Contains('(', StringComparison.Ordinal) ? $"\"{trace.Script}\"" : trace.Script));

    private static string Quoted(string path) =>
        path.Length > 0 && path.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or '\\' or ':' or '+') ? path : "'" + path.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
