using System.Collections.Immutable;
using Access.Tests.Support;
using Pulumi;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;

namespace Access.Tests;

/// <summary>A database that the same deployment makes has no address yet: everything is planned without it.</summary>
public sealed class PreviewTests
{
    public static TheoryData<string, ImmutableDictionary<string, PropertyValue>> Resources => new()
    {
        { "Role", Props.Of(("name", "r"), ("login", true), ("password", Props.Secret("p"))) },
        { "Grant", Props.Of(("role", "r"), ("database", "d"), ("objectType", "database"), ("privileges", new[] { "CONNECT" })) },
        { "Database", Props.Of(("name", "d")) },
        { "Schema", Props.Of(("database", "d"), ("name", "s")) },
        { "Extension", Props.Of(("database", "d"), ("name", "pgcrypto")) },
        { "Ownership", Props.Of(("database", "d"), ("schema", "s"), ("owner", "r")) },
        { "RevokePublic", Props.Of(("database", "d")) },
        { "PoolerAuth", Props.Of(("owner", "r")) },
        { "HealthFunction", Props.Of(("database", "d"), ("owner", "r")) },
        { "RowSecurity", Props.Of(("database", "d"), ("schema", "s"), ("tables", new[] { "t" }), ("readers", new[] { "r" })) },
    };

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_resource_is_previewed_before_there_is_a_host(string type, ImmutableDictionary<string, PropertyValue> program)
    {
        await using var provider = new AccessProvider(new RecordingEngine());
        var config = Props.Of(("host", PropertyValue.Computed), ("username", PropertyValue.Computed), ("password", PropertyValue.Computed.WithSecret(true)));
        var none = ImmutableDictionary<string, PropertyValue>.Empty;
        var urn = new Urn($"urn:pulumi:dev::tests::access:index:{type}::resource");
        Assert.Empty((await provider.CheckConfig(new CheckRequest(urn, none, config, []), CancellationToken.None)).Failures!);
        await provider.Configure(
            new ConfigureRequest(ImmutableDictionary<string, string>.Empty, config, acceptSecrets: true, acceptResources: true, sendsOldInputs: true, sendsOldInputsToDelete: true), CancellationToken.None);

        var check = await provider.Check(new CheckRequest(urn, none, program, []), CancellationToken.None);
        Assert.Empty((check.Failures ?? []).Select(f => f.Reason));
        var inputs = check.Inputs!.ToImmutableDictionary(StringComparer.Ordinal);
        var created = await provider.Create(new CreateRequest(urn, inputs, TimeSpan.Zero, preview: true), CancellationToken.None);
        Assert.Superset(program.Keys.ToHashSet(StringComparer.Ordinal), created.Outputs!.Keys.ToHashSet(StringComparer.Ordinal));

        // Without an address nothing is made up: the same without the preview is an error that says what is missing.
        var error = await Assert.ThrowsAsync<AccessException>(() => provider.Create(new CreateRequest(urn, inputs, TimeSpan.Zero, preview: false), CancellationToken.None));
        Assert.Contains("give its \"host\" and \"username\"", error.Message, StringComparison.Ordinal);
    }
}
