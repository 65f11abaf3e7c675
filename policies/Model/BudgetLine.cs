namespace Policies.Model;

/// <summary>One share of a connection budget.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record BudgetLine(Node Node)
{
    /// <summary>Whose it is.</summary>
    public Fact<string> Name => Node["name"].Text();

    /// <summary><c>pool</c>, <c>direct</c>, <c>migration</c>, ….</summary>
    public Fact<string> Kind => Node["kind"].Text();

    /// <summary>Connections.</summary>
    public Fact<double> Connections => Node["connections"].Number();
}
