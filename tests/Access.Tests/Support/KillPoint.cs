namespace Access.Tests.Support;

/// <summary>Where a provider is killed: at the n-th time that a statement passes by.</summary>
internal enum KillPoint
{
    /// <summary>The server has not seen BEGIN.</summary>
    BeforeBegin,

    /// <summary>The server has not seen COMMIT.</summary>
    BeforeCommit,

    /// <summary>The server has committed, and the provider does not know.</summary>
    AfterCommit,

    /// <summary>The server has not seen the statement, of whatever kind.</summary>
    BeforeStatement,

    /// <summary>The server has executed the statement, and the provider does not know.</summary>
    AfterStatement,
}
