namespace Access.Servers;

/// <summary>What AWS answered instead of doing it.</summary>
/// <param name="code">Name of the error: <c>ResourceNotFoundException</c>.</param>
/// <param name="message">What was asked, and the answer.</param>
internal sealed class AwsErrorException(string code, string message) : Exception(message)
{
    public string Code => code;
}
