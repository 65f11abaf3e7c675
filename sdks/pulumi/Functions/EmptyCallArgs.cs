namespace Pulumi;

/// <summary>No arguments for a method.</summary>
internal sealed class EmptyCallArgs : CallArgs;
