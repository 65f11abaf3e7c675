using System.Text.RegularExpressions;
using EndToEnd.Support;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Rpc;

namespace EndToEnd;

/// <summary>What the released CLI shows a policy pack: stack rules read outputs only, so whatever is declared must be among them.</summary>
public sealed partial class PackRequestTests
{
    [SkippableTheory]
    [InlineData("prod")]
    [InlineData("dev")]
    public async Task Every_declared_fact_reaches_stack_rules(string stack)
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.SucceedAsync("stack", "init", stack);
        await using var pack = await RecordingPack.StartAsync();
        await workspace.SucceedAsync("preview", "--policy-pack", pack.Path);

        var shown = pack.Stack.Resources.ToDictionary(r => r.Urn, r => r.Properties, StringComparer.Ordinal);

        Assert.NotEmpty(pack.Analyzed);
        Assert.All(pack.Analyzed, declared =>
        {
            if (shown[declared.Urn].Fields.Count == 0)
                Assert.Contains(WireConstants.Unknown, declared.Provider.Properties.ToString(), StringComparison.Ordinal); // then the pack keeps what it saw here
            else
                Assert.Empty(Facts(declared.Properties).Except(Facts(shown[declared.Urn])));
        });
    }

    [SkippableFact]
    public async Task Both_engines_show_a_pack_the_same_stack()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.SucceedAsync("stack", "init", "prod");
        await using var real = await RecordingPack.StartAsync();
        await workspace.SucceedAsync("preview", "--policy-pack", real.Path);
        await using var embedded = await RecordingPack.StartAsync();
        var gate = await Dbready.RunInAsync(workspace.Folder, "gate", "prod", "--policy-pack", embedded.Path);
        Assert.True(gate.ExitCode == 0, gate.All);

        var configured = real.Stack.Resources.Where(r => r.Properties.Fields.Count > 0).Select(r => r.Urn).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(configured);
        var (theirs, ours) = (Shown(real, configured), Shown(embedded, configured));
        List<string> different =
        [
            .. theirs.Except(ours).Where(fact => !BridgedInputs.IsFilledIn(fact)).Select(fact => "only the released engine: " + fact),
            .. ours.Except(theirs).Select(fact => "only the embedded engine: " + fact),
        ];
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    // Without what only the released engine knows: outputs that providers compute.
    private static List<string> Shown(RecordingPack pack, HashSet<string> urns)
    {
        var outputs = pack.Stack.Resources.ToDictionary(r => r.Urn, r => Facts(r.Properties), StringComparer.Ordinal);
        return
        [
            .. pack.Analyzed.Where(declared => urns.Contains(declared.Urn))
                .SelectMany(declared => Facts(declared.Properties).Where(outputs[declared.Urn].Contains).Select(fact => $"{declared.Urn} {fact}")),
        ];
    }

    private static HashSet<string> Facts(Struct properties)
        => BridgedInputs.Declared(PropertyValueCodec.FromStruct(properties)).Select(fact => $"{fact.Key}: {Text(fact.Value)}").ToHashSet(StringComparer.Ordinal);

    // The released engine adds the hashes of files.
    private static string Text(PropertyValue value)
        => Hashes().Replace(new JsonFormatter(JsonFormatter.Settings.Default).Format(PropertyValueCodec.ToValue(value, new WireOptions())), "");

    [GeneratedRegex(@"""hash"": ""[0-9a-f]{64}"", ", RegexOptions.NonBacktracking)]
    private static partial Regex Hashes();
}
