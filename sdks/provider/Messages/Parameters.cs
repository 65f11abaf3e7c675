namespace Pulumi.Experimental.Provider;

/// <summary>Parameters of a package: <see cref="ParametersArgs"/> or <see cref="ParametersValue"/>.</summary>
public abstract class Parameters
{
}
