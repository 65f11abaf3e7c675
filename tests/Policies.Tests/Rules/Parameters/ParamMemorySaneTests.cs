namespace Policies.Tests.Rules.Parameters;

public sealed class ParamMemorySaneTests
{
    private const string Rule = "param-memory-sane";

    [Fact]
    public void Shares_of_the_memory_pass()
        => Judge(("shared_buffers", "{DBInstanceClassMemory/32768}"), ("work_mem", "4096"), ("maintenance_work_mem", "256MB"), ("effective_cache_size", "262144"), ("max_connections", "100")).IsCompliant();

    [Fact]
    public void Work_memory_of_every_connection_counts()
        => Judge(("work_mem", "64MB"), ("max_connections", "100"))
            .Violates("advisory group.parameters[work_mem]: found \"64MB\", with 100 connections 156 % of 4 GiB, expected 50 % or less. Lower work_mem or max_connections, or take a larger class.");

    [Fact]
    public void Connections_of_the_class_count_where_none_are_declared()
        => Judge(("work_mem", "16384"))
            .Violates("advisory group.parameters[work_mem]: found \"16384\", with 405 connections 158 % of 4 GiB, expected 50 % or less. Lower work_mem or max_connections, or take a larger class.");

    [Fact]
    public void Buffers_from_another_server_violate()
        => Judge(("shared_buffers", "256MB"))
            .Violates("advisory group.parameters[shared_buffers]: found \"256MB\", 6.25 % of 4 GiB, expected 15 to 40 %. Reckon it from the memory of the class, or leave it to RDS.");

    [Fact]
    public void Sizes_beyond_the_memory_violate()
        => Judge(("effective_cache_size", "1048576"), ("maintenance_work_mem", "2GB")).Violates(
            "advisory group.parameters[effective_cache_size]: found \"1048576\", 200 % of 4 GiB, expected 0 to 100 %. Reckon it from the memory of the class, or leave it to RDS.",
            "advisory group.parameters[maintenance_work_mem]: found \"2GB\", 50 % of 4 GiB, expected 0 to 25 %. Reckon it from the memory of the class, or leave it to RDS.");

    [Fact]
    public void Unknown_size_is_unknown() => Judge(("shared_buffers", Value.Unknown)).IsUnknown(Unknown.At(Rule, "group.parameters[shared_buffers]", "advisory"));

    [Fact]
    public void Without_a_parameter_of_memory_it_does_not_apply() => Judge(("log_statement", "ddl")).IsNotApplicable("no parameter group of a database sets memory");

    private static Gate Judge(params (string Name, object Value)[] parameters)
    {
        var group = Some.Resource("aws:rds/parameterGroup:ParameterGroup", "group", ("family", "postgres16"), ("parameters", Some.ParameterList(parameters)));
        return Gate.Prod(Rule, group, Some.From("parameterGroupName", group.Urn, Some.Instance, "auth", ("engine", "postgres"), ("instanceClass", "db.t3.medium"), ("parameterGroupName", Value.Unknown)));
    }
}
