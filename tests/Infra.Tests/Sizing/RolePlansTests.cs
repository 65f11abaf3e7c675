using Infra.Catalog;
using Infra.Sizing;
using Testing;

namespace Infra.Tests.Sizing;

public sealed class RolePlansTests
{
    private static readonly IReadOnlyList<RolePlan> Roles = Plan("auth");

    [Fact]
    public void Service_has_an_owner_two_logins_and_roles_for_migrations_reading_dumps_and_cleanup() =>
        Assert.Equal(
            ["owner auth_owner False", "health auth_health False", "service auth_service False", "service-a auth_service_a True", "service-b auth_service_b True", "migrator auth_migrator True", "readonly auth_readonly True", "dump auth_dump True", "cleanup auth_cleanup True"],
            Roles.Select(role => $"{role.Kind} {role.Name} {role.Login}"));

    [Fact]
    public void Service_reads_and_writes_but_never_deletes()
    {
        var privileges = Role("service").Grants.ToLookup(grant => grant.ObjectType, grant => string.Join(',', grant.Privileges));

        Assert.Equal(["CONNECT"], privileges["database"]);
        Assert.Equal(["USAGE"], privileges["schema"]);
        Assert.Equal(["SELECT,INSERT,UPDATE", "SELECT,INSERT,UPDATE"], privileges["table"]);
        Assert.Equal(["USAGE,SELECT", "USAGE,SELECT"], privileges["sequence"]);
    }

    [Fact]
    public void Only_cleanup_deletes_and_only_from_named_tables()
    {
        var deletes = Roles.SelectMany(role => role.Grants.Where(grant => grant.Privileges.Contains("DELETE")).Select(grant => (role.Kind, Tables: string.Join(',', grant.Objects!))));

        Assert.Equal([("cleanup", "refresh_tokens")], deletes);
    }

    [Fact]
    public void Logins_have_timeouts_and_the_migrator_overrides_them_in_so_many_words()
    {
        Assert.Equal(("30000", "30000", "5000"), Timeouts("service-a"));
        Assert.Equal(("30000", "30000", "5000"), Timeouts("service-b"));
        Assert.Equal(("0", "30000", "2000"), Timeouts("migrator"));
        Assert.Equal("auth_owner", Role("migrator").Settings["role"]);
    }

    [Fact]
    public void Connection_limit_holds_the_pools_of_a_deploy_and_the_direct_clients()
    {
        Assert.Equal(41, Role("service-a").ConnectionLimit);
        Assert.Equal(5, Plan("admin").Single(role => role.Kind == "readonly").ConnectionLimit);
    }

    [Fact]
    public void Server_is_watched_and_rotated_without_power_over_roles()
    {
        var catalog = CatalogReader.Read(Repository.Root, "stacks/prod.yaml");
        var roles = ServerRolePlans.For(catalog.Servers.Single(server => server.Name == "auth"), catalog.ServicesOn("auth"));

        Assert.Equal(["monitoring", "rotator", "pooler_auth_owner", "pooler_auth", "pooler_stats"], roles.Select(role => role.Name));
        Assert.Equal(["pg_monitor"], roles[0].MemberOf);
        Assert.Equal(["auth_service_a", "auth_service_b", "pooler_auth_owner"], roles[1].MemberOf);
        Assert.Equal((false, true), (roles[1].Inherit, roles[1].ActsAs));
        Assert.Equal((false, 4, true), (roles[2].Login, roles[3].ConnectionLimit, roles[4].Pooled));
    }

    [Fact]
    public void Only_logins_that_come_through_the_pooler_are_pooled() =>
        Assert.Equal(["service-a", "service-b"], Roles.Where(role => role.Pooled).Select(role => role.Kind));

    private static RolePlan Role(string kind) => Roles.Single(role => role.Kind == kind);

    private static (string, string, string) Timeouts(string kind)
    {
        var settings = Role(kind).Settings;
        return (settings["statement_timeout"], settings["idle_in_transaction_session_timeout"], settings["lock_timeout"]);
    }

    private static IReadOnlyList<RolePlan> Plan(string name)
    {
        var catalog = CatalogReader.Read(Repository.Root, "stacks/prod.yaml");
        var service = catalog.Services.Single(service => service.Name == name);
        return RolePlans.For(service, catalog.Servers.Single(server => server.Name == service.Server));
    }
}
