using Infra.Catalog;
using Testing;

namespace Infra.Tests.Catalog;

/// <summary>A small catalogue on disk that is right until a test changes it.</summary>
internal sealed class CatalogFolder : IDisposable
{
    public const string Environment = """
        environment: prod
        product: shop
        aws: { accountId: "111122223333", region: us-east-1 }
        network: { vpcId: vpc-0a1b2c3d4e5f60718, subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712] }
        services: [services/*.yaml]
        servers:
          main:
            rds:
              engineVersion: "16"
              instanceClass: db.t3.medium
              allocatedStorage: 100GiB
            parameters: { work_mem: 16MB }
            pooler: { kind: pgbouncer, hostname: db.internal }

        """;

    public const string Auth = """
        service: auth
        database: { name: auth_db }
        clients:
          api: { driver: prisma, via: pooled, role: service, pool: 10, maxReplicas: 4 }
        environments:
          prod: { server: main }

        """;

    private readonly ScratchFolder _folder = new();

    public CatalogFolder(string environment = Environment, string? auth = Auth)
    {
        Directory.CreateDirectory(_folder.PathOf("services"));
        Write("prod.yaml", environment);
        if (auth is not null)
            Write("services/auth.yaml", auth);
    }

    /// <summary>The environment's file with its server on Neon.</summary>
    public static string OnNeon(string neon) => Environment[..Environment.IndexOf("    rds:", StringComparison.Ordinal)] + $"    neon: {neon}\n";

    public string Root => _folder.Path;

    public void Write(string file, string text) => File.WriteAllText(_folder.PathOf(file), text);

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(_folder.PathOf(file), bytes);

    public EnvironmentCatalog Read() => CatalogReader.Read(Root, "prod.yaml");

    /// <summary>Every problem, one per line.</summary>
    public string Problems() => Assert.Throws<CatalogException>(Read).Message;

    public void Dispose() => _folder.Dispose();
}
