using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Tests;

/// <summary>The public API of an assembly, one line per type and member, as the official list writes it.</summary>
internal sealed class PublicApi
{
    private static readonly SymbolDisplayFormat TypeName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Member = new(
        typeQualificationStyle: TypeName.TypeQualificationStyle,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: TypeName.MiscellaneousOptions);

    public static IEnumerable<string> LinesOf(string assembly, Func<string, bool> isNamespaceCompared)
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "api",
            references: trusted.Append(assembly).Distinct().Select(path => MetadataReference.CreateFromFile(path)),
            options: new(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));
        var symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(compilation.References.Single(r => r.Display == assembly))!;
        return TypesIn(symbol.GlobalNamespace)
            .Where(t => isNamespaceCompared(t.ContainingNamespace.ToDisplayString()))
            .SelectMany(t => MembersOf(t).Prepend(LineOf(t)));
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol scope)
        => scope.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member switch
        {
            INamedTypeSymbol type when IsVisible(type) => TypesIn(type).Prepend(type),
            INamespaceSymbol inner => TypesIn(inner),
            _ => [],
        });

    private static bool IsVisible(ISymbol symbol)
        => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static string LineOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
        {
            var invoke = type.DelegateInvokeMethod!;
            var name = type.ToDisplayString(TypeName);
            return "delegate " + invoke.ToDisplayString(Member).Replace("virtual ", "", StringComparison.Ordinal).Replace(name + ".Invoke(", name + "(", StringComparison.Ordinal);
        }

        var modifiers = type.TypeKind switch
        {
            TypeKind.Interface => "interface",
            TypeKind.Enum => "enum",
            TypeKind.Struct => type.IsReadOnly ? "readonly struct" : "struct",
            _ when type.IsStatic => "static class",
            _ when type.IsAbstract => "abstract class",
            _ when type.IsSealed => "sealed class",
            _ => "class",
        };
        return $"{modifiers} {type.ToDisplayString(TypeName)}{Bases(type)}";
    }

    private static string Bases(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
            return "";
        var bases = type.Interfaces.Where(IsVisible).Cast<INamedTypeSymbol>();
        if (type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent)
            bases = bases.Prepend(parent);
        var names = bases.Select(b => b.ToDisplayString(TypeName)).ToImmutableArray();
        return names.Length == 0 ? "" : " : " + string.Join(", ", names);
    }

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type)
        => type.GetMembers()
            .Where(m => IsVisible(m) && m is not INamedTypeSymbol && m is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.DelegateInvoke })
            .Where(m => type.TypeKind != TypeKind.Delegate && !(type.TypeKind == TypeKind.Enum && m is IMethodSymbol))
            .Select(m => "    " + m.ToDisplayString(Member));
}
