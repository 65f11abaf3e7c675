using System.Diagnostics.CodeAnalysis;

namespace Infra.Catalog.Binding;

internal delegate bool ScalarParser<T>(string text, [MaybeNullWhen(false)] out T value);
