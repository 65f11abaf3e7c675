using Policies.Model;

namespace Policies.Tests.Model;

public sealed class PostgresMemoryTests
{
    private const double ClassBytes = 4294967296;

    [Theory]
    [InlineData("work_mem", "4096", 4194304.0)]
    [InlineData("work_mem", "16MB", 16777216.0)]
    [InlineData("shared_buffers", "32768", 268435456.0)]
    [InlineData("shared_buffers", "1GB", 1073741824.0)]
    [InlineData("shared_buffers", "{DBInstanceClassMemory/32768}", 1073741824.0)]
    [InlineData("shared_buffers", "{DBInstanceClassMemory*3/4}", null)]
    [InlineData("work_mem", "a lot", null)]
    [InlineData("work_mem", "16 parsecs", null)]
    public void Sizes_are_read_in_their_units(string parameter, string text, double? bytes) => Assert.Equal(bytes, PostgresMemory.Bytes(parameter, text, ClassBytes));
}
