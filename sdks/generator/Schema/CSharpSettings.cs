using System.Collections.Immutable;

namespace Pulumi.Generator.Schema;

/// <summary>What a schema says about C# (<c>language.csharp</c>, <c>meta.moduleFormat</c> and <c>namespace</c>).</summary>
public sealed record CSharpSettings
{
    /// <summary>First part of every namespace.</summary>
    public string RootNamespace { get; init; } = "Pulumi";

    /// <summary>C# names of packages and modules.</summary>
    public ImmutableDictionary<string, string> Namespaces { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Regular expression whose first group takes the module out of a token's middle part.</summary>
    public string ModuleFormat { get; init; } = "(.*)";

    /// <summary><c>compatibility: tfbridge20</c>: names of nested types as in packages bridged from Terraform.</summary>
    public bool TerraformNames { get; init; }

    /// <summary>A method with one result returns it instead of an object with one field.</summary>
    public bool LiftSingleResults { get; init; }
}
