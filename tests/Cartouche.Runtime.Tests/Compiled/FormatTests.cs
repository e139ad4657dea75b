using System.Security.Cryptography;
using Cartouche.Runtime.Compiled;
using Cartouche.Runtime.Program;
using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Compiled;

/// <summary>
/// Compiled stories lie on disks. When this fails, the same story makes other bytes than before: raise
/// <see cref="CompiledStory.Version"/>, so that old files are told from damaged ones, and approve the golden file.
/// </summary>
public sealed class FormatTests
{
    /// <summary>What only older compilers write, or none.</summary>
    private static StoryProgram Odd => Raw.Program(
        """["^Hello\n there.","\n",{"#":"tag"},"ev",{"^->":".^.0"},"pop",1,2.5,"+",true,"/ev",{"->":"k.0","c":true},"end",{"k":["<>",{"#f":3}]}]""",
        """{"L":{"a":1}}""");

    [Fact]
    public void The_bytes_of_a_story_are_frozen()
    {
        var lines = new List<string> { FormattableString.Invariant($"version {CompiledStory.Version}") };
        lines.Add("odd " + Convert.ToHexString(Odd.ToCompiled()));
        lines.AddRange(Walks.All.Select(name => $"{name} {Hash(Walks.Program(name).ToCompiled())}"));
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var json in Ink.AllJson) all.AppendData(StoryProgram.FromInkJson(json).ToCompiled());
        lines.Add($"snippets {Convert.ToHexString(all.GetHashAndReset())}");
        Golden.Verify("compiled.txt", string.Join('\n', lines));
    }

    [Fact]
    public void The_fixtures_have_every_instruction()
    {
        var met = Ink.AllJson.Concat(Walks.All.Select(Ink.FixtureJson)).SelectMany(json => StoryProgram.FromInkJson(json).Code).Select(at => at.Op).ToHashSet();
        met.UnionWith(Odd.Code.Select(at => at.Op));
        Assert.Equal([Op.Unresolved], Enum.GetValues<Op>().Where(op => !met.Contains(op)));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
