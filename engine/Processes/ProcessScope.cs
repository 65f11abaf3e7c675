using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Engine.Processes;

/// <summary>The processes of one run. Disposing it ends all of them, also those that detached themselves.</summary>
internal sealed class ProcessScope : IAsyncDisposable
{
    private const string MarkerName = "EMBEDDED_ENGINE_RUN";
    private const int MaxPasses = 50;
    private readonly string marker = Guid.NewGuid().ToString("N");
    private readonly List<ChildProcess> children = [];
    private bool disposed;

    /// <summary>Starts a process that ends with this scope at the latest.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public ChildProcess Start(ProcessCommand command, Action<string, bool> onLine)
    {
        lock (children)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var child = ChildProcess.Start(command, (MarkerName, marker), onLine);
            children.Add(child);
            return child;
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (children)
            disposed = true;
        foreach (var child in children)
            child.Kill();

        // What was killed may have started others meanwhile.
        for (var pass = 0; pass < MaxPasses && KillMarked(); pass++)
            await Task.Yield();
        await Task.WhenAll(children.Select(c => c.Exited));
        children.ForEach(c => c.Dispose());
    }

    // A process that left the tree (its parent is gone, or it has a session of its own) still carries the variable.
    private bool KillMarked()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var found = false;
        var wanted = Encoding.UTF8.GetBytes($"{MarkerName}={marker}");
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(directory.AsSpan()), CultureInfo.InvariantCulture, out var id) || id == Environment.ProcessId)
                continue;
            try
            {
                if (File.ReadAllBytes(Path.Combine(directory, "environ")).AsSpan().IndexOf(wanted) < 0)
                    continue;
                Process.GetProcessById(id).Kill(entireProcessTree: true);
                found = true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or Win32Exception)
            {
                // Somebody else's process, or one that has just ended.
            }
        }

        return found;
    }
}
