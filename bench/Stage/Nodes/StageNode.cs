using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Cartouche.StageBench.Nodes;

/// <summary>A server in a process of its own, that can be killed and started again at the same address.</summary>
/// <param name="story">The story's file or folder.</param>
/// <param name="store">Arguments that say where performances are kept.</param>
internal sealed class StageNode(string story, params string[] store) : IDisposable
{
    public const string HouseKey = "the key of the house under test";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What is run: by default what <c>./cartouche</c> runs.</summary>
    public static string Program { get; set; } = Shell.PathOf("artifacts", "command", "app", "cartouche.dll");

    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Url => new($"http://127.0.0.1:{_port}");

    /// <summary>Memory it holds, in bytes.</summary>
    public long Memory => long.Parse(File.ReadLines($"/proc/{_process!.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;

    /// <summary>Starts it and waits until it can serve.</summary>
    public async Task StartAsync(HttpClient http)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "stage", story, "--urls", Url.ToString().TrimEnd('/'), "--entries-per-minute", "1000000", .. store]) { RedirectStandardOutput = true };
        start.Environment["CARTOUCHE_HOUSE_KEY"] = HouseKey;
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var ready = await http.GetAsync(new Uri(Url, "/ready"));
                if (ready.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
            if (_process.HasExited || clock.Elapsed > Patience) throw new InvalidOperationException("The server does not start.");
            await Task.Delay(20);
        }
    }

    /// <summary>Ends it at once, in the middle of whatever it does.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose() => Kill();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
