namespace Access.Rotation;

/// <summary>Which version of a login's credentials is meant; AWS Secrets Manager's staging labels <c>AWSCURRENT</c>, <c>AWSPENDING</c>, <c>AWSPREVIOUS</c>.</summary>
internal enum LoginStage
{
    /// <summary>What clients use.</summary>
    Current,

    /// <summary>What a rotation is about to make current.</summary>
    Pending,

    /// <summary>What was current before.</summary>
    Previous,
}
