using Access.Roles;
using Access.Tests.Support;
using Npgsql;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class NeonCommitTests(ServersFixture servers)
{
    [SkippableFact]
    public async Task Emulated_neon_takes_a_password_and_refuses_a_verifier_at_commit()
    {
        var server = await servers.GetAsync(ManagedServer.Neon);
        var verifier = ScramVerifier.Compute("p");
        var error = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(inTransaction: true, "CREATE ROLE hashed LOGIN", $"ALTER ROLE hashed PASSWORD '{verifier}'"));
        Assert.Contains("only supports being given plaintext passwords", error.MessageText, StringComparison.Ordinal);
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pg_roles WHERE rolname = 'hashed'"));
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync(inTransaction: false, $"CREATE ROLE hashed LOGIN PASSWORD '{verifier}'"));
        await RunAsync(inTransaction: true, "CREATE ROLE hashed LOGIN PASSWORD 'plain-password-1'");
        Assert.Null(await server.TryAsync("hashed", "plain-password-1", "postgres", "SELECT 1"));
        await RunAsync(inTransaction: false, "DROP ROLE hashed");

        async Task RunAsync(bool inTransaction, params string[] statements)
        {
            await using var connection = new NpgsqlConnection(
                server.ConnectionString(ServersFixture.Master, ServersFixture.MasterPassword, "postgres", server.Port));
            await connection.OpenAsync();
            await using var transaction = inTransaction ? await connection.BeginTransactionAsync() : null;
            foreach (var sql in statements)
            {
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync();
            }

            await (transaction?.CommitAsync() ?? Task.CompletedTask);
        }
    }
}
