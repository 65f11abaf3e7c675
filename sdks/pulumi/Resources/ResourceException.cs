namespace Pulumi;

/// <summary>Something is wrong with a resource; shown beside it.</summary>
public class ResourceException : Exception
{
    /// <summary>Something is wrong with a resource.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="resource">The resource; the stack when <see langword="null"/>.</param>
    /// <param name="hideStack">Whether only the message is shown, no stack trace.</param>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}
