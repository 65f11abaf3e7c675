using System.Globalization;

namespace Measure;

/// <summary>Projects with as many services as wanted, each on a server of its own as in <c>stacks/prod.yaml</c>.</summary>
internal static class Catalogues
{
    /// <summary>Writes a project below a folder.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="program">The built program that the project runs.</param>
    /// <param name="services">How many services.</param>
    /// <param name="everywhere">Not <c>prod</c> alone: staging with the same servers, dev with one for ten services, and a preview on Neon too.</param>
    public static void Write(string folder, string program, int services, bool everywhere = false)
    {
        Directory.CreateDirectory(Path.Combine(folder, "infra"));
        Directory.CreateDirectory(Path.Combine(folder, "stacks", "services"));
        File.WriteAllText(
            Path.Combine(folder, "Pulumi.yaml"),
            $"name: dbready\nmain: infra\nruntime:\n  name: dotnet\n  options:\n    binary: {program}\n");
        File.WriteAllText(Path.Combine(folder, "Pulumi.prod.yaml"), "config: {}\n");
        var names = Enumerable.Range(1, services).Select(i => string.Create(CultureInfo.InvariantCulture, $"s{i:D4}")).ToArray();
        var prod = Environment + string.Concat(names.Select(Server));
        File.WriteAllText(Path.Combine(folder, "stacks", "prod.yaml"), prod);
        foreach (var (i, name) in names.Index())
            File.WriteAllText(Path.Combine(folder, "stacks", "services", name + ".yaml"), Service(name) + (everywhere ? OtherEnvironments(name, Shared(i)) : ""));
        if (!everywhere)
            return;
        File.WriteAllText(Path.Combine(folder, "stacks", "staging.yaml"), prod.Replace("environment: prod", "environment: staging", StringComparison.Ordinal));
        File.WriteAllText(
            Path.Combine(folder, "stacks", "dev.yaml"),
            Environment.Replace("environment: prod", "environment: dev", StringComparison.Ordinal) + string.Concat(names.Index().Select(name => Shared(name.Index)).Distinct(StringComparer.Ordinal).Select(Server)));
        File.WriteAllText(Path.Combine(folder, "stacks", "preview.yaml"), PreviewEnvironment);
        foreach (var environment in (string[])["staging", "dev", "preview"])
            File.WriteAllText(Path.Combine(folder, $"Pulumi.{environment}.yaml"), "config: {}\n");
    }

    private static string Shared(int service) => string.Create(CultureInfo.InvariantCulture, $"shared{service / 10}");

    private static string OtherEnvironments(string name, string shared) => $$"""
          staging: { server: {{name}} }
          dev: { server: {{shared}} }
          preview: { server: all }

        """;

    private const string PreviewEnvironment = """
        environment: preview
        product: shop
        services: [services/*.yaml]
        servers:
          all:
            neon: { plan: scale, region: aws-us-east-1, pgVersion: 16, compute: { minCu: 0.25, maxCu: 1 } }

        """;

    private const string Environment = """
        environment: prod
        product: shop
        aws: { accountId: "111122223333", region: us-east-1, kmsKey: alias/shop-db }
        network:
          vpcId: vpc-0a1b2c3d4e5f60718
          subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712, subnet-0a1b2c3d4e5f60713]
        notify: { warning: [https://hooks.example.com/db], critical: [dba-oncall@example.com] }
        tags: { owner: platform, costCenter: shop-1000, dataClass: confidential }
        tasks: { image: "registry.example.com/shop/dbready@sha256:3f1c0c6f6a3d1f7b9f0e8e6a5d4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a2" }
        secrets: { rotation: 90d }
        collector: {}
        services: [services/*.yaml]
        servers:

        """;

    private static string Server(string name) => $$"""
          {{name}}:
            profile: four-services
            rds:
              engineVersion: "16"
              instanceClass: db.t3.medium
              allocatedStorage: 100GiB
              maxAllocatedStorage: 400GiB
              multiAz: true
              backupRetention: 30d
              backupWindow: 03:00-04:00
              maintenanceWindow: sun:04:00-sun:05:00
            pooler: { kind: pgbouncer, tasks: 2, hostname: {{name}}.db.prod.internal, securityGroup: sg-0aa000000000000a1 }

        """;

    private static string Service(string name) => $$"""
        service: {{name}}
        database: { name: {{name}}_db, schemas: [public], extensions: [pgcrypto] }
        clients:
          {{name}}-api:
            driver: npgsql
            via: pooled
            role: service
            pool: 10
            maxReplicas: 4
            surge: 1
            securityGroup: sg-0cc000000000000a2
            principal: "arn:aws:iam::111122223333:role/{{name}}-api"
        targets:
          failover: { rto: 2m, rpo: 0s }
          table: { rto: 15m, rpo: 10m }
          database: { rto: 30m, rpo: 10m }
        environments:
          prod: { server: {{name}} }

        """;
}
