namespace Infra.Sizing;

/// <summary>A way into a service's database that is handed out.</summary>
/// <param name="Kind"><c>pooled</c>, <c>direct</c>, <c>readOnly</c> or <c>migration</c>.</param>
/// <param name="Host">Host name; null: the server's own address, known once it exists.</param>
/// <param name="Port">TCP port.</param>
/// <param name="Secret">Kind of credentials to use.</param>
internal sealed record ConnectionPlan(string Kind, string? Host, int Port, string Secret);
