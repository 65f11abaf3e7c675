using System.Collections.Immutable;
using Access.Inputs;
using Access.Resources;
using Access.Servers;
using Pulumi.Experimental;

namespace Access.Roles;

/// <summary>Applies passwords: as verifiers computed here, so that no log, statement or catalog of the server ever holds one.</summary>
internal static class RolePassword
{
    /// <summary>Whether an update applies the password: only when its version changes, for rotation happens outside.</summary>
    public static bool Changes(PropertyMap oldOutputs, PropertyMap inputs)
    {
        var before = oldOutputs.GetValueOrDefault("passwordVersion") ?? PropertyValue.Null;
        var after = inputs.GetValueOrDefault("passwordVersion") ?? PropertyValue.Null;
        return after.IsComputed || !PropertyContent.Equal(before, after);
    }

    /// <summary>Sets the password, or none.</summary>
    /// <returns>The output <c>scramVerifier</c>: empty without a password, and where the server takes plain passwords only.</returns>
    public static async Task<PropertyValue> ApplyAsync(
        Session session, ServerSettings settings, PropertyMap inputs, CancellationToken ct)
    {
        var reader = new PropertyReader(inputs);
        var alter = $"ALTER ROLE {Identifier.Quote(reader.Text("name")!)} PASSWORD ";
        if (reader.Text("password") is not { Length: > 0 } password)
        {
            await session.ExecuteAsync(alter + "NULL", ct);
            return Property.Of("");
        }

        // Neon refuses verifiers at COMMIT: the one place where a password itself is sent.
        if (await session.IsNeonAsync(ct))
        {
            if (!settings.IsTrusted)
                throw new AccessException("this server takes plain passwords only, which are sent over sslMode verify-full and no other");
            await session.ExecuteAsync(alter + Identifier.Literal(password), ct);
            return Property.Of("");
        }

        var verifier = ScramVerifier.Compute(password);
        await session.ExecuteAsync(alter + Identifier.Literal(verifier), ct);
        return Property.Of(verifier);
    }
}
