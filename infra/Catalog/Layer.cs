namespace Infra.Catalog;

/// <summary>What of a catalogue a stack declares.</summary>
public enum Layer
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>What AWS and Neon provide: networks, servers, and what watches and backs them up.</summary>
    Servers,

    /// <summary>What is inside the servers: databases, roles, grants and their credentials. Needs a way to them.</summary>
    Access,
}
