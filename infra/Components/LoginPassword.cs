using Pulumi;
using Pulumi.Random;

namespace Infra.Components;

/// <summary>A generated password: 32 characters that need no escaping in a URL, an ini file or a shell.</summary>
internal static class LoginPassword
{
    private const int Length = 32;

    public static Output<string> Declare(string name, Resource parent) => new RandomPassword(
        name,
        new RandomPasswordArgs { Length = Length, Special = true, OverrideSpecial = "-_", MinLower = 1, MinUpper = 1, MinNumeric = 1 },
        new CustomResourceOptions { Parent = parent }).Result;
}
