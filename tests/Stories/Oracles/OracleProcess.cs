using System.Diagnostics;
using System.Text;

namespace Cartouche.Stories.Oracles;

/// <summary>One node process that answers requests, a line each; replaced when it does not answer.</summary>
internal sealed class OracleProcess
{
    private readonly Process _process;

    public OracleProcess()
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { "--stack-size=4000", Path.Combine(SuiteFolder.Oracle, "oracle.mjs") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>The answer to <paramref name="request"/>; null, and an end to the process, when none came in <paramref name="patience"/>.</summary>
    public string? Ask(string request, TimeSpan patience)
    {
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLineAsync();
        if (answer.Wait(patience) && answer.Result is { } line) return line;
        _process.Kill(entireProcessTree: true);
        return null;
    }
}
