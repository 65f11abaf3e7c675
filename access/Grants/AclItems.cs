namespace Access.Grants;

/// <summary>
/// Access control lists as rows. <c>aclexplode</c> reads the whole list again for every row that it gives, which for a list of five hundred roles takes
/// two hundred milliseconds: it gets the items one by one.
/// </summary>
internal static class AclItems
{
    /// <summary>An item of FROM with the columns of <c>aclexplode</c> (PostgreSQL, "Access Privilege Inquiry Functions"); no rows for NULL.</summary>
    /// <param name="acl">SQL of an <c>aclitem[]</c>.</param>
    public static string Explode(string acl) => $"(SELECT e.* FROM unnest({acl}) i CROSS JOIN LATERAL aclexplode(ARRAY[i]) e)";
}
