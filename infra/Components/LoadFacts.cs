using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;

namespace Infra.Components;

/// <summary>What a server is to bear, as a fact.</summary>
internal static class LoadFacts
{
    /// <summary>Null where nothing is declared.</summary>
    public static ImmutableDictionary<string, object?>? Of(Server server)
    {
        if (server.Load is not { } load)
            return null;
        var model = LoadModel.Of(load);
        return Facts.Of(
            ("users", load.Users),
            ("requests", model.Requests),
            ("leastConnections", model.LeastConnections),
            ("mostConnections", model.MostConnections),
            ("dataBytes", (double)model.DataBytes));
    }
}
