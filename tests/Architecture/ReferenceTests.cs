namespace Architecture;

/// <summary>Data flows one way: what a room may refer to. Tests and benchmarks may refer to anything.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["sdks/rpc"] = [],
        ["sdks/pulumi"] = ["sdks/rpc"],
        ["sdks/provider"] = ["sdks/rpc", "sdks/pulumi"],
        ["sdks/policy"] = ["sdks/rpc"],
        ["sdks/generator"] = [],
        ["sdks/aws"] = ["sdks/pulumi", "sdks/generator"],
        ["sdks/neon"] = ["sdks/pulumi", "sdks/generator"],
        ["sdks/random"] = ["sdks/pulumi", "sdks/generator"],
        ["sdks/access"] = ["sdks/pulumi", "sdks/generator"],
        ["infra"] = ["sdks/pulumi", "sdks/aws", "sdks/neon", "sdks/random", "sdks/access"],
        ["policies"] = ["sdks/policy"],
        ["access"] = ["sdks/provider"],
        ["engine"] = ["sdks/rpc", "sdks/provider"],
        ["rehearsal"] = ["sdks/provider"],
        ["cli"] = ["infra", "policies", "access", "engine", "rehearsal", "sdks/rpc", "sdks/provider", "sdks/policy"],
    };

    public static TheoryData<string> Rooms
        => [.. Room.All.Select(room => room.Name).Where(name => !name.StartsWith("tests", StringComparison.Ordinal) && !name.StartsWith("bench", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_refers_only_to_what_stands_before_it(string name)
    {
        var room = Room.All.Single(r => r.Name == name);

        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} is not a room of the design; add it to the table with what it may refer to");
        Assert.Empty(room.References.Except(allowed!, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reference_leads_to_a_room()
    {
        var names = Room.All.Select(room => room.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(Room.All, room => Assert.Subset(names, room.References.ToHashSet(StringComparer.Ordinal)));
    }
}
