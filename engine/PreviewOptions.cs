using System.Collections.Immutable;
using Engine.Offline;

namespace Engine;

/// <summary>What to preview, and with what.</summary>
public sealed record PreviewOptions
{
    /// <summary>The project, as <see cref="Engine.Project.Load"/> reads it.</summary>
    public required Project Project { get; init; }

    /// <summary>The bare name of the stack.</summary>
    public required string Stack { get; init; }

    /// <summary>The organization; <c>organization</c> unless said otherwise, as on self-managed backends.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>Configuration by full key (<c>namespace:name</c>), secrets in clear.</summary>
    public ImmutableDictionary<string, ConfigValue> Config { get; init; } = ImmutableDictionary<string, ConfigValue>.Empty;

    /// <summary>The built program to start, an executable or a <c>.dll</c>; <see langword="null"/> starts the project by its runtime.</summary>
    public string? PrebuiltProgram { get; init; }

    /// <summary>Arguments for the program.</summary>
    public ImmutableArray<string> ProgramArguments { get; init; } = [];

    /// <summary>The policy packs, in the order in which they may change inputs.</summary>
    public ImmutableArray<PolicyPackSource> PolicyPacks { get; init; } = [];

    /// <summary>What is deployed now; <see langword="null"/> when nothing is known, and everything is a create.</summary>
    public Snapshot? State { get; init; }

    /// <summary>The stacks whose outputs the program may read.</summary>
    public ImmutableArray<Snapshot> References { get; init; } = [];

    /// <summary>The schemas that inputs are checked with. Resources of other packages are taken as they are.</summary>
    public ImmutableArray<PackageSchema> Schemas { get; init; } = [];

    /// <summary>How long the program may stay silent, without any call under way, or may take to end, before it counts as hung; 60 s by default.</summary>
    public TimeSpan ProgramSilence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a policy pack may take to start, and to answer a call; 2 min by default.</summary>
    public TimeSpan PackPatience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a build of the program or of a pack may take; 10 min by default.</summary>
    public TimeSpan BuildPatience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Receives lines about the progress, from several threads; nothing by default.</summary>
    public Action<string> Progress { get; init; } = static _ => { };
}
