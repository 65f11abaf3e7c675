using System.Text;
using Pulumi.Experimental;

namespace Engine.Tests.States;

/// <summary>Reading what <c>pulumi stack export</c> wrote; the ciphertexts come from the released CLI.</summary>
public sealed class SnapshotTests
{
    public const string Passphrase = "correct horse";
    public static readonly string File = Path.Combine(AppContext.BaseDirectory, "States", "export.json");

    [Fact]
    public void Secret_is_decrypted_with_the_passphrase()
    {
        var password = Snapshot.Load(File, Passphrase).Resources[2].Inputs["password"];

        Assert.Equal(new PropertyValue("hidden").WithSecret(true), password);
    }

    [Fact]
    public void Secret_without_passphrase_is_secret_and_unknown()
    {
        var password = Snapshot.Load(File, passphrase: null).Resources[2].Inputs["password"];

        Assert.True(password is { IsSecret: true, IsComputed: true });
    }

    [Fact]
    public void Wrong_passphrase_is_said_to_be_wrong()
    {
        var error = Assert.Throws<ProjectException>(() => Snapshot.Load(File, "battery staple"));

        Assert.Equal($"{File}: the passphrase is wrong. Set PULUMI_CONFIG_PASSPHRASE to the stack's passphrase, or unset it.", error.Message);
    }

    [Theory]
    [InlineData("[]", "state.json: not an exported state: ")]
    [InlineData("{", "state.json: not an exported state: ")]
    [InlineData("""{ "version": 2, "deployment": {} }""", "state.json: the deployment has version 2; version 3 is expected. Export it with a current pulumi.")]
    [InlineData("""{ "version": 3, "deployment": { "resources": [ { "type": "a:b:C" } ] } }""", "state.json: not an exported state: ")]
    public void Content_that_is_no_state_is_refused_with_its_name(string json, string message)
    {
        var error = Assert.Throws<ProjectException>(() => Snapshot.Parse(Encoding.UTF8.GetBytes(json), null, "state.json"));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
