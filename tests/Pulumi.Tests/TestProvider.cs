namespace Pulumi.Tests;

internal sealed class TestProvider(string name, string package = "test") : ProviderResource(package, name, ResourceArgs.Empty, options: null);
