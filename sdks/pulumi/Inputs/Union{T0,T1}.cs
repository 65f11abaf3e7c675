using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly bool isSecond;
    private readonly T0 first;
    private readonly T1 second;

    private Union(bool isSecond, T0 first, T1 second)
    {
        this.isSecond = isSecond;
        this.first = first;
        this.second = second;
    }

    /// <summary>Whether the value is of the first type.</summary>
    public bool IsT0 => !isSecond;

    /// <summary>Whether the value is of the second type.</summary>
    public bool IsT1 => isSecond;

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It is of the second type.</exception>
    public T0 AsT0 => isSecond ? throw Mismatch(typeof(T0), typeof(T1)) : first;

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It is of the first type.</exception>
    public T1 AsT1 => isSecond ? second : throw Mismatch(typeof(T1), typeof(T0));

    /// <summary>The value, whichever type it is of.</summary>
    public object Value => (isSecond ? second : (object?)first)!;

    object? IUnion.Held => Value;

    /// <summary>A value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both are of the same type and equal.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>A value of the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(isSecond: false, input, default!);

    /// <summary>A value of the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(isSecond: true, default!, input);

    /// <summary>Runs the action that fits the type.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (isSecond)
            f1(second);
        else
            f0(first);
    }

    /// <summary>The result of the function that fits the type.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => isSecond ? f1(second) : f0(first);

    /// <summary>The same union with a value of the first type replaced.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc)
        => isSecond ? Union<TResult, T1>.FromT1(second) : Union<TResult, T1>.FromT0(mapFunc(first));

    /// <summary>The same union with a value of the second type replaced.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc)
        => isSecond ? Union<T0, TResult>.FromT1(mapFunc(second)) : Union<T0, TResult>.FromT0(first);

    /// <summary>The same union with its value replaced, whichever type it is of.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1)
        => MapT0(mapFunc0).MapT1(mapFunc1);

    /// <summary>The value if it is of the first type, else <paramref name="remainder"/>.</summary>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, [MaybeNullWhen(true)] out T1 remainder)
    {
        value = first;
        remainder = second;
        return !isSecond;
    }

    /// <summary>The value if it is of the second type, else <paramref name="remainder"/>.</summary>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, [MaybeNullWhen(true)] out T0 remainder)
    {
        value = second;
        remainder = first;
        return isSecond;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => isSecond == other.isSecond && Equals((object?)Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(isSecond, Value);

    /// <summary>The value as text.</summary>
    public override string ToString() => Value?.ToString() ?? "";

    private static InvalidOperationException Mismatch(Type asked, Type held)
        => new($"Cannot return a value of type {asked.Name}: the union holds a {held.Name}.");
}
