using Pulumi.Generator.Tests.Support;

namespace Pulumi.Generator.Tests;

public sealed class FunctionClassTests
{
    static string Function(string members, string name = "getThing") => Schemas.Package($$""" "functions": { "pkg:index:{{name}}": { {{members}} } } """);

    [Fact]
    public void Function_is_called_in_three_ways() => Assert.Equal(
        [
            "public static Pulumi.Output<Pulumi.Pkg.GetThingResult> Invoke(Pulumi.Pkg.GetThingInvokeArgs args, Pulumi.InvokeOutputOptions options)",
            "public static Pulumi.Output<Pulumi.Pkg.GetThingResult> Invoke(Pulumi.Pkg.GetThingInvokeArgs? args = null, Pulumi.InvokeOptions? options = null)",
            "public static System.Threading.Tasks.Task<Pulumi.Pkg.GetThingResult> InvokeAsync(Pulumi.Pkg.GetThingArgs? args = null, Pulumi.InvokeOptions? options = null)",
            "static Class : object",
        ],
        Generated.Api(Function(""" "inputs": { "properties": { "a": { "type": "string" } } }, "outputs": { "properties": { "b": { "type": "string" } } } """), "Pulumi.Pkg.GetThing"));

    [Fact]
    public void Function_without_result_is_only_awaited() => Assert.Equal(
        ["public static System.Threading.Tasks.Task InvokeAsync(Pulumi.InvokeOptions? options = null)", "static Class : object"],
        Generated.Api(Function(""), "Pulumi.Pkg.GetThing"));

    [Fact]
    public void Result_that_is_no_object_is_taken_out_of_one()
    {
        var schema = Function(""" "outputs": { "type": "array", "items": { "type": "string" } } """);

        Assert.Contains("InvokeSingleAsync<global::System.Collections.Immutable.ImmutableArray<string>>(\"pkg:index:getThing\"", Generated.Source(schema), StringComparison.Ordinal);
        Compiler.Compile([Generated.Source(schema)]);
    }

    [Fact]
    public void Separate_arguments_keep_the_order_of_the_schema() => Assert.Contains(
        "public static Pulumi.Output<Pulumi.Pkg.GetThingResult> Invoke(Pulumi.Input<string> b, Pulumi.Input<int?>? a = null, Pulumi.InvokeOptions? invokeOptions = null)",
        Generated.Api(
            Function("""
                "inputs": { "properties": { "a": { "type": "integer" }, "b": { "type": "string" } }, "required": ["b"] },
                "multiArgumentInputs": ["b", "a"], "outputs": { "properties": { "c": { "type": "string" } } }
                """),
            "Pulumi.Pkg.GetThing"));

    [Fact]
    public void Class_is_not_named_like_its_method() =>
        Assert.NotEmpty(Generated.Api(Function(""" "outputs": { "properties": { "b": { "type": "string" } } } """, "invoke"), "Pulumi.Pkg.InvokeFunction"));

    [Fact]
    public void Options_of_the_caller_stay_as_they_are()
    {
        var source = Generated.Source(Function(""" "outputs": { "properties": { "b": { "type": "string" } } } """));

        Assert.Equal(3, source.Split("Utilities.WithDefaults(options)").Length - 1);
        Assert.Contains("WithDefaults(global::Pulumi.InvokeOptions? options) => new()", source, StringComparison.Ordinal);
    }
}
