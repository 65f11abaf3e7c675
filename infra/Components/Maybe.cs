using Pulumi;

namespace Infra.Components;

/// <summary>Inputs that are left out when there is nothing to say.</summary>
internal static class Maybe
{
    public static Input<string>? Text(string? value) => value is null ? null : (Input<string>)value;

    public static Input<int>? Number(int? value) => value is { } number ? (Input<int>)number : null;
}
