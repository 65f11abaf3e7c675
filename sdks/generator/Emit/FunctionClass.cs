using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes the static class of a function, with its arguments and its result.</summary>
sealed class FunctionClass(CSharpWriter writer, PackageDefinition package, TypeNames types, FunctionDefinition function)
{
    const string Options = "global::Pulumi.InvokeOptions";

    string Name => PackageNames.FunctionName(function.Token);

    /// <summary>Only arguments that are all optional may be left out.</summary>
    bool Optional => (function.Inputs ?? []).All(i => !i.Required);

    string? Result => function.Outputs is not null ? Name + "Result"
        : function.Returns is { } type ? types.Property(type, ValueForm.Output)
        : null;

    string TypeArgument => Result is null ? "" : $"<{Result}>";

    /// <summary>A result that is no object comes as the only member of one.</summary>
    string Invoke => function.Returns is null ? "Invoke" : "InvokeSingle";

    /// <summary>Writes the classes.</summary>
    public void Write()
    {
        writer.Line();
        writer.Obsolete(function.Deprecation);
        writer.Block($"public static class {Name}", () =>
        {
            if (function.SeparateArguments)
                WriteSeparate();
            else
                WriteTogether();
        });
        WriteClasses();
    }

    void WriteTogether()
    {
        var (parameter, argument) = Argument(function.Inputs is null, "Args", Optional);
        writer.Summary(function.Description);
        writer.Line($"public static global::System.Threading.Tasks.Task{TypeArgument} InvokeAsync({parameter}{Options}? options = null)");
        writer.Indented($"=> {Call(Invoke + "Async", argument)}");
        if (Result is null)
            return;

        (parameter, argument) = Argument(function.Inputs is null or [], "InvokeArgs", Optional);
        writer.Line();
        writer.Summary(function.Description);
        writer.Line($"public static global::Pulumi.Output{TypeArgument} Invoke({parameter}{Options}? options = null)");
        writer.Indented($"=> {Call(Invoke, argument)}");

        // No defaults here: only the options tell the two apart.
        (parameter, argument) = Argument(function.Inputs is null or [], "InvokeArgs", false);
        writer.Line();
        writer.Summary(function.Description);
        writer.Line($"public static global::Pulumi.Output{TypeArgument} Invoke({parameter}global::Pulumi.InvokeOutputOptions options)");
        writer.Indented($"=> {Call(Invoke, argument)}");
    }

    (string Parameter, string Argument) Argument(bool none, string suffix, bool optional) => none
        ? ("", "global::Pulumi.InvokeArgs.Empty")
        : ($"{Name}{suffix}{(optional ? "?" : "")} args{(optional ? " = null" : "")}, ", $"args ?? new {Name}{suffix}()");

    void WriteSeparate()
    {
        writer.Summary(function.Description);
        WriteSeparateMethod(
            $"global::System.Threading.Tasks.Task{TypeArgument} InvokeAsync",
            Invoke + "Async",
            p => SeparateType(p) + (p.Required ? "" : "?"));
        if (Result is null)
            return;
        writer.Line();
        writer.Summary(function.Description);
        WriteSeparateMethod($"global::Pulumi.Output{TypeArgument} Invoke", Invoke, SeparateInputType);
    }

    void WriteSeparateMethod(string head, string call, Func<PropertyDefinition, string> typeOf)
    {
        var inputs = function.Inputs ?? [];
        var parameters = inputs.Select(p => $"{typeOf(p)} {ParameterName(p)}{(p.Required ? "" : " = null")}, ");
        writer.Block($"public static {head}({string.Concat(parameters)}{Options}? invokeOptions = null)", () =>
        {
            writer.Line("var values = global::System.Collections.Immutable.ImmutableDictionary.CreateBuilder<string, object?>();");
            foreach (var input in inputs)
                writer.Line($"values[{CSharpWriter.Quote(input.Name)}] = {ParameterName(input)};");
            writer.Line($"return {Call(call, "new global::Pulumi.DictionaryInvokeArgs(values.ToImmutable())", "invokeOptions")}");
        });
    }

    static string ParameterName(PropertyDefinition property) => Identifiers.Parameter(Identifiers.LowerFirst(property.Name));

    string SeparateType(PropertyDefinition property) => property.Type is ListType or MapType
        ? types.Collection(property.Type, ValueForm.Output)
        : types.Property(property.Type, ValueForm.Output);

    string SeparateInputType(PropertyDefinition property) => property.Required
        ? types.Property(property.Type with { Plain = false }, ValueForm.Input)
        : $"global::Pulumi.Input<{SeparateType(property)}?>?";

    string Call(string method, string argument, string options = "options") =>
        $"global::Pulumi.Deployment.Instance.{method}{TypeArgument}({CSharpWriter.Quote(function.Token)}, {argument}, " +
        $"Utilities.WithDefaults({options}){(package.Parameterization is null ? "" : ", Utilities.PackageParameterization()")});";

    void WriteClasses()
    {
        if (function.Inputs is { } inputs && !function.SeparateArguments)
        {
            WriteArgs("Args", ValueForm.Plain);
            if (Result is not null && inputs.Length > 0)
                WriteArgs("InvokeArgs", ValueForm.Input);
        }

        if (function.Outputs is { } outputs)
            OutputClass.Write(writer, types, Name + "Result", outputs);
    }

    void WriteArgs(string suffix, ValueForm form) => new ArgsClass(writer, types)
    {
        Name = Name + suffix,
        BaseClass = "InvokeArgs",
        Form = form,
        Properties = function.Inputs ?? [],
    }.Write();
}
