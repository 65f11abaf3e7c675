namespace Pulumi.Generator.Naming;

/// <summary>In which of its C# forms a schema type is meant.</summary>
public enum ValueForm
{
    /// <summary>Comes back from a resource or function.</summary>
    Output,

    /// <summary>Goes in, and may be an output of another resource.</summary>
    Input,

    /// <summary>Like <see cref="Input"/>, to qualify a look-up.</summary>
    State,

    /// <summary>Goes into a function as it is.</summary>
    Plain,

    /// <summary>Read from the configuration.</summary>
    Config,
}
