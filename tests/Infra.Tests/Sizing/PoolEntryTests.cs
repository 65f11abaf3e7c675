using FsCheck;
using FsCheck.Fluent;
using Infra.Sizing;

namespace Infra.Tests.Sizing;

public sealed class PoolEntryTests
{
    [Fact]
    public void Pools_are_per_user_and_database_unless_capped()
    {
        // Four pairs with PgBouncer's default of 20 open 80 connections, not 20.
        var uncapped = new PoolEntry("auth_db", "auth", "auth_db", 20, 0, null);
        var capped = uncapped with { MaxDbConnections = 5 };

        Assert.Equal(80, 4 * uncapped.ServerConnections(users: 1, tasks: 1));
        Assert.Equal(20, 4 * capped.ServerConnections(users: 1, tasks: 1));
    }

    [Fact]
    public void Rotation_doubles_an_uncapped_entry_and_leaves_a_capped_one()
    {
        var uncapped = new PoolEntry("auth_db", "auth", "auth_db", 8, 2, null);

        Assert.Equal(40, uncapped.ServerConnections(users: 2, tasks: 2));
        Assert.Equal(20, (uncapped with { MaxDbConnections = 10 }).ServerConnections(users: 2, tasks: 2));
    }

    [Fact]
    public void Cap_counts_per_task() => Assert.Equal(40, new PoolEntry("auth_db", "auth", "auth_db", 10, 0, 10).ServerConnections(users: 2, tasks: 4));

    [Fact]
    public void More_users_or_tasks_never_need_fewer_connections() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(1, 50).Four().ToArbitrary(),
            sizes =>
            {
                var (size, reserve, users, tasks) = sizes;
                var entry = new PoolEntry("db", "s", "db", size, reserve, size % 2 == 0 ? null : size + 1);
                return entry.ServerConnections(users, tasks) <= entry.ServerConnections(users + 1, tasks)
                    && entry.ServerConnections(users, tasks) <= entry.ServerConnections(users, tasks + 1);
            }));
}
