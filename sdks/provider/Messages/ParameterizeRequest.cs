namespace Pulumi.Experimental.Provider;

/// <summary>Turns a base plugin into the package that its parameters describe.</summary>
public sealed class ParameterizeRequest
{
    /// <summary>Turns a base plugin into the package that its parameters describe.</summary>
    public ParameterizeRequest(Parameters parameters)
    {
        Parameters = parameters;
    }

    /// <summary>Where the parameters come from.</summary>
    public Parameters Parameters { get; }
}
