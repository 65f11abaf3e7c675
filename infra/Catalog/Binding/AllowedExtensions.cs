namespace Infra.Catalog.Binding;

/// <summary>Lets a server create the extensions that its services declare, and those that this program itself relies on, and no others.</summary>
internal static class AllowedExtensions
{
    private const string Parameter = "rds.allowed_extensions";
    private static readonly string[] Always = ["pg_stat_statements", "pgaudit"];

    public static Server Fill(Server server, IReadOnlyList<Service> services, ValueLog log)
    {
        if (server.Rds is null || server.Parameters.Any(parameter => parameter.Name == Parameter))
            return server;
        var extensions = services.SelectMany(service => service.Databases()).Where(service => service.Server == server.Name).SelectMany(service => service.Database.Extensions).Concat(Always);
        var text = string.Join(',', extensions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        log.Value($"servers.{server.Name}.parameters.{Parameter}", text, Origin.Default);
        var setting = new ParameterSetting(Parameter, text, text, IsStatic: false);
        return server with { Parameters = [.. server.Parameters.Append(setting).OrderBy(parameter => parameter.Name, StringComparer.Ordinal)] };
    }
}
