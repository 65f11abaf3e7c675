using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Reads resources of one type into the model.</summary>
public sealed class Adapter
{
    private readonly Func<PolicyResource, Subject> read;

    private Adapter(string token, Type model, Func<PolicyResource, Subject> read)
    {
        Token = token;
        Model = model;
        this.read = read;
    }

    /// <summary>The type token.</summary>
    public string Token { get; }

    /// <summary>What it reads into.</summary>
    public Type Model { get; }

    /// <summary>An adapter.</summary>
    public static Adapter For<TModel>(string token, Func<PolicyResource, TModel> read)
        where TModel : Subject
        => new(token, typeof(TModel), read);

    /// <summary>Reads a resource.</summary>
    public Subject Read(PolicyResource resource) => read(resource);
}
