namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> of any type.</summary>
internal interface IOutput
{
    /// <summary>The value with all that is known about it.</summary>
    Task<OutputData<object?>> GetDataAsync();
}
