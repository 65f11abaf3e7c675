using System.Globalization;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Parameters of a server, or of a cluster.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ParameterSet(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The group's name, when it is chosen.</summary>
    public Fact<string> Name => Resource.Text("name");

    /// <summary>What the parameters are for: <c>postgres16</c>, <c>aurora-postgresql16</c>.</summary>
    public required Fact<string> Family { get; init; }

    /// <summary>Where they are declared.</summary>
    public required Node Parameters { get; init; }

    /// <summary>Why the rules do not apply; null when they do.</summary>
    public string? ForeignFamily
        => Family.Value is { } family && !family.StartsWith("postgres", StringComparison.Ordinal) && !family.StartsWith("aurora-postgresql", StringComparison.Ordinal)
            ? $"family {family} is not PostgreSQL"
            : null;

    /// <summary>The major version that they are for; 0 when it is not known.</summary>
    public int Major => Family.Value is { } family && int.TryParse(family.AsSpan(family.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;

    /// <summary>Whether they are those of single members of an Aurora cluster, which has the rest.</summary>
    public bool IsOfClusterMembers => Resource.Type == Adapters.ParameterGroupAdapter.InstanceToken && Family.Value is { } family && family.StartsWith("aurora-", StringComparison.Ordinal);

    /// <summary>Whether they are those of a cluster, or of a Multi-AZ DB cluster.</summary>
    public bool IsOfCluster => Resource.Type == Adapters.ParameterGroupAdapter.ClusterToken;

    /// <summary>When a change of a parameter takes effect: <c>immediate</c> or <c>pending-reboot</c>.</summary>
    public Fact<string> ApplyMethodOf(string name)
        => (Parameters.Items.FirstOrDefault(item => item["name"].Text().Value == name) is { Resource: not null } item
            ? item["applyMethod"].Text().MovedTo($"parameters[{name}].applyMethod")
            : new Fact<string>(Resource, $"parameters[{name}].applyMethod", FactState.Absent)).Or("immediate");

    /// <summary>A parameter by its name in PostgreSQL; unknown also while it may still be declared.</summary>
    public Fact<string> this[string name]
    {
        get
        {
            var path = $"parameters[{name}]";
            var state = Parameters.IsUnknown ? FactState.Unknown : FactState.Absent;
            foreach (var item in Parameters.Items)
            {
                var key = item["name"].Text();
                if (key.IsUnknown)
                    state = FactState.Unknown;
                else if (key.Value == name)
                    return item["value"].Text().MovedTo(path);
            }

            return new Fact<string>(Resource, path, state);
        }
    }
}
