namespace Measure;

/// <summary>The preview of one environment.</summary>
internal sealed class FleetTimes
{
    /// <summary>Time in ms with half of the services.</summary>
    public Samples Half { get; } = new();

    /// <summary>Time in ms with all of them.</summary>
    public Samples All { get; } = new();

    /// <summary>Resources with all of them.</summary>
    public int Resources { get; set; }

    /// <summary>The most memory that engine and program had resident, summed, in MB.</summary>
    public double PeakMegabytes { get; set; }

    /// <summary>Cost of one more service in ms.</summary>
    public double Marginal => (All.Median - Half.Median) / (Fleet.All - Fleet.Half);
}
