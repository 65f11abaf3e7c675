namespace Pulumi;

public sealed partial class RegisterPackageRequest
{
    /// <summary>A package that a plugin makes from a parameter.</summary>
    public sealed class PackageParameterization
    {
        /// <summary>A package that a plugin makes from a parameter.</summary>
        /// <param name="name">The package's name: the first part of its type tokens.</param>
        /// <param name="version">The package's version, as semantic version.</param>
        /// <param name="value">The parameter, which only the plugin reads.</param>
        public PackageParameterization(string name, string version, byte[] value)
        {
            Name = name;
            Version = version;
            Value = value;
        }

        /// <summary>The package's name.</summary>
        public string Name { get; }

        /// <summary>The package's version.</summary>
        public string Version { get; }

        /// <summary>The parameter.</summary>
        public byte[] Value { get; }
    }
}
