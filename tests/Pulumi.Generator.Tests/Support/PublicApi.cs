using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Pulumi.Generator.Tests.Support;

/// <summary>Everything of a compilation that a program or the SDK's reflection can tell apart, one line per type and member.</summary>
static class PublicApi
{
    static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The lines in ordinal order.</summary>
    public static string[] Of(Compilation compilation) =>
        [.. Types(compilation.Assembly.GlobalNamespace).SelectMany(Lines).Order(StringComparer.Ordinal)];

    static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => Types(type).Prepend(type),
        INamespaceSymbol space => Types(space),
        _ => [],
    });

    static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        var modifiers = (type.IsStatic ? "static " : "") + (type.IsSealed ? "sealed " : "") + (type.IsReadOnly ? "readonly " : "");
        var bases = string.Join(", ", type.Interfaces.Prepend(type.BaseType).OfType<INamedTypeSymbol>().Select(b => b.ToDisplayString(Format)));
        yield return $"{type.ToDisplayString(Format)}: {modifiers}{type.TypeKind} : {bases}{Attributes(type)}";
        foreach (var member in type.GetMembers().Where(m => m is not ITypeSymbol && !m.IsImplicitlyDeclared && Matters(m)))
            yield return $"{type.ToDisplayString(Format)}: {member.ToDisplayString(Format)}{Attributes(member)}";
    }

    /// <summary>Private members count when the SDK finds them by their attributes.</summary>
    static bool Matters(ISymbol member) => member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet }
        && (member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected || member.GetAttributes().Length > 0);

    static string Attributes(ISymbol symbol) => string.Concat(symbol.GetAttributes().Select(Show).Order(StringComparer.Ordinal));

    static string Show(AttributeData attribute) =>
        $" [{attribute.AttributeClass!.Name}({string.Join(", ", attribute.ConstructorArguments.Select(a => Convert.ToString(a.Value, CultureInfo.InvariantCulture)))})]";
}
