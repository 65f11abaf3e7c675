using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>A login that a proxy takes from clients and logs in to the server with.</summary>
/// <param name="Service">Whose it is.</param>
/// <param name="Kind">Kind of role.</param>
/// <param name="SecretArn">Secret with its name and password.</param>
internal sealed record ProxyLogin(Service Service, string Kind, Output<string> SecretArn);
