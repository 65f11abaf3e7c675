using Access.Rotation;
using Dbready.Commands;
using Pulumi.Experimental;

namespace Dbready.Tests.Commands;

public sealed class RotationTargetsTests
{
    [Fact]
    public void Services_with_two_logins_are_targets_with_their_servers_rotator()
    {
        var targets = RotationTargets.Of(
        [
            Service("payments", "main", Role("payments_service_a", "service-a", null)),
            Service("auth", "main", Role("auth_owner", "owner", null), Role("auth_service_a", "service-a", "prod/auth-db-credentials"), Role("auth_service_b", "service-b", null)),
            Resource("dbready:access:ServerAccess", ("server", new("main")), ("roles", new PropertyValue([Role("rotator", "rotator", "prod/main-rotator-credentials")]))),
        ]);

        var target = Assert.Single(targets);
        Assert.Equal<IEnumerable<string>>(["auth_service_a", "auth_service_b"], target.Logins);
        Assert.Equal(new RotationTarget("auth", "main", target.Logins, "prod/auth-db-credentials", "prod/main-rotator-credentials"), target);
    }

    [Fact]
    public void Login_behind_a_proxy_is_known_to_be()
    {
        var targets = RotationTargets.Of(
        [
            Service("auth", "main", Role("a", "service-a", null), Role("b", "service-b", null)),
            Service("orders", "other", Role("c", "service-a", null), Role("d", "service-b", null)),
            Resource("dbready:rds:Proxy", ("server", new("main"))),
        ]);

        Assert.Equal([("auth", true), ("orders", false)], targets.Select(target => (target.Service, target.IsProxied)));
    }

    [Fact]
    public void Target_without_secrets_has_none()
    {
        var target = Assert.Single(RotationTargets.Of([Service("auth", "main", Role("a", "service-a", null), Role("b", "service-b", null))]));
        Assert.Null(target.Secret);
        Assert.Null(target.RotatorSecret);
    }

    [Fact]
    public void Master_that_rds_keeps_is_no_target()
    {
        var login = ImmutableDictionary<string, PropertyValue>.Empty.Add("secret", new("prod/own-master-credentials")).Add("sslMode", new("verify-full"));

        var masters = RotationTargets.Masters(
        [
            Resource("dbready:rds:Server", ("server", new("kept"))),
            Resource("dbready:rds:Server", ("server", new("own")), ("masterLogin", new PropertyValue(login))),
        ]);

        Assert.Equal(new MasterTarget("own", "prod/own-master-credentials"), Assert.Single(masters));
    }

    [Fact]
    public void Region_is_the_environments()
    {
        Assert.Equal("eu-central-1", RotationTargets.Region([Resource("dbready:environment:Environment", ("region", new("eu-central-1")))]));
        Assert.Null(RotationTargets.Region([Resource("dbready:environment:Environment")]));
    }

    static DeclaredFacts Service(string name, string server, params PropertyValue[] roles) =>
        Resource("dbready:service:ServiceDatabase", ("service", new(name)), ("server", new(server)), ("roles", new PropertyValue([.. roles])));

    static PropertyValue Role(string name, string kind, string? secret)
    {
        var role = ImmutableDictionary<string, PropertyValue>.Empty.Add("name", new(name)).Add("kind", new(kind));
        return new PropertyValue(secret is null ? role : role.Add("secret", new(secret)));
    }

    static DeclaredFacts Resource(string type, params (string Name, PropertyValue Value)[] inputs) =>
        new(type, inputs.ToImmutableDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal));
}
