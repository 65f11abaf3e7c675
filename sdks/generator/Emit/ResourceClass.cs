using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes the class of a resource, a component or the provider, with its arguments.</summary>
sealed class ResourceClass(CSharpWriter writer, PackageDefinition package, PackageNames names, TypeNames types, ResourceDefinition resource)
{
    string Name => resource.CSharpName;

    string Options => resource.IsComponent ? "global::Pulumi.ComponentResourceOptions" : "global::Pulumi.CustomResourceOptions";

    bool HasGet => !resource.IsProvider && !resource.IsComponent;

    bool HasConstants => resource.Inputs.Any(p => p.Constant is not null);

    /// <summary>Only arguments that are all optional may be left out.</summary>
    string ArgsType => $"{Name}Args{(resource.Inputs.Any(p => p.Required) ? "" : "?")}";

    string StateParameter => resource.State is null ? "" : $"{Name}State? state = null, ";

    string PackageArgument => package.Parameterization is null ? "" : ", Utilities.PackageParameterization()";

    /// <summary>Writes the classes.</summary>
    public void Write()
    {
        var baseClass = resource.IsProvider ? "ProviderResource" : resource.IsComponent ? "ComponentResource" : "CustomResource";
        writer.Line();
        writer.Summary(resource.Description);
        writer.Obsolete(resource.Deprecation);
        writer.Line($"[global::{names.Namespace}.{names.Segment}ResourceType({CSharpWriter.Quote(resource.Token)})]");
        writer.Block($"public partial class {Name} : global::Pulumi.{baseClass}", () =>
        {
            foreach (var property in resource.Properties)
                WriteOutput(property);
            WriteConstructors();
            WriteOptions();
            if (HasGet)
                WriteGet();
            foreach (var (name, function) in resource.Methods)
                new MethodMembers(writer, package, types, Name, name, function).WriteMethod();
        });

        WriteArgs();
        foreach (var (name, function) in resource.Methods)
            new MethodMembers(writer, package, types, Name, name, function).WriteClasses();
    }

    void WriteOutput(PropertyDefinition property)
    {
        // A provider's values come back as texts, whatever their type.
        var type = resource.IsProvider ? "string" + (property.Required ? "" : "?") : OutputClass.TypeOf(property, types);
        writer.Summary(property.Description);
        writer.Line($"[global::Pulumi.Output({CSharpWriter.Quote(property.Name)})]");
        writer.Line($"public global::Pulumi.Output<{type}> {property.CSharpName} {{ get; private set; }}");
        writer.Line();
    }

    void WriteConstructors()
    {
        var token = CSharpWriter.Quote(resource.IsProvider ? package.Name : resource.Token);
        var remote = resource.IsComponent ? ", remote: true" : "";
        var args = HasConstants ? "MakeArgs(args)" : $"args ?? new {Name}Args()";
        writer.Line("/// <summary>Declares the resource.</summary>");
        writer.Line("/// <param name=\"name\">Name, unique among the resources of its type and parent.</param>");
        writer.Line("/// <param name=\"args\">Its inputs.</param>");
        writer.Line("/// <param name=\"options\">What the engine is to heed about it.</param>");
        writer.Line($"public {Name}(string name, {ArgsType} args{(ArgsType.EndsWith('?') ? " = null" : "")}, {Options}? options = null)");
        writer.Indented($": base({token}, name, {args}, MakeResourceOptions(options, \"\"){remote}{PackageArgument})", "{", "}");
        writer.Line();
        if (!HasGet)
            return;
        writer.Line($"private {Name}(string name, global::Pulumi.Input<string> id, {StateParameter}{Options}? options = null)");
        var state = resource.State is null ? "null" : "state";
        writer.Indented($": base({token}, name, {state}, MakeResourceOptions(options, id){PackageArgument})", "{", "}");
        writer.Line();
    }

    void WriteOptions()
    {
        if (HasConstants)
        {
            writer.Block($"private static {ArgsType} MakeArgs({ArgsType} args)", () =>
            {
                writer.Line($"args ??= new {Name}Args();");
                foreach (var property in resource.Inputs.Where(p => p.Constant is not null))
                    writer.Line($"args.{property.CSharpName} = {ArgsClass.Literal(property.Constant!)};");
                writer.Line("return args;");
            });
            writer.Line();
        }

        writer.Block($"private static {Options} MakeResourceOptions({Options}? options, global::Pulumi.Input<string>? id)", () =>
        {
            writer.Line($"var defaults = new {Options}");
            writer.Line("{");
            writer.Indented("Version = Utilities.Version,");
            if (package.PluginDownloadUrl is { } url)
                writer.Indented($"PluginDownloadURL = {CSharpWriter.Quote(url)},");
            WriteList("Aliases", resource.Aliases.Select(a => $"new global::Pulumi.Alias {{ Type = {CSharpWriter.Quote(a)} }}"));
            WriteList("AdditionalSecretOutputs", resource.Properties.Where(p => p.Secret).Select(p => CSharpWriter.Quote(p.Name)));
            WriteList("ReplaceOnChanges", ReplacePaths.Of(resource).Select(CSharpWriter.Quote));
            writer.Line("};");
            writer.Line($"var merged = {Options}.Merge(defaults, options);");
            writer.Line("merged.Id = id ?? merged.Id;");
            writer.Line("return merged;");
        });
        writer.Line();
    }

    void WriteList(string name, IEnumerable<string> items)
    {
        var list = string.Join(", ", items);
        if (list.Length > 0)
            writer.Indented($"{name} = {{ {list} }},");
    }

    void WriteGet()
    {
        writer.Line("/// <summary>Reads an existing resource.</summary>");
        writer.Line("/// <param name=\"name\">Name of the resource in the program.</param>");
        writer.Line("/// <param name=\"id\">Id that the provider knows it by.</param>");
        if (resource.State is not null)
            writer.Line("/// <param name=\"state\">What else qualifies the look-up.</param>");
        writer.Line("/// <param name=\"options\">What the engine is to heed about it.</param>");
        writer.Line($"public static {Name} Get(string name, global::Pulumi.Input<string> id, {StateParameter}{Options}? options = null)");
        writer.Indented($"=> new {Name}(name, id, {(resource.State is null ? "" : "state, ")}options);");
    }

    void WriteArgs()
    {
        WriteArgs("Args", ValueForm.Input, resource.Inputs);
        if (resource.State is { } state)
            WriteArgs("State", ValueForm.State, state);
    }

    void WriteArgs(string suffix, ValueForm form, ImmutableArray<PropertyDefinition> properties) => new ArgsClass(writer, types)
    {
        Name = Name + suffix,
        BaseClass = "ResourceArgs",
        Form = form,
        Properties = properties,
        OfProvider = resource.IsProvider,
    }.Write();
}
