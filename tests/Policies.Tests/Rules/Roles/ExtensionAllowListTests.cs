namespace Policies.Tests.Rules.Roles;

public sealed class ExtensionAllowListTests
{
    private const string Rule = "extension-allow-list";
    private const string Usual = "btree_gin, btree_gist, citext, hstore, ltree, pg_partman, pg_stat_statements, pg_trgm, pgaudit, pgcrypto, plpgsql, postgis, tablefunc, unaccent, uuid-ossp, vector";
    private const string Next = "Do without it, or add it to the rule's configuration once somebody has looked at it.";

    [Fact]
    public void Usual_extensions_pass()
    {
        Gate.Prod(Rule, Some.Resource("postgresql:index/extension:Extension", "e", ("name", "pgcrypto"))).IsCompliant();
        Gate.Prod(Rule, Some.Service(("extensions", Value.List("citext", "vector")))).IsCompliant();
        Gate.Prod(Rule, Some.Parameters("postgres16", ("rds.allowed_extensions", "pgcrypto"))).IsCompliant();
    }

    [Fact]
    public void Other_extension_violates()
    {
        Gate.Prod(Rule, Some.Resource("access:index:Extension", "e", ("name", "dblink"))).Violates($"mandatory e.name: found \"dblink\", expected one of {Usual}. {Next}");
        Gate.Prod(Rule, Some.Resource("postgresql:index/extension:Extension", "e", ("name", "plpython3u")))
            .Violates($"mandatory e.name: found \"plpython3u\", expected one of {Usual}. {Next}");
        Gate.In("dev", Rule, Some.Service(("extensions", Value.List("citext", "dblink"))))
            .Violates($"advisory auth.extensions[1]: found \"dblink\", expected one of {Usual}. {Next}");
        Gate.Configured(Rule, Rule, "allowed", Value.List("dblink"), Some.Service(("extensions", Value.List("dblink")))).IsCompliant();
    }

    [Fact]
    public void Group_without_a_list_violates_in_prod()
    {
        Gate.Prod(Rule, Some.Parameters("postgres16"))
            .Violates("mandatory auth.parameters[rds.allowed_extensions]: found nothing, expected the extensions that may be installed. Set rds.allowed_extensions: without it, whoever may create extensions may create any.");
        Gate.In("dev", Rule, Some.Parameters("postgres16")).IsCompliant();
    }

    [Fact]
    public void Missing_extensions_pass() => Gate.Prod(Rule, Some.Service()).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Service(("extensions", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.extensions"));
        Gate.Prod(Rule, Some.Resource("postgresql:index/extension:Extension", "e", ("name", Value.Unknown))).IsUnknown(Unknown.At(Rule, "e.name"));
        Gate.Prod(Rule, Some.Parameters("postgres16", ("rds.allowed_extensions", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.parameters[rds.allowed_extensions]"));
    }

    [Fact]
    public void Other_families_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");
}
