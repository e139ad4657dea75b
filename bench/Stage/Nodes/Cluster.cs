namespace Cartouche.StageBench.Nodes;

/// <summary>A PostgreSQL cluster of one's own, with durable commits.</summary>
internal sealed class Cluster : IDisposable
{
    private readonly string _folder = Shell.NewFolder();

    public Cluster() => Address = Shell.Run(Shell.PathOf("eng", "private-postgres"), "start", _folder, "durable");

    /// <summary>The address of its database.</summary>
    public string Address { get; }

    public int Port => new Uri(Address).Port;

    /// <summary>Breaks off all that is under way.</summary>
    public void Restart() => Shell.Run(Shell.PathOf("eng", "private-postgres"), "restart", _folder);

    public void Dispose()
    {
        Shell.Run(Shell.PathOf("eng", "private-postgres"), "stop", _folder);
        Directory.Delete(_folder, recursive: true);
    }
}
