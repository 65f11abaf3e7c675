using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Infra.Sizing;

/// <summary>Cuts a VPC's addresses into subnets.</summary>
internal static class SubnetPlan
{
    // Sixteen subnets: room for zones and for what comes later.
    private const int Bits = 4;

    /// <summary>The first subnets of a block, each a sixteenth of it.</summary>
    public static IReadOnlyList<string> Cut(string cidr, int count)
    {
        var network = IPNetwork.Parse(cidr);
        var start = BinaryPrimitives.ReadUInt32BigEndian(network.BaseAddress.GetAddressBytes());
        var prefix = network.PrefixLength + Bits;
        var subnets = new List<string>(count);
        for (var i = 0u; i < count; i++)
        {
            var address = start + (i << (32 - prefix));
            subnets.Add(string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}/{prefix}"));
        }

        return subnets;
    }
}
