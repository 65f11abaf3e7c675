namespace Dbready;

/// <summary>Wrong use: the message names what is wrong and what is allowed, in one line.</summary>
internal sealed class UsageException(string message) : Exception(message);
