using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Json;
using Cartouche.Ink.Source;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.SideBySide.Contestants;

/// <summary>From source to a story ready to be played, all in memory.</summary>
internal sealed class OurCompiler(string root, IReadOnlyDictionary<string, string> files)
{
    private readonly CompileOptions _options = new() { FileName = root, Includes = new MemoryIncludes(new Dictionary<string, string>(files)) };

    public Story Compile() => new(CompileProgram());

    public StoryProgram CompileProgram() => StoryProgram.FromTree(CompileTree());

    public string CompileToJson() => InkJsonWriter.Write(CompileTree());

    private StoryTree CompileTree()
    {
        var result = InkCompiler.Compile(files[root], _options);
        return result.Tree ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == Severity.Error)));
    }
}
