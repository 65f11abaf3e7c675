using Dbready.Catalogues;
using Dbready.Tests.Support;
using Engine;

namespace Dbready.Tests.Catalogues;

public sealed class CatalogueLinesTests : IDisposable
{
    const string Main = "urn:pulumi:prod::dbready::dbready:rds:Server::main";
    const string Instance = "urn:pulumi:prod::dbready::dbready:rds:Server$aws:rds/instance:Instance::main";
    const string Auth = "urn:pulumi:prod::dbready::dbready:service:ServiceDatabase::auth";

    readonly SampleProject _project = new();

    static readonly PreviewResult Result = new()
    {
        Resources =
        [
            new() { Urn = Main, Type = "dbready:rds:Server", Name = "main" },
            new() { Urn = Instance, Type = "aws:rds/instance:Instance", Name = "main", Parent = Main },
            new() { Urn = Auth, Type = "dbready:service:ServiceDatabase", Name = "auth" },
        ],
    };

    [Theory]
    [InlineData(Instance, "multiAz", "stacks/prod.yaml:14")]
    [InlineData(Instance, "deletionProtection", "stacks/prod.yaml:10")]
    [InlineData(Main, null, "stacks/prod.yaml:8")]
    [InlineData(Auth, "clients[0].pool", "stacks/services/auth.yaml:8")]
    [InlineData("", "notify", "stacks/prod.yaml:5")]
    public void Find_gives_the_line_of_the_value_or_of_what_it_belongs_to(string urn, string? property, string line) =>
        Assert.Equal(line, Lines().Find(urn, property)?.ToString());

    [Theory]
    [InlineData("config.dbready:legacyUrl", "Pulumi.prod.yaml:3")]
    [InlineData("config.dbready:everywhere", "Pulumi.yaml:5")]
    [InlineData("config.dbready:fromTheCommandLine", "stacks/prod.yaml:1")]
    public void Find_gives_the_line_of_a_configured_value(string property, string line)
    {
        _project.Write("Pulumi.yaml", "name: dbready\nruntime: dotnet\nconfig:\n  other: 1\n  everywhere: 2\n");
        _project.Write("Pulumi.prod.yaml", "config:\n  aws:region: us-east-1\n  dbready:legacyUrl: text\n");
        Assert.Equal(line, Lines().Find("", property)?.ToString());
    }

    [Fact]
    public void Find_without_catalogue_gives_nothing()
    {
        File.Delete(Path.Combine(_project.Path, "stacks", "prod.yaml"));
        Assert.Null(Lines().Find(Instance, "multiAz"));
    }

    [Fact]
    public void Find_in_a_catalogue_with_faults_gives_nothing()
    {
        _project.Write("stacks/prod.yaml", "environment: [");
        Assert.Null(Lines().Find(Instance, "multiAz"));
    }

    public void Dispose() => _project.Dispose();

    CatalogueLines Lines() => new(new PreviewOptions { Project = _project.Project, Stack = "prod" }, Result);
}
