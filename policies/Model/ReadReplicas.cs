namespace Policies.Model;

/// <summary>Finds the read replicas of a database.</summary>
internal static class ReadReplicas
{
    /// <summary>The instances of the stack that copy it: by dependency, else by its identifier.</summary>
    public static IEnumerable<Database> Of(StackModel stack, Database source)
        => stack.Naming("replicateSourceDb", static (Database replica) => replica.ReplicateSourceDb, source.Resource, source.Identifier.Value);
}
