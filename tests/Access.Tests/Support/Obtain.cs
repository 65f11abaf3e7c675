using Testing;

namespace Access.Tests.Support;

/// <summary>Programs that a test needs for real.</summary>
internal static class Obtain
{
    /// <summary>The program, or the end of the test: skipped, or failed where <c>DBREADY_REQUIRE</c> names the requirement.</summary>
    public static async Task<T> Async<T>(string requirement, Func<Task<T>> findAsync)
    {
        try
        {
            return await findAsync();
        }
        catch (ServerUnavailableException e)
        {
            Tool.Missing(missing: true, requirement, e.Message);
            throw;
        }
    }
}
