namespace Pulumi.Testing;

/// <summary>Answers in place of the engine.</summary>
public interface IMocks
{
    /// <summary>A resource is registered or read.</summary>
    /// <returns>Its id, <see langword="null"/> for none, and its state: a dictionary, or an object whose members are the properties.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>A function or a method is called.</summary>
    /// <returns>The result: a dictionary, or an object whose members are the properties.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>A component or the stack ends.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
