namespace Policies.Model;

/// <summary>A table that a service declares.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record ServiceTable(Node Node)
{
    /// <summary>Whether its rows are not for everybody.</summary>
    public Fact<bool> IsSensitive => Node["sensitive"].Bool().Or(false);

    /// <summary>Whether row level security is on.</summary>
    public Fact<bool> RowLevelSecurity => Node["rowLevelSecurity"].Bool().Or(false);

    /// <summary>Where its policies are declared.</summary>
    public Node Policies => Node["policies"];
}
