namespace Measure;

/// <summary>Repeated measurements of one thing.</summary>
internal sealed class Samples
{
    private readonly List<double> values = [];

    public int Count => values.Count;

    public double Min => values.Min();

    public double Max => values.Max();

    /// <summary>The middle one; of an even number the mean of the two in the middle.</summary>
    public double Median
    {
        get
        {
            var sorted = values.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    public void Add(double value) => values.Add(value);
}
