using System.Reflection;
using Xunit.Sdk;

namespace Access.Tests.Support;

/// <summary>Runs a theory as the master role of every managed service on every major version; arguments given here follow these two.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryServerAttribute(params object?[] arguments) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod)
        => from kind in Enum.GetValues<ManagedServer>() from major in ServersFixture.Majors select (object?[])[kind, major, .. arguments];
}
