namespace Cartouche.Proof.Coverage;

/// <summary>The code that can still run from where a story stands.</summary>
public sealed class CodeAhead
{
    private readonly CodeRun _run;

    internal CodeAhead(CodeRun run) => _run = run;

    /// <summary>Whether some path from there runs the code at an address.</summary>
    public bool IsRun(int address) => _run.IsPassed(address) || _run.IsLeft(address);
}
