using Engine;
using Pulumi.Experimental;

namespace Dbready.Tests.Support;

/// <summary>Results as the engine hands them over.</summary>
internal static class Runs
{
    public const string Stack = "urn:pulumi:prod::dbready::pulumi:pulumi:Stack::dbready-prod";
    public const string Server = "urn:pulumi:prod::dbready::dbready:rds:Server::auth";
    public const string Instance = "urn:pulumi:prod::dbready::dbready:rds:Server$aws:rds/instance:Instance::auth";
    public const string Group = "urn:pulumi:prod::dbready::dbready:rds:Server$aws:rds/parameterGroup:ParameterGroup::auth";
    public const string Secret = "urn:pulumi:prod::dbready::aws:secretsmanager/secret:Secret::gone";
    public const string Provider = "urn:pulumi:prod::dbready::pulumi:providers:aws::default_7_40_0";

    public static PreviewOptions Options { get; } = new()
    {
        Project = new Project("dbready", "/clone", "/clone/infra", ".", new ProjectRuntime("dotnet")),
        Stack = "prod",
    };

    public static PreviewResult Planned { get; } = new()
    {
        Resources = [State(Stack, ""), State(Provider, ""), State(Server, Stack), State(Instance, Server), State(Group, Server)],
        Steps =
        [
            Step(Stack, StepOp.Same),
            Step(Provider, StepOp.Create),
            Step(Server, StepOp.Same),
            Step(Instance, StepOp.Replace, new PropertyDiff("engineVersion", new PropertyValue("15"), new PropertyValue("16"), Replaces: false), new PropertyDiff("kmsKeyId", null, new PropertyValue("k"), Replaces: true)),
            Step(Group, StepOp.Update, new PropertyDiff("family", null, null, Replaces: false)),
            Step(Secret, StepOp.Delete),
        ],
        Outputs = ImmutableDictionary<string, PropertyValue>.Empty
            .Add("url", new PropertyValue("postgres://auth:planted-password@host").WithSecret(true))
            .Add("services", new PropertyValue(ImmutableDictionary<string, PropertyValue>.Empty.Add("auth", new PropertyValue(
                [new PropertyValue("auth_owner"), PropertyValue.Computed, new PropertyValue(5432), new PropertyValue(true), PropertyValue.Null])))),
    };

    public static PreviewResult Fresh { get; } = Planned with
    {
        Steps = [.. Planned.Resources.Select(resource => Step(resource.Urn, StepOp.Create))],
        Outputs = ImmutableDictionary<string, PropertyValue>.Empty,
    };

    public static PolicyPack Pack(params Policy[] policies) => new("dbready", "0.1.0", [.. policies]);

    public static Policy Rule(string name, PolicyScope scope = PolicyScope.Resource, PolicyLevel level = PolicyLevel.Mandatory) =>
        new(name, "", "What " + name + " demands", scope, level, PolicySeverity.High, "");

    public static Finding Finding(string rule, string urn, string message, PolicyLevel level = PolicyLevel.Mandatory) =>
        new(rule, "dbready", "0.1.0", level, PolicySeverity.High, urn, message, "", PolicyScope.Resource);

    static ResourceStep Step(string urn, StepOp op, params PropertyDiff[] diffs) => new(urn, TypeOf(urn), op, [.. diffs]);

    static ResourceState State(string urn, string parent) => new()
    {
        Urn = urn,
        Type = TypeOf(urn),
        Name = urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..],
        Parent = parent,
    };

    static string TypeOf(string urn) => urn.Split("::")[2].Split('$')[^1];
}
