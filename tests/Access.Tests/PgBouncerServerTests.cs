using Access.Tests.Support;
using Npgsql;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class PgBouncerServerTests(ServersFixture servers)
{
    [SkippableFact]
    public async Task Prepared_statement_survives_transaction_pooling()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        var program = await Obtain.Async("pgbouncer", PgBouncerProgram.FindAsync);
        await using var pooler = await PgBouncerServer.StartAsync(
            program,
            [$"* = host=127.0.0.1 port={server.Port}"],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["auth_type"] = "scram-sha-256", ["pool_mode"] = "transaction", ["max_prepared_statements"] = "200" },
            new Dictionary<string, string>(StringComparer.Ordinal) { [ServersFixture.Master] = ServersFixture.MasterPassword });
        await using var connection = new NpgsqlConnection(
            server.ConnectionString(ServersFixture.Master, ServersFixture.MasterPassword, "postgres", pooler.Port));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT current_user::text", connection);
        await command.PrepareAsync();
        for (var i = 0; i < 2; i++)
            Assert.Equal(ServersFixture.Master, await command.ExecuteScalarAsync());
    }
}
