namespace Engine;

/// <summary>Runs a program and its policy packs on the embedded engine, without changing anything anywhere.</summary>
public sealed class PreviewRun
{
    private PreviewRun()
    {
    }

    /// <summary>Runs a preview. Processes that it starts are gone when it returns, also when it is cancelled.</summary>
    /// <param name="options">What to preview.</param>
    /// <param name="cancellationToken">Ends the preview.</param>
    /// <exception cref="OperationCanceledException">The preview was cancelled.</exception>
    public static Task<PreviewResult> RunAsync(PreviewOptions options, CancellationToken cancellationToken)
        => throw new NotSupportedException("The preview run lands with the next commits.");
}
