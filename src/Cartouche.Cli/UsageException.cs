namespace Cartouche.Cli;

/// <summary>The command was used wrongly; the message says how and what to do. Ends it with <see cref="ExitCode.Usage"/>.</summary>
public sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
