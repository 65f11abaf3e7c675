using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our component: the connection budget of a server.</summary>
internal static class ConnectionBudgetAdapter
{
    public const string Token = "dbready:budget:ConnectionBudget";

    public static ConnectionBudget Read(PolicyResource r) => new(r)
    {
        Server = r.Text("server"),
        MaxConnections = r.Number("maxConnections"),
        SuperuserReserved = r.Number("superuserReservedConnections"),
        Reserved = r.Number("reservedConnections"),
        HeadroomPercent = r.Number("headroomPercent"),
        Lines = r.At("lines"),
    };
}
