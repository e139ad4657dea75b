using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Cartouche.Cli.Serving;

/// <summary>The addresses at which a server can be reached.</summary>
public static class Addresses
{
    /// <summary>For the browser of this machine.</summary>
    public static string Here(string url)
    {
        var (scheme, host, port) = Parts(url);
        return IsEverywhere(host) ? $"{scheme}://localhost:{port}" : url;
    }

    /// <summary>For phones on the same network: this machine's address there, if it listens there.</summary>
    public static string? Nearby(string url)
    {
        var (scheme, host, port) = Parts(url);
        if (!IsEverywhere(host)) return null;
        var address = NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            // The network that leads out comes first; those between programs of this machine have no way out.
            .OrderByDescending(network => network.GetIPProperties().GatewayAddresses.Count)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(known => known.AddressFamily == AddressFamily.InterNetwork);
        return address is null ? null : $"{scheme}://{address}:{port}";
    }

    private static bool IsEverywhere(string host) => host is "[::]" or "0.0.0.0" or "*" or "+";

    private static (string Scheme, string Host, string Port) Parts(string url)
    {
        var (start, end) = (url.IndexOf("://", StringComparison.Ordinal), url.LastIndexOf(':'));
        return (url[..start], url[(start + 3)..end], url[(end + 1)..].TrimEnd('/'));
    }
}
