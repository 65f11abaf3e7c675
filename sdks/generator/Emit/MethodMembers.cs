using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes a method of a resource, which calls a function of its provider, and the classes that the method uses.</summary>
sealed class MethodMembers(
    CSharpWriter writer, PackageDefinition package, TypeNames types, string resource, string method, FunctionDefinition function)
{
    string Name => Identifiers.UpperFirst(method);

    /// <summary>The resource itself goes with every call.</summary>
    ImmutableArray<PropertyDefinition> Arguments => [.. (function.Inputs ?? []).Where(i => i.Name != "__self__")];

    PropertyDefinition? Lifted => package.CSharp.LiftSingleResults && function.Outputs is { Length: 1 } one ? one[0] : null;

    /// <summary>Writes the method.</summary>
    public void WriteMethod()
    {
        var optional = Arguments.All(a => !a.Required);
        var parameter = Arguments.Length == 0 ? "" : $"{resource}{Name}Args{(optional ? "?" : "")} args{(optional ? " = null" : "")}";
        var argument = Arguments.Length == 0 ? "global::Pulumi.CallArgs.Empty" : $"args ?? new {resource}{Name}Args()";
        var result = function.HasResult ? $"<{resource}{Name}Result>" : "";
        var returns = Lifted is { } single ? $"global::Pulumi.Output<{OutputClass.TypeOf(single, types)}>"
            : function.HasResult ? "global::Pulumi.Output" + result
            : "void";
        writer.Line();
        writer.Summary(function.Description);
        writer.Obsolete(function.Deprecation);
        writer.Line($"public {returns} {Name}({parameter})");
        writer.Indented(
            $"=> global::Pulumi.Deployment.Instance.Call{result}({CSharpWriter.Quote(function.Token)}, {argument}, this" +
            (package.Parameterization is null ? ")" : ", null, Utilities.PackageParameterization())") +
            (Lifted is null ? ";" : $".Apply(v => v.{Lifted.CSharpName});"));
    }

    /// <summary>Writes the classes.</summary>
    public void WriteClasses()
    {
        if (Arguments.Length > 0)
        {
            new ArgsClass(writer, types)
            {
                Name = $"{resource}{Name}Args",
                BaseClass = "CallArgs",
                Form = ValueForm.Input,
                Properties = Arguments,
            }.Write();
        }


        if (function.Outputs is { } outputs)
            OutputClass.Write(writer, types, $"{resource}{Name}Result", outputs, visibility: Lifted is null ? "public" : "internal");
    }
}
