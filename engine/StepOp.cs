namespace Engine;

/// <summary>What an update does with a resource.</summary>
public enum StepOp
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Create it.</summary>
    Create,

    /// <summary>Change it in place.</summary>
    Update,

    /// <summary>Create another one and delete it.</summary>
    Replace,

    /// <summary>Delete it.</summary>
    Delete,

    /// <summary>Forget it, and leave the thing itself alone (<c>retainOnDelete</c>).</summary>
    Forget,

    /// <summary>Read it; it belongs to somebody else.</summary>
    Read,

    /// <summary>Take over an existing thing (<c>importId</c>).</summary>
    Import,
}
