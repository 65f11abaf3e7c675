namespace Policies.Model;

/// <summary>Tells which secrets hold a login to a database.</summary>
public static class DatabaseSecrets
{
    /// <summary>The secrets with a login to a database.</summary>
    public static IEnumerable<Secret> Of(StackModel stack) => stack.All<Secret>().Where(secret => IsOfDatabase(stack, secret));

    /// <summary>Whether a secret holds a login to a database: by where it is declared, by what is in it, or by what that was computed from.</summary>
    public static bool IsOfDatabase(StackModel stack, Secret secret)
        => stack.Above<DeclaredSubject>(secret.Resource) is ServiceDatabase or Pooler or Server
            || ValuesOf(stack, secret).Any(value => IsLogin(stack, value));

    /// <summary>What a program puts into a secret.</summary>
    public static IEnumerable<SecretValue> ValuesOf(StackModel stack, Secret secret)
        => stack.By("secret", (SecretValue value) => stack.Origin<Secret>(value.Resource, value.SecretId.Path)?.Resource.Urn)[secret.Resource.Urn];

    /// <summary>Whether a value is a login to a database.</summary>
    public static bool IsLogin(StackModel stack, SecretValue value)
        => WrittenLogin.In(value.Value.Value ?? "").Any(login => login.IsForDatabase)
            || stack.Behind<Role>(value.Resource, value.Value.Path).Any()
            || stack.Behind<Database>(value.Resource, value.Value.Path).Any()
            || stack.Behind<NeonProject>(value.Resource, value.Value.Path).Any()
            || stack.Behind<NeonRole>(value.Resource, value.Value.Path).Any()
            || stack.Behind<GeneratedText>(value.Resource, value.Value.Path).Any(text => IsPassword(stack, text));

    private static bool IsPassword(StackModel stack, GeneratedText text)
        => stack.By("generator", (Role role) => stack.Behind<GeneratedText>(role.Resource, role.Password.Path).FirstOrDefault()?.Resource.Urn).Contains(text.Resource.Urn)
            || stack.By("generator", (Database database) => database.MasterPasswords
                .SelectMany(password => stack.Behind<GeneratedText>(password.Resource, password.Path)).FirstOrDefault()?.Resource.Urn).Contains(text.Resource.Urn);
}
