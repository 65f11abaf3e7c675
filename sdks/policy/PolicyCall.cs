namespace Pulumi.Policy;

/// <summary>One request to the pack: what its policies share. They run one after another.</summary>
internal sealed class PolicyCall
{
    private List<object>? shared;

    public T Share<TArgs, T>(TArgs args, Func<TArgs, T> make)
        where T : class
    {
        foreach (var item in shared ??= new(1))
        {
            if (item is T found)
                return found;
        }

        var made = make(args);
        shared.Add(made);
        return made;
    }
}
