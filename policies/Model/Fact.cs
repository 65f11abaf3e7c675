using System.Globalization;
using System.Runtime.InteropServices;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A value that a resource declares, with where it stands.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly struct Fact<T>
{
    private readonly string? malformed;

    internal Fact(PolicyResource resource, string path, FactState state, T? value = default, bool secret = false, string? malformed = null)
    {
        Resource = resource;
        Path = path;
        State = state;
        Value = value;
        IsSecret = secret;
        this.malformed = malformed;
    }

    /// <summary>The resource.</summary>
    public PolicyResource Resource { get; }

    /// <summary>The property path.</summary>
    public string Path { get; }

    /// <summary>What is known.</summary>
    public FactState State { get; }

    /// <summary>The value, when it is known.</summary>
    public T? Value { get; }

    /// <summary>Whether the value must not be shown.</summary>
    public bool IsSecret { get; private init; }

    /// <summary>Whether the value is a default, and nothing was declared.</summary>
    public bool IsDefault { get; private init; }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => State == FactState.Known;

    /// <summary>Whether the value is not known before the update.</summary>
    public bool IsUnknown => State == FactState.Unknown;

    /// <summary>Whether nothing was declared, and there is no default.</summary>
    public bool IsAbsent => State == FactState.Absent;

    /// <summary>The value as text for people; secrets are not shown.</summary>
    public string Found => State switch
    {
        _ when IsSecret => "[secret]",
        FactState.Known when IsDefault => Text(Value) + " by default",
        FactState.Known => Text(Value),
        FactState.Unknown => "[unknown]",
        FactState.Malformed => malformed!,
        _ => "nothing",
    };

    /// <summary>The fact with what holds when nothing is declared.</summary>
    public Fact<T> Or(T defaultValue) => IsAbsent ? new(Resource, Path, FactState.Known, defaultValue) { IsDefault = true } : this;

    /// <summary>This fact, or another where nothing is declared here.</summary>
    public Fact<T> Else(Fact<T> other) => IsAbsent && !other.IsAbsent ? other : this;

    /// <summary>The same fact, never shown: for values that are secrets by what they are.</summary>
    public Fact<T> Hidden() => IsAbsent ? this : this with { IsSecret = true };

    /// <summary>The same fact under another path: items of a list are better named by what they are called.</summary>
    internal Fact<T> MovedTo(string path) => new(Resource, path, State, Value, IsSecret, malformed) { IsDefault = IsDefault };

    private static string Text(T? value) => value switch
    {
        null => "nothing",
        bool b => b ? "true" : "false",
        string s => $"\"{s}\"",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
