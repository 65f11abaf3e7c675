using System.Globalization;

namespace Infra.Catalog.Binding;

/// <summary>Reads an environment's <c>tasks</c>.</summary>
internal static class TasksBinder
{
    /// <summary>Amazon ECS API, RegisterTaskDefinition: processor and least and most memory on Fargate.</summary>
    private static readonly (int Cpu, int Least, int Most)[] Sizes = [(256, 512, 2_048), (512, 1_024, 4_096), (1_024, 2_048, 8_192), (2_048, 4_096, 16_384), (4_096, 8_192, 30_720)];

    private static readonly ScalarType<int> Cpu = new(
        "256, 512, 1024, 2048 or 4096",
        static (string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && Sizes.Any(size => size.Cpu == int.Parse(text, CultureInfo.InvariantCulture)),
        static value => value.ToString(CultureInfo.InvariantCulture));

    private static readonly ScalarType<string> Architecture = Scalars.Choice("X86_64", "ARM64");

    public static TaskSettings? Bind(Section parent, AwsAccount? aws, Network? network)
    {
        if (parent.Map("tasks") is not { } section)
            return null;
        var (cpu, memory, architecture) = BindSize(section, 512, 1_024);
        var bound = new TaskSettings(section.Required("image", AwsScalars.Image), section.Or("caFile", Scalars.AbsolutePath, "/etc/ssl/rds-ca.pem"), cpu, memory, architecture);
        section.Finish();
        if (aws is null || network is null)
            section.Problem("image", "found without aws and network, allowed beside both only: tasks run on ECS in the databases' network.");
        return bound;
    }

    /// <summary>Reads <c>cpu</c>, <c>memory</c> and <c>architecture</c> of what runs on Fargate.</summary>
    public static (int Cpu, int MemoryMiB, string Architecture) BindSize(Section section, int defaultCpu, int defaultMemoryMiB)
    {
        var cpu = section.Or("cpu", Cpu, defaultCpu);
        var memory = section.Or("memory", Quantities.Mebibytes(512, 30_720), Math.Max(defaultMemoryMiB, Sizes.FirstOrDefault(size => size.Cpu == cpu).Least));
        var (_, least, most) = Sizes.FirstOrDefault(size => size.Cpu == cpu);
        if (most > 0 && (memory < least || memory > most || memory % (memory < 1_024 ? 512 : 1_024) != 0))
            section.Problem("memory", string.Create(CultureInfo.InvariantCulture, $"found {memory}MiB beside cpu {cpu}, allowed {least}MiB to {most}MiB in steps of 1024MiB."));
        return (cpu, memory, section.Or("architecture", Architecture, "X86_64"));
    }
}
