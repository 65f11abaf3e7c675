using System.Text.Json;
using Infra.Catalog;
using Testing;

namespace Infra.Tests.Catalog;

/// <summary>stacks/catalog.schema.json helps editors; it must know the keys that the reader knows.</summary>
public sealed class EditorSchemaTests
{
    private const string Unknown = "zzzzzzzz";

    private const string Image = "\"registry.example.com/image@sha256:3f1c0c6f6a3d1f7b9f0e8e6a5d4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a2\"";

    /// <summary>With the sections that need something of their own.</summary>
    private static readonly string Whole = CatalogFolder.Environment.Replace(
            "hostname: db.internal",
            $"hostname: db.internal, run: {{ image: {Image}, version: 1.25.2, certificateSecret: \"arn:aws:secretsmanager:us-east-1:111122223333:secret:certificate\", zoneId: Z0123456789ABCDEFGHIJ }}",
            StringComparison.Ordinal)
        + $"tasks: {{ image: {Image} }}\noperators: {{ path: ssm }}\nbackups: {{ region: us-west-2, snapshots: {{ at: 05:00 }}, dump: {{ at: 02:00 }} }}\n";

    private static readonly string OnAurora = Whole.Replace("    rds:", "    aurora:", StringComparison.Ordinal).Replace("      allocatedStorage: 100GiB\n", "", StringComparison.Ordinal);

    private static readonly string Proxied = CatalogFolder.Environment.Replace("{ kind: pgbouncer, hostname: db.internal }", "{ kind: rdsProxy }", StringComparison.Ordinal);

    public static TheoryData<string, string, string> Sections => new()
    {
        { "environmentFile", "prod.yaml", "environment: prod" },
        { "environmentFile/properties/aws", "prod.yaml", "aws: {" },
        { "environmentFile/properties/network", "prod.yaml", "network: {" },
        { "environmentFile/properties/operators", "prod.yaml", "operators: {" },
        { "pooler/properties/run", "prod.yaml", "run: {" },
        { "environmentFile/properties/secrets", "prod.yaml", "secrets: {" },
        { "environmentFile/properties/tasks", "prod.yaml", "tasks: {" },
        { "environmentFile/properties/audit", "prod.yaml", "audit: {" },
        { "environmentFile/properties/collector", "prod.yaml", "collector: {" },
        { "environmentFile/properties/backups", "prod.yaml", "backups: {" },
        { "environmentFile/properties/backups/properties/snapshots", "prod.yaml", "snapshots: {" },
        { "environmentFile/properties/backups/properties/dump", "prod.yaml", "dump: {" },
        { "environmentFile/properties/logs", "prod.yaml", "logs: {" },
        { "tags", "prod.yaml", "tags: {" },
        { "server", "prod.yaml", "  main:" },
        { "rds", "prod.yaml", "    rds:" },
        { "aurora", "prod.yaml", "    aurora:" },
        { "pooler", "prod.yaml", "pooler: {" },
        { "rdsProxy", "prod.yaml", "pooler: {" },
        { "serviceFile", "services/auth.yaml", "service: auth" },
        { "database", "services/auth.yaml", "database: {" },
        { "clients/additionalProperties", "services/auth.yaml", "api: {" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Schema_knows_the_keys_that_the_reader_knows(string definition, string file, string line)
    {
        using var folder = new CatalogFolder();
        var text = definition == "aurora" ? OnAurora : definition == "rdsProxy" ? Proxied : file == "prod.yaml" ? Whole : CatalogFolder.Auth;
        var indent = line.EndsWith(':') ? new string(' ', line.TakeWhile(c => c == ' ').Count() + 2) : "";
        var added = line.EndsWith('{') ? $"{line} {Unknown}: 1," : $"{line}\n{indent}{Unknown}: 1";
        folder.Write(file, text.Contains(line, StringComparison.Ordinal) ? text.Replace(line, added, StringComparison.Ordinal) : $"{added[..^1]} }}\n{text}");

        var message = Assert.Single(Assert.Throws<CatalogException>(folder.Read).Problems).Message;

        var known = message["unknown key, allowed ".Length..^1].Split(", ").ToHashSet(StringComparer.Ordinal);
        if (definition == "serviceFile")
            known.Add("environments"); // read before the rest
        Assert.Equal(known.Order(StringComparer.Ordinal), Keys(definition).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Keys(string definition)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("stacks", "catalog.schema.json")));
        var at = schema.RootElement.GetProperty("definitions");
        foreach (var step in definition.Split('/'))
            at = at.GetProperty(step);
        return [.. at.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
    }
}
