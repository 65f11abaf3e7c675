using System.Collections.Immutable;

namespace Access.RowSecurity;

/// <summary>A table found, with its row security.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Enabled">Row security is on.</param>
/// <param name="Forced">Also for the owner.</param>
/// <param name="Policies">All policies on it.</param>
internal sealed record ProtectedTable(string Name, string Owner, bool Enabled, bool Forced, ImmutableArray<PolicyOnServer> Policies);
