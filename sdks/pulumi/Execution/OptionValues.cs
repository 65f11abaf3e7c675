using System.Buffers;
using System.Globalization;
using Pulumirpc;
using RpcAlias = Pulumirpc.Alias;

namespace Pulumi;

/// <summary>Options as the engine writes them.</summary>
internal static class OptionValues
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    public static RegisterResourceRequest.Types.CustomTimeouts ToTimeouts(CustomTimeouts timeouts) => new()
    {
        Create = ToDuration(timeouts.Create),
        Update = ToDuration(timeouts.Update),
        Delete = ToDuration(timeouts.Delete),
    };

    public static CustomTimeouts FromTimeouts(RegisterResourceRequest.Types.CustomTimeouts timeouts) => new()
    {
        Create = FromDuration(timeouts.Create),
        Update = FromDuration(timeouts.Update),
        Delete = FromDuration(timeouts.Delete),
    };

    /// <summary>The alias; parts that are not set are those of the resource.</summary>
    /// <exception cref="ArgumentException">The alias says two things at once.</exception>
    public static async Task<RpcAlias> ToAliasAsync(Input<Alias> input)
    {
        var data = await input.AsOutput().DataTask.ConfigureAwait(false);
        var alias = data.Value;
        if (alias.Urn is { } whole)
        {
            return alias is { Name: null, Type: null, Stack: null, Project: null, Parent: null, ParentUrn: null, NoParent: false }
                ? new() { Urn = whole }
                : throw new ArgumentException("Alias should not specify both Urn and any other property.", nameof(input));
        }

        if ((alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1) + (alias.NoParent ? 1 : 0) > 1)
            throw new ArgumentException("Only one of Parent, ParentUrn and NoParent can be specified for an Alias.", nameof(input));
        var spec = new RpcAlias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        if (alias.NoParent)
            spec.NoParent = true;
        else if (alias.Parent is not null || alias.ParentUrn is not null)
            spec.ParentUrn = await TextAsync(alias.Parent is { } parent ? parent.Urn : alias.ParentUrn).ConfigureAwait(false);
        return new() { Spec = spec };
    }

    public static Alias FromAlias(RpcAlias alias) => alias.AliasCase == RpcAlias.AliasOneofCase.Urn
        ? new() { Urn = alias.Urn }
        : new()
        {
            Name = Text(alias.Spec.Name),
            Type = Text(alias.Spec.Type),
            Stack = Text(alias.Spec.Stack),
            Project = Text(alias.Spec.Project),
            ParentUrn = Text(alias.Spec.ParentUrn),
            NoParent = alias.Spec.HasNoParent && alias.Spec.NoParent,
        };

    private static Input<string>? Text(string text) => text.Length == 0 ? null : (Input<string>)text;

    private static async Task<string> TextAsync(Input<string>? input)
        => input is null ? "" : (await input.AsOutput().DataTask.ConfigureAwait(false)).Value ?? "";

    // Go's notation; a tick is 100 ns.
    private static string ToDuration(TimeSpan? time) => time is { } t ? t.Ticks.ToString(CultureInfo.InvariantCulture) + "00ns" : "";

    private static TimeSpan? FromDuration(string text)
    {
        if (text.Length == 0)
            return null;
        var total = 0.0;
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExcept(NumberCharacters);
            if (digits <= 0)
                throw new FormatException($"The engine sent the timeout \"{text}\"; expected a duration like 1h30m or 90s.");
            var unit = rest[digits..];
            var length = unit.IndexOfAny(NumberCharacters);
            unit = length < 0 ? unit : unit[..length];
            total += double.Parse(rest[..digits], CultureInfo.InvariantCulture) * TicksPer(unit, text);
            rest = rest[(digits + unit.Length)..];
        }

        return new TimeSpan((long)Math.Round(total));
    }

    private static double TicksPer(ReadOnlySpan<char> unit, string text) => unit switch
    {
        "h" => TimeSpan.TicksPerHour,
        "m" => TimeSpan.TicksPerMinute,
        "s" => TimeSpan.TicksPerSecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "us" or "µs" => TimeSpan.TicksPerMicrosecond,
        "ns" => 0.01,
        _ => throw new FormatException($"The engine sent the timeout \"{text}\" with the unknown unit \"{unit}\"."),
    };
}
