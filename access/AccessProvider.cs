using System.Collections.Frozen;
using System.Collections.Immutable;
using Access.Databases;
using Access.Extensions;
using Access.Functions;
using Access.Grants;
using Access.Health;
using Access.Inputs;
using Access.Owners;
using Access.Pooling;
using Access.PublicAccess;
using Access.Resources;
using Access.Roles;
using Access.RowSecurity;
using Access.Schemas;
using Access.Servers;
using Npgsql;
using Pulumi;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;

namespace Access;

/// <summary>The provider of package <c>access</c>: one server, and the resources on it. Previews never connect.</summary>
internal sealed class AccessProvider(IEngine engine) : Provider, IAsyncDisposable
{
    /// <summary>The one version of the package: schema, plugin, and what programs ask for.</summary>
    public const string Version = "0.1.0";

    private static readonly ImmutableArray<ResourceKind> AllKinds =
    [
        new RoleKind(), new GrantKind(), new DatabaseKind(), new SchemaKind(), new ExtensionKind(), new OwnershipKind(),
        new RevokePublicKind(), new PoolerAuthKind(), new HealthFunctionKind(), new RowSecurityKind(),
    ];

    private static readonly FrozenDictionary<string, ResourceKind> Kinds = AllKinds.ToFrozenDictionary(k => k.Token, StringComparer.Ordinal);

    private static readonly ImmutableArray<AccessFunction> AllFunctions = [new GetRole(), new GetPrivileges(), new GetAccessMatrix()];

    private Server? server;

    /// <summary>The schema of the package.</summary>
    public static string Schema => PackageSchema.Write(Version, AllKinds, AllFunctions);

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CancellationToken ct)
        => Task.FromResult(new GetSchemaResponse { Schema = Schema });

    public override Task<CheckResponse> CheckConfig(CheckRequest request, CancellationToken ct)
        => Task.FromResult(new CheckResponse { Inputs = request.NewInputs, Failures = ServerSettings.Check(request.NewInputs) });

    // Another host, password or certificate is another way to the same roles: never a reason to replace them.
    public override Task<DiffResponse> DiffConfig(DiffRequest request, CancellationToken ct)
    {
        var names = request.OldInputs.Keys.Union(request.NewInputs.Keys, StringComparer.Ordinal);
        var changed = names.Where(n => !PropertyContent.Equal(
            request.OldInputs.GetValueOrDefault(n) ?? PropertyValue.Null, request.NewInputs.GetValueOrDefault(n) ?? PropertyValue.Null)).ToList();
        return Task.FromResult(new DiffResponse { Changes = changed.Count > 0, Diffs = changed });
    }

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken ct)
    {
        server = new Server(ServerSettings.Read(request.Args));
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true });
    }

    public override Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken ct)
        => RunAsync(request.Tok, async () =>
        {
            var function = AllFunctions.FirstOrDefault(f => f.Token == request.Tok)
                ?? throw new AccessException($"found the function \"{request.Tok}\", expected one of {string.Join(", ", AllFunctions.Select(f => f.Token))}");
            var arguments = new PropertyReader(request.Args);
            function.Validate(arguments);
            return arguments.Problems.Count > 0
                ? new InvokeResponse { Failures = arguments.Problems }
                : new InvokeResponse { Return = await function.InvokeAsync(() => Server, arguments, ct) };
        });

    public override Task<CheckResponse> Check(CheckRequest request, CancellationToken ct)
        => Task.FromResult(ResourceCheck.Run(Kind(request.Type), request.NewInputs));

    public override Task<DiffResponse> Diff(DiffRequest request, CancellationToken ct)
        => Task.FromResult(ResourceDiff.Run(Kind(request.Type), request.OldOutputs, request.NewInputs));

    public override Task<CreateResponse> Create(CreateRequest request, CancellationToken ct)
        => RunAsync(request.Name, async () =>
        {
            var kind = Kind(request.Type);
            if (request.Preview)
                return new CreateResponse { Outputs = kind.Preview(request.Inputs, PropertyMap.Empty) };
            var state = await kind.CreateAsync(Server, request.Urn, request.Inputs, ct);
            await WarnAsync(request.Urn, state.Warning);
            return new CreateResponse { Id = state.Id, Outputs = state.Outputs };
        });

    public override Task<ReadResponse> Read(ReadRequest request, CancellationToken ct)
        => RunAsync(request.Name, async () =>
        {
            var state = await Kind(request.Type).ReadAsync(Server, request.Id, request.Inputs, request.Outputs, ct);
            return state is null ? new ReadResponse() : new ReadResponse { Id = state.Id, Inputs = state.Inputs, Outputs = state.Outputs };
        });

    public override Task<UpdateResponse> Update(UpdateRequest request, CancellationToken ct)
        => RunAsync(request.Name, async () =>
        {
            var kind = Kind(request.Type);
            if (request.Preview)
                return new UpdateResponse { Outputs = kind.Preview(request.NewInputs, request.OldOutputs) };
            var state = await kind.UpdateAsync(Server, request.Urn, request.Id, request.OldOutputs, request.NewInputs, ct);
            await WarnAsync(request.Urn, state.Warning);
            return new UpdateResponse { Outputs = state.Outputs };
        });

    public override Task Delete(DeleteRequest request, CancellationToken ct)
        => RunAsync(request.Name, async () =>
        {
            await Kind(request.Type).DeleteAsync(Server, request.Id, request.OldOutputs, ct);
            return true;
        });

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Server Server => server ?? throw new AccessException("the provider \"access\" is not configured yet: its host or credentials are not known");

    private static ResourceKind Kind(string token)
        => Kinds.GetValueOrDefault(token)
            ?? throw new AccessException($"found the resource type \"{token}\", expected one of {string.Join(", ", Kinds.Keys.Order(StringComparer.Ordinal))}");

    private Task WarnAsync(Urn urn, string? warning)
        => warning is null ? Task.CompletedTask : engine.LogAsync(new LogRequest(LogSeverity.Warning, warning, urn));

    // The server's own message says what; the code lets people look it up. Statements are left out: they could hold a password.
    private static async Task<T> RunAsync<T>(string resource, Func<Task<T>> operation)
    {
        try
        {
            return await operation();
        }
        catch (PostgresException e)
        {
            throw new AccessException($"{resource}: {e.MessageText} (SQLSTATE {e.SqlState}){Sentence(e.Detail)}{Sentence(e.Hint)}", e);
        }
        catch (NpgsqlException e)
        {
            throw new AccessException($"{resource}: {e.Message}{Sentence(e.InnerException?.Message)}", e);
        }
    }

    private static string Sentence(string? text) => string.IsNullOrEmpty(text) ? "" : ". " + text.TrimEnd('.');
}
