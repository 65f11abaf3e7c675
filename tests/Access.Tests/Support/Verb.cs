namespace Access.Tests.Support;

/// <summary>Something that a role may do or not, as a statement to attempt.</summary>
/// <param name="Name">For people.</param>
/// <param name="ObjectType">What the privilege is on.</param>
/// <param name="Privilege">What it takes; null: to be the owner.</param>
/// <param name="Sql">The statement; <c>OBJECT</c> stands for the name of a set of objects.</param>
internal sealed record Verb(string Name, string ObjectType, string? Privilege, string Sql)
{
    /// <summary>On the database and its schema.</summary>
    public static readonly IReadOnlyList<Verb> OnDatabase =
    [
        new("create a schema", "database", "CREATE", "CREATE SCHEMA matrix_schema"),
        new("create a temporary table", "database", "TEMPORARY", "CREATE TEMPORARY TABLE matrix_temporary (id int)"),
        new("create a table", "schema", "CREATE", "CREATE TABLE public.matrix_table (id int)"),
    ];

    /// <summary>On the objects of an owner: a table, its sequence and a function.</summary>
    public static readonly IReadOnlyList<Verb> OnObjects =
    [
        new("select", "table", "SELECT", "SELECT v FROM public.OBJECT"),
        new("insert", "table", "INSERT", "INSERT INTO public.OBJECT (id, v) VALUES (7, 7)"),
        new("update", "table", "UPDATE", "UPDATE public.OBJECT SET v = 1"),
        new("delete", "table", "DELETE", "DELETE FROM public.OBJECT"),
        new("truncate", "table", "TRUNCATE", "TRUNCATE public.OBJECT"),
        new("refer to", "table", "REFERENCES", "CREATE TABLE matrix_scratch.OBJECT (id int REFERENCES public.OBJECT)"),
        new("put a trigger on", "table", "TRIGGER", "CREATE TRIGGER t BEFORE UPDATE ON public.OBJECT FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()"),
        new("maintain", "table", "MAINTAIN", "REINDEX TABLE public.OBJECT"),
        new("alter", "table", null, "ALTER TABLE public.OBJECT ADD COLUMN w int"),
        new("drop", "table", null, "DROP TABLE public.OBJECT"),
        new("take the next value", "sequence", "USAGE", "SELECT nextval('public.OBJECT_ids')"),
        new("read a sequence", "sequence", "SELECT", "SELECT last_value FROM public.OBJECT_ids"),
        new("set a sequence", "sequence", "UPDATE", "SELECT setval('public.OBJECT_ids', 5)"),
        new("call", "function", "EXECUTE", "SELECT public.OBJECT_twice(1)"),
    ];
}
