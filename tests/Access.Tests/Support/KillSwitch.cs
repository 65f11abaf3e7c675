using System.Text;

namespace Access.Tests.Support;

/// <summary>Counts the statements of all connections of a proxy, and kills their client at one of them.</summary>
internal sealed class KillSwitch(KillPoint point, int count, Action kill)
{
    private int passed;

    /// <summary>Whether it came to that.</summary>
    public bool HasKilled { get; private set; }

    /// <summary>How often the point was passed.</summary>
    public int Passed => passed;

    public ProxySession NewSession() => new Session(this);

    private KillPoint Point => point;

    private bool Hit(bool matches)
    {
        if (HasKilled)
            return true;
        if (!matches || Interlocked.Increment(ref passed) != count)
            return false;
        HasKilled = true;
        kill();
        return true;
    }

    // What passes after the kill comes from a process that is dead, or goes to it: nobody sends it, nobody gets it.
    private sealed class Session(KillSwitch owner) : ProxySession
    {
        private readonly bool isOfNextProcess = owner.HasKilled;

        public override ValueTask<ProxyMessage?> FromClientAsync(ProxyMessage message)
            => new(!isOfNextProcess && message.Sql is { } sql && owner.Hit(IsBefore(sql)) ? null : message);

        // CommandComplete carries the verb.
        public override ValueTask<ProxyMessage?> FromServerAsync(ProxyMessage message)
            => new(!isOfNextProcess && message.Type == 'C' && owner.Hit(IsAfter(Encoding.ASCII.GetString(message.Body))) ? null : message);

        private bool IsBefore(string sql) => owner.Point switch
        {
            KillPoint.BeforeBegin => sql.StartsWith("BEGIN", StringComparison.Ordinal),
            KillPoint.BeforeCommit => sql.StartsWith("COMMIT", StringComparison.Ordinal),
            KillPoint.BeforeStatement => true,
            _ => false,
        };

        private bool IsAfter(string verb) => owner.Point switch
        {
            KillPoint.AfterCommit => verb.StartsWith("COMMIT", StringComparison.Ordinal),
            KillPoint.AfterStatement => true,
            _ => false,
        };
    }
}
