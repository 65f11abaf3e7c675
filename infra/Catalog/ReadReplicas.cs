using Infra.Catalog.Vocabulary;

namespace Infra.Catalog;

/// <summary>Asynchronous copies that answer reads. None of them is the primary's standby: that is <see cref="RdsServer.MultiAz"/>.</summary>
/// <param name="Count">1 to 3.</param>
/// <param name="InstanceClass">At least the primary's memory, because a replica must allow as many connections. Default: the primary's class.</param>
/// <param name="MultiAz">Each has a synchronous standby of its own in another zone, so that one that was promoted has one at once. Default false.</param>
public sealed record ReadReplicas(int Count, InstanceClass InstanceClass, bool MultiAz);
