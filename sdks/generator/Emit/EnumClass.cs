using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes an enum: of integers as a C# enum, of strings and numbers as a struct with one property per value.</summary>
static class EnumClass
{
    const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>Writes the type.</summary>
    public static void Write(CSharpWriter writer, EnumDefinition type)
    {
        var name = PackageNames.ClassName(type.Token);
        writer.Line();
        writer.Summary(type.Description);
        if (type.Kind == PrimitiveKind.Integer)
            writer.Block($"public enum {name}", () => WriteMembers(writer, type, m => $"{m.Name} = {m.Value},"));
        else
            WriteStruct(writer, type, name);
    }

    static void WriteStruct(CSharpWriter writer, EnumDefinition type, string name)
    {
        var text = type.Kind == PrimitiveKind.String;
        var value = text ? "string" : "double";
        var check = text ? " ?? throw new global::System.ArgumentNullException(nameof(value))" : "";
        var equal = text ? "string.Equals(_value, other._value, global::System.StringComparison.Ordinal)" : "_value.Equals(other._value)";
        var shown = text ? "_value" : "_value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
        writer.Line("[global::Pulumi.EnumType]");
        writer.Block($"public readonly struct {name} : global::System.IEquatable<{name}>", () =>
        {
            writer.Line($"private readonly {value} _value;");
            writer.Line();
            writer.Line($"private {name}({value} value) => _value = value{check};");
            writer.Line();
            WriteMembers(writer, type, m =>
                $"public static {name} {m.Name} {{ get; }} = new {name}({(text ? CSharpWriter.Quote(m.Value) : m.Value + "d")});");
            writer.Line();
            writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            writer.Line();
            writer.Line($"public static explicit operator {value}({name} value) => value._value;");
            writer.Line();
            writer.Line(Hidden);
            writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            writer.Line($"public bool Equals({name} other) => {equal};");
            writer.Line();
            writer.Line(Hidden);
            writer.Line($"public override int GetHashCode() => {(text ? "_value?.GetHashCode() ?? 0" : "_value.GetHashCode()")};");
            writer.Line();
            writer.Line($"public override string ToString() => {shown};");
        });
    }

    static void WriteMembers(CSharpWriter writer, EnumDefinition type, Func<EnumMember, string> line)
    {
        foreach (var member in type.Members)
        {
            writer.Summary(member.Description);
            writer.Obsolete(member.Deprecation);
            writer.Line(line(member));
        }
    }
}
