namespace Cartouche.Cli;

/// <summary>What the command answers to the shell.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The story has faults: it does not compile, is no story, or made an error while it ran.</summary>
    public const int Faults = 1;

    /// <summary>The command was used wrongly: an unknown option, a file that is not there.</summary>
    public const int Usage = 2;

    /// <summary>The exploration came to a limit before it was done: what it did not find may still be there.</summary>
    public const int Unknown = 3;

    /// <summary>Stopped by Ctrl-C, as shells count it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
