using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Generator.Tests.Support;

/// <summary>What the bodies of public types say in literals: tokens, option values, defaults, values of enums. One line per type.</summary>
static class Literals
{
    /// <summary>The lines in ordinal order.</summary>
    public static string[] Of(Compilation compilation) =>
    [
        .. compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword) && type.Identifier.Text != "Config")
            .Select(type => $"{compilation.GetSemanticModel(tree).GetDeclaredSymbol(type)}: {string.Join(" ", Values(type).Order(StringComparer.Ordinal))}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Attributes and accessors are left out: the former are public API, the latter every generator's own.</summary>
    static IEnumerable<string> Values(TypeDeclarationSyntax type) => type
        .DescendantNodes(node => node is not (AttributeListSyntax or AccessorListSyntax))
        .OfType<LiteralExpressionSyntax>()
        .Where(literal => !literal.IsKind(SyntaxKind.NullLiteralExpression))
        .Select(literal => Convert.ToString(literal.Token.Value, CultureInfo.InvariantCulture)!);
}
