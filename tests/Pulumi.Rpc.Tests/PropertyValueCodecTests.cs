using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;

namespace Pulumi.Rpc.Tests;

public sealed class PropertyValueCodecTests
{
    private static readonly Urn Bucket = new("urn:pulumi:dev::shop::aws:s3:Bucket::logs");

    /// <summary>Every kind of value with its JSON on the wire when everything is kept.</summary>
    public static TheoryData<PropertyValue, string> Kinds { get; } = new()
    {
        { PropertyValue.Null, "null" },
        { new(true), "true" },
        { new(1.5), "1.5" },
        { new("text"), "\"text\"" },
        { new(""), "\"\"" },
        { new([new PropertyValue("a"), PropertyValue.Null]), """[ "a", null ]""" },
        { new(ImmutableDictionary<string, PropertyValue>.Empty.Add("a", new(1))), """{ "a": 1 }""" },
        { PropertyValue.Computed, $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Output}}" }""" },
        {
            new PropertyValue("x").WithSecret(true),
            $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Output}}", "value": "x", "secret": true }"""
        },
        {
            new PropertyValue("x").WithDependencies([Bucket]),
            $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Output}}", "value": "x", "dependencies": [ "{{Bucket}}" ] }"""
        },
        { new(new StringAsset("hello")), $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Asset}}", "text": "hello" }""" },
        { new(new FileAsset("./a.txt")), $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Asset}}", "path": "./a.txt" }""" },
        { new(new RemoteAsset("https://x/a")), $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Asset}}", "uri": "https://x/a" }""" },
        { new(new FileArchive("./a")), $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Archive}}", "path": "./a" }""" },
        { new(new RemoteArchive("https://x/a.zip")), $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Archive}}", "uri": "https://x/a.zip" }""" },
        {
            new(new AssetArchive(new Dictionary<string, AssetOrArchive>(StringComparer.Ordinal) { ["in/a"] = new StringAsset("b") })),
            $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Archive}}", "assets": { "in/a": { "{{WireConstants.SignatureKey}}": "{{WireConstants.Asset}}", "text": "b" } } }"""
        },
        {
            new(new ResourceReference(Bucket, new PropertyValue("id-1"), "7.0.0")),
            $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Resource}}", "urn": "{{Bucket}}", "id": "id-1", "packageVersion": "7.0.0" }"""
        },
        {
            new(new ResourceReference(Bucket, PropertyValue.Computed, "")),
            $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Resource}}", "urn": "{{Bucket}}", "id": "" }"""
        },
        {
            new(new ResourceReference(Bucket, null, "")),
            $$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Resource}}", "urn": "{{Bucket}}" }"""
        },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Value_is_written_and_read_back(PropertyValue value, string json)
    {
        var wire = PropertyValueCodec.ToValue(value, WireOptions.All);
        Assert.Equal(Value.Parser.ParseJson(json), wire);
        Assert.Equal(value, PropertyValueCodec.FromValue(wire));
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void Every_unknown_sentinel_is_recognised(string sentinel)
        => Assert.Same(PropertyValue.Computed, PropertyValueCodec.FromValue(Value.ForString(sentinel)));

    [Fact]
    public void Unknown_is_written_as_the_string_sentinel_to_those_who_know_no_output_values()
        => Assert.Equal(Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9"), PropertyValueCodec.ToValue(PropertyValue.Computed, WireOptions.Registration));

    [Fact]
    public void Secret_is_wrapped_or_sent_in_clear_as_the_receiver_asks()
    {
        var secret = new PropertyValue("x").WithSecret(true);
        var wrapped = PropertyValueCodec.ToValue(secret, WireOptions.Registration);
        Assert.Equal(Value.Parser.ParseJson($$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Secret}}", "value": "x" }"""), wrapped);
        Assert.Equal(secret, PropertyValueCodec.FromValue(wrapped));
        Assert.Equal(Value.ForString("x"), PropertyValueCodec.ToValue(secret, default));
    }

    [Fact]
    public void Reference_becomes_id_or_urn_where_references_are_not_known()
    {
        Assert.Equal(Value.ForString("id-1"), PropertyValueCodec.ToValue(new(new ResourceReference(Bucket, new PropertyValue("id-1"), "")), WireOptions.SecretsOnly));
        Assert.Equal(Value.ForString(Bucket), PropertyValueCodec.ToValue(new(new ResourceReference(Bucket, null, "")), WireOptions.SecretsOnly));
        Assert.Equal(Value.ForString(WireConstants.Unknown), PropertyValueCodec.ToValue(new(new ResourceReference(Bucket, PropertyValue.Computed, "")), WireOptions.SecretsOnly));
    }

    [Fact]
    public void Asset_with_a_hash_alone_survives_the_way_through_state()
    {
        var wire = Value.Parser.ParseJson($$"""{ "{{WireConstants.SignatureKey}}": "{{WireConstants.Asset}}", "hash": "abc" }""");
        Assert.Equal(wire, PropertyValueCodec.ToValue(PropertyValueCodec.FromValue(wire), WireOptions.All));
    }

    [Theory]
    [InlineData("\"nonsense\"", "cannot read a property value: found an object of the unknown kind \"nonsense\"")]
    [InlineData("\"1b47061264138c4ac30d75fd1eb44270\"", "cannot read a property value: found a secret without \"value\"")]
    [InlineData("\"5cf8f73096256a8f31e491e813e4eb8e\"", "cannot read a property value: found a resource reference without \"urn\"")]
    public void Malformed_special_object_is_refused(string signature, string message)
    {
        var wire = Value.Parser.ParseJson($$"""{ "{{WireConstants.SignatureKey}}": {{signature}} }""");
        var error = Assert.Throws<GrpcException>(() => PropertyValueCodec.FromValue(wire));
        Assert.Equal((GrpcStatusCode.InvalidArgument, message), (error.StatusCode, error.Message));
    }

    [Fact]
    public void Value_without_a_kind_reads_as_null_and_null_is_written_as_a_kind()
    {
        Assert.Same(PropertyValue.Null, PropertyValueCodec.FromValue(new Value()));
        Assert.Equal(Value.KindOneofCase.NullValue, PropertyValueCodec.ToValue(PropertyValue.Null, WireOptions.All).KindCase);
    }

    [Fact]
    public void Any_value_survives_the_way_over_the_wire()
        => FsCheck.Fluent.Prop.ForAll(PropertyValueGenerator.Values(), value =>
        {
            var bytes = PropertyValueCodec.ToValue(value, WireOptions.All).ToByteArray();
            return PropertyValueCodec.FromValue(Value.Parser.ParseFrom(bytes)).Equals(value);
        }).QuickCheckThrowOnFailureWith(300);
}
