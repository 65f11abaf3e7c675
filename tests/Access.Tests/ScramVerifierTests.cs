using Access.Roles;

namespace Access.Tests;

public sealed class ScramVerifierTests
{
    // RFC 7677, section 3: user "user", password "pencil".
    [Fact]
    public void Verifier_is_that_of_the_published_exchange()
        => Assert.Equal(
            "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
            ScramVerifier.Compute("pencil", Convert.FromBase64String("W22ZaJ0SNY7soEsUEjb6gQ==")));

    [Fact]
    public void Salt_is_another_each_time()
        => Assert.NotEqual(ScramVerifier.Compute("pencil"), ScramVerifier.Compute("pencil"));
}
