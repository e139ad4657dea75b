using Cartouche.Ink;
using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Embedding.Tests;

public sealed class PublicApiTests
{
    /// <summary>What games and tools build upon. Approve a change on purpose, with CARTOUCHE_APPROVE set.</summary>
    [Fact]
    public void The_compilers_public_face_changes_only_on_purpose() => Golden.Verify("ink-public-api.txt", ApiText.Of(typeof(InkCompiler).Assembly));
}
