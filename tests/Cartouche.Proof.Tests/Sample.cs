using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Source;
using Cartouche.Runtime;

namespace Cartouche.Proof.Tests;

internal static class Sample
{
    public static StoryProgram Compile(string source, IReadOnlyDictionary<string, string>? files = null)
    {
        var result = InkCompiler.Compile(source, new CompileOptions { FileName = "story.ink", Includes = new MemoryIncludes(files?.ToDictionary() ?? []) });
        Assert.True(result.Tree is not null, string.Join('\n', result.Diagnostics.Where(d => d.Severity == Severity.Error)) + "\n" + source);
        return StoryProgram.FromTree(result.Tree);
    }
}
