using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>random:index/randomPassword:RandomPassword</c>, and <c>random:index/randomString:RandomString</c>, whose result is no secret.</summary>
internal static class RandomTextAdapter
{
    public const string PasswordToken = "random:index/randomPassword:RandomPassword";
    public const string StringToken = "random:index/randomString:RandomString";

    public static GeneratedText Read(PolicyResource r) => new(r)
    {
        Length = r.Number("length"),
        IsSecret = r.None<bool>("result").Or(r.Type == PasswordToken),
    };
}
