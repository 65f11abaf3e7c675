using Pulumi;

namespace Access.Resources;

/// <summary>The comment that tells whose a role or a database is: a Create that was killed after its commit finds its own work again.</summary>
internal static class Marker
{
    private const string Prefix = "managed by ";

    public static string Text(Urn urn) => Prefix + urn;

    /// <summary>Refuses what somebody else made.</summary>
    /// <param name="what">For people: <c>role "auth"</c>.</param>
    /// <param name="urn">The resource that is being created.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="id">Its id.</param>
    /// <param name="comment">The comment found.</param>
    public static void RequireOwn(string what, Urn urn, string type, string id, string? comment)
    {
        if (comment == Text(urn))
            return;
        var owner = comment?.StartsWith(Prefix, StringComparison.Ordinal) == true ? ", " + comment : " and was not made by this resource";
        var name = urn.ToString().Split("::", 4)[^1];
        throw new AccessException($"{what} exists already{owner}. To take it over: pulumi import {type} {Shell(name)} {Shell(id)}");
    }

    private static string Shell(string word)
        => word.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
