using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:ssm/parameter:Parameter</c>.</summary>
internal static class SsmParameterAdapter
{
    public const string Token = "aws:ssm/parameter:Parameter";

    public static StoredParameter Read(PolicyResource r)
    {
        var type = r.Text("type");
        return new(r)
        {
            IsEncrypted = new Fact<bool>(r, type.Path, type.State, type.Value == "SecureString"),
            Value = r.Text("value").Hidden(),
        };
    }
}
