using System.Reflection;
using Xunit.Sdk;

namespace Access.Tests.Support;

/// <summary>Runs a theory on every major version, where only one service is concerned; arguments given here follow the version.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryMajorAttribute(params object?[] arguments) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod)
        => ServersFixture.Majors.Select(major => (object?[])[major, .. arguments]);
}
