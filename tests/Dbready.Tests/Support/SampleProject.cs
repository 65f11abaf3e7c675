using Engine;
using Testing;

namespace Dbready.Tests.Support;

/// <summary>A project folder with a small catalogue, which a test may spoil.</summary>
internal sealed class SampleProject : IDisposable
{
    readonly ScratchFolder _folder = new();

    public SampleProject()
    {
        Write("Pulumi.yaml", "name: dbready\nruntime: dotnet\n");
        Write("stacks/prod.yaml", Environment);
        Write("stacks/services/auth.yaml", Service);
    }

    public const string Environment = """
        environment: prod
        product: shop
        aws: { accountId: "111122223333", region: us-east-1, kmsKey: alias/shop-db }
        network: { vpcId: vpc-0a1b2c3d4e5f60718, subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712] }
        notify: { warning: [https://hooks.example.com/db], critical: [dba@example.com] }
        services: [services/*.yaml]
        servers:
          main:
            profile: four-services
            rds:
              engineVersion: "16"
              instanceClass: db.t3.medium
              allocatedStorage: 100GiB
              multiAz: true
            pooler: { kind: pgbouncer, tasks: 2, hostname: main.db.prod.internal, securityGroup: sg-0aa000000000000a1 }

        """;

    public const string Service = """
        service: auth
        database: { name: auth_db }
        clients:
          auth-api:
            driver: prisma
            via: pooled
            role: service
            pool: 5
            maxReplicas: 2
            surge: 1
            securityGroup: sg-0cc000000000000a1
            principal: "arn:aws:iam::111122223333:role/auth-api"
        targets:
          failover: { rto: 2m, rpo: 0s }
        environments:
          prod: { server: main }

        """;

    public string Path => _folder.Path;

    public Project Project => Project.Load(Path);

    public void Write(string file, string text)
    {
        var path = _folder.PathOf(file.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => _folder.Dispose();
}
