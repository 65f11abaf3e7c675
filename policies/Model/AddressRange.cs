using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;

namespace Policies.Model;

/// <summary>Reads addresses, CIDR blocks and ranges as <c>192.0.2.1-192.0.2.9</c>.</summary>
public static class AddressRange
{
    private const int NetworkBits = 64;

    /// <summary>How many addresses there are in a range; of IPv6, how many networks of 64 bits. Not a number when it is no range.</summary>
    public static double CountOf(string range)
    {
        var ends = range.Split('-');
        if (ends.Length == 2)
            return IPAddress.TryParse(ends[0], out var first) && IPAddress.TryParse(ends[1], out var last) && first.AddressFamily == last.AddressFamily
                ? Math.Max(1, (double)((NumberOf(last) - NumberOf(first) + 1) / Unit(first)))
                : double.NaN;
        var parts = range.Split('/');
        if (!IPAddress.TryParse(parts[0], out var address))
            return double.NaN;
        var bits = address.AddressFamily == AddressFamily.InterNetworkV6 ? NetworkBits : 32;
        if (parts.Length == 1)
            return 1;
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) ? Math.Pow(2, Math.Max(0, bits - prefix)) : double.NaN;
    }

    private static BigInteger NumberOf(IPAddress address) => new(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);

    private static BigInteger Unit(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? BigInteger.One << NetworkBits : BigInteger.One;
}
