using Pulumi.Experimental;
using Pulumi.Experimental.Provider;

namespace Pulumi.Provider.Tests;

/// <summary>Serves part of the interface, so that tests can see what becomes of each kind of answer.</summary>
internal sealed class FakeProvider(IEngine engine) : Experimental.Provider.Provider
{
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task<DiffResponse> Diff(DiffRequest request, CancellationToken ct)
        => Task.FromResult(request.Id switch
        {
            "unknown" => new DiffResponse(),
            "same" => new DiffResponse { Changes = false },
            _ => new DiffResponse
            {
                Changes = true,
                Replaces = ["locale"],
                Diffs = ["locale"],
                DetailedDiff = new Dictionary<string, PropertyDiff>(StringComparer.Ordinal) { ["locale"] = new() { Kind = PropertyDiffKind.UpdateReplace, InputDiff = true } },
            },
        });

    public override async Task<CreateResponse> Create(CreateRequest request, CancellationToken ct)
    {
        await engine.LogAsync(new LogRequest(LogSeverity.Warning, "creating " + request.Name, request.Urn));
        return new CreateResponse { Id = request.Name == "anonymous" ? "" : "id-1", Outputs = request.Inputs };
    }

    public override Task<UpdateResponse> Update(UpdateRequest request, CancellationToken ct) => throw new InvalidOperationException("role \"auth\" is held by somebody else");

    public override async Task Delete(DeleteRequest request, CancellationToken ct)
    {
        Waiting.SetResult();
        await Task.Delay(Timeout.Infinite, ct);
    }

    public override Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, CancellationToken ct)
        => Task.FromResult(request.Parameters switch
        {
            ParametersValue value => new ParameterizeResponse(value.Name, value.Version),
            ParametersArgs args => new ParameterizeResponse(string.Join('+', args.Args), "1.0.0"),
            var other => throw new InvalidOperationException("found parameters of type " + other.GetType()),
        });

    public override Task<CheckResponse> Check(CheckRequest request, CancellationToken ct)
        => Task.FromResult(new CheckResponse
        {
            Inputs = request.NewInputs.Add("seed", new PropertyValue([.. request.RandomSeed.Select(b => new PropertyValue(b))])),
            Failures = [new CheckFailure("memberOf[0].role", "found 3")],
        });
}
