using System.Net;
using System.Net.Sockets;

namespace Testing.Servers;

/// <summary>Ports of the loopback that nothing listens on.</summary>
public static class FreePort
{
    /// <summary>One of them.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
