using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Access.Servers;

/// <summary>Who signs requests to AWS, and where to: as the AWS CLI finds them.</summary>
internal static class AwsCredentials
{
    /// <summary>The credentials.</summary>
    /// <exception cref="AccessException">There are none.</exception>
    public static async Task<ImmutableCredentials> FindAsync()
    {
        try
        {
            return await DefaultAWSCredentialsIdentityResolver.GetCredentials().GetCredentialsAsync();
        }
        catch (AmazonClientException e)
        {
            throw new AccessException($"no AWS credentials: {e.Message}", e);
        }
    }

    /// <summary>The region that the environment names, or null.</summary>
    public static string? Region() => Environment.GetEnvironmentVariable("AWS_REGION");
}
