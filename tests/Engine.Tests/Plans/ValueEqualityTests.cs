using System.Text.Json;
using Engine.Plans;
using Pulumi;
using Pulumi.Experimental;

namespace Engine.Tests.Plans;

public sealed class ValueEqualityTests
{
    // As a state has it, with the hashes that the released CLI adds: of the text, and of how the archive is packed.
    private const string InState = """
        { "4dabf18193072939515e22adb298388d": "0def7320c3a5731c473e5ecbe6d01bc7", "hash": "b0b0", "assets": { "index.mjs": {
          "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "text": "hello",
          "hash": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824" } } }
        """;

    [Theory]
    [InlineData("index.mjs", "hello", true)]
    [InlineData("index.mjs", "changed", false)]
    [InlineData("other.mjs", "hello", false)]
    public void Archive_is_the_same_when_its_files_are(string name, string text, bool same)
    {
        using var state = JsonDocument.Parse(InState);
        var declared = new PropertyValue(new AssetArchive(new Dictionary<string, AssetOrArchive>(StringComparer.Ordinal) { [name] = new StringAsset(text) }));

        Assert.Equal(same, ValueEquality.Same(SnapshotValueReader.ReadPlain(state.RootElement), declared));
    }
}
