using System.Collections.Immutable;
using Engine.Offline;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Rpc;

namespace Engine.Tests.Offline;

public sealed class InputCheckTests
{
    [Theory]
    [InlineData("""{ "instanceClass": "db.t3.micro" }""")]
    [InlineData("""{ "instanceClass": "db.t3.micro", "allocatedStorage": 20, "multiAz": true, "tags": { "a": "b" }, "vpcSecurityGroupIds": [ "sg-1" ] }""")]
    [InlineData("""{ "instanceClass": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "allocatedStorage": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "__defaults": [] }""")]
    [InlineData("""{ "instanceClass": "db.t3.micro", "storageType": "gp3", "tags": null }""")]
    public void Inputs_that_fit_have_no_problem(string inputs) => Assert.Empty(Run(inputs));

    [Theory]
    [InlineData("""{ "instanceClas": "x" }""", "instanceClas: is not a property of aws:rds/instance:Instance; did you mean instanceClass?")]
    [InlineData("""{ "wholly": "other" }""", "wholly: is not a property of aws:rds/instance:Instance; it has allocatedStorage, engine, identifier, instanceClass, multiAz, password, restoreToPointInTime, storageType, tags, vpcSecurityGroupIds")]
    [InlineData("""{ "allocatedStorage": "20" }""", "allocatedStorage: must be an integer, found string \"20\"")]
    [InlineData("""{ "allocatedStorage": 20.5 }""", "allocatedStorage: must be an integer, found number 20.5")]
    [InlineData("""{ "multiAz": "yes" }""", "multiAz: must be true or false, found string \"yes\"")]
    [InlineData("""{ "storageType": "gp4" }""", "storageType: must be one of \"gp2\", \"gp3\", found string \"gp4\"")]
    [InlineData("""{ "tags": { "a b": 1 } }""", "tags[\"a b\"]: must be a string, found number 1")]
    [InlineData("""{ "vpcSecurityGroupIds": [ "sg-1", true ] }""", "vpcSecurityGroupIds[1]: must be a string, found boolean true")]
    [InlineData("""{ "vpcSecurityGroupIds": "sg-1" }""", "vpcSecurityGroupIds: must be a list, found string \"sg-1\"")]
    [InlineData("""{ "restoreToPointInTime": {} }""", "restoreToPointInTime.sourceDbInstanceIdentifier: is missing; aws:rds/InstanceRestore:InstanceRestore requires it")]
    [InlineData("""{ "restoreToPointInTime": { "sourceDbInstanceIdentifier": "a", "useLatest": true } }""", "restoreToPointInTime.useLatest: is not a property of aws:rds/InstanceRestore:InstanceRestore; it has sourceDbInstanceIdentifier, useLatestRestorableTime")]
    public void Input_that_does_not_fit_is_named_with_its_path(string inputs, string expected)
        => Assert.Equal(expected, Assert.Single(Run("""{ "instanceClass": "c", """ + inputs[1..])));

    [Fact]
    public void Missing_input_is_named()
        => Assert.Equal("instanceClass: is missing; aws:rds/instance:Instance requires it", Assert.Single(Run("{}")));

    [Fact]
    public void Secret_is_not_shown()
    {
        var inputs = ImmutableDictionary<string, PropertyValue>.Empty
            .Add("instanceClass", new PropertyValue("c")).Add("password", new PropertyValue(42.0).WithSecret(true));

        var problem = Assert.Single(InputCheck.Run(TestSchemas.Aws.Resource("aws:rds/instance:Instance")!, inputs));

        Assert.Equal("must be a string, found a secret number", problem.Reason);
    }

    [Fact]
    public void Union_tells_what_is_wrong_inside_the_alternative_that_has_the_shape()
    {
        var schema = TestSchemas.Parse("""
            {
              "name": "u", "version": "1.0.0",
              "types": { "u:index:O": { "type": "object", "properties": { "size": { "type": "integer" } } } },
              "resources": { "u:index:R": { "inputProperties": {
                "either": { "oneOf": [ { "type": "string" }, { "$ref": "#/types/u:index:O" } ] } } } }
            }
            """).Resource("u:index:R")!;

        var inside = Assert.Single(InputCheck.Run(schema, Decode("""{ "either": { "size": "big" } }""")));
        var outside = Assert.Single(InputCheck.Run(schema, Decode("""{ "either": 3 }""")));

        Assert.Equal(new InputProblem("either.size", "must be an integer, found string \"big\""), inside);
        Assert.Equal(new InputProblem("either", "must be a string or an object, found number 3"), outside);
    }

    private static IEnumerable<string> Run(string inputs)
        => InputCheck.Run(TestSchemas.Aws.Resource("aws:rds/instance:Instance")!, Decode(inputs)).Select(p => $"{p.Path}: {p.Reason}");

    private static ImmutableDictionary<string, PropertyValue> Decode(string json)
        => PropertyValueCodec.FromStruct(JsonParser.Default.Parse<Struct>(json));
}
