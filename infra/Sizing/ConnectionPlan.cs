namespace Infra.Sizing;

/// <summary>A way into a service's database that is handed out.</summary>
/// <param name="Kind"><c>pooled</c>, <c>direct</c>, <c>readOnlyPooled</c>, <c>readOnly</c> or <c>migration</c>.</param>
/// <param name="Host">Host name; null: the server's own address or its proxy's, known once it exists.</param>
/// <param name="Port">TCP port.</param>
/// <param name="Database">Name to connect to: the database's, or that of the pooler's entry.</param>
/// <param name="Secret">Kind of credentials to use.</param>
internal sealed record ConnectionPlan(string Kind, string? Host, int Port, string Database, string Secret)
{
    /// <summary>Through the pooler.</summary>
    public const string Pooled = "pooled";

    /// <summary>Through the pooler, to a replica where there is one.</summary>
    public const string ReadOnlyPooled = "readOnlyPooled";

    /// <summary>Straight to a replica where there is one.</summary>
    public const string ReadOnly = "readOnly";

    /// <summary>Straight to the server.</summary>
    public const string Direct = "direct";

    /// <summary>Whether the pooler stands between.</summary>
    public bool IsPooled => Kind is Pooled or ReadOnlyPooled;
}
