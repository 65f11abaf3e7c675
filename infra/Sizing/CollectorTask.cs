namespace Infra.Sizing;

/// <summary>The task that runs <c>dbready collect</c>: it waits most of its time.</summary>
internal static class CollectorTask
{
    /// <summary>Units of 1/1024 processor: Fargate's least.</summary>
    public const int Cpu = 256;

    /// <summary>The program is run once at its start, to know what there is to watch.</summary>
    public const int MemoryMiB = 1_024;

    /// <summary>Seconds between two samples.</summary>
    public const int IntervalSeconds = 60;
}
