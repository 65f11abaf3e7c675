namespace Policies.Model;

/// <summary>A copy of a backup in another vault.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record BackupCopy(Node Node)
{
    /// <summary>The vault.</summary>
    public Fact<string> DestinationVaultArn => Node["destinationVaultArn"].Text();

    /// <summary>Days that it is kept; absent: for ever.</summary>
    public Fact<double> DeleteAfterDays => Node["lifecycle"]["deleteAfter"].Number();
}
