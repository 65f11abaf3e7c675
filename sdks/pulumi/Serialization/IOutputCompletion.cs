namespace Pulumi.Serialization;

/// <summary>Completes an output later.</summary>
internal interface IOutputCompletion
{
    /// <summary>The output, as <see cref="Output{T}"/>.</summary>
    object Output { get; }

    void Resolve(OutputData<object?> data);

    void Fail(Exception exception);
}
