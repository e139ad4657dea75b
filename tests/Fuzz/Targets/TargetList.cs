using Cartouche.Fuzz.Corpus;

namespace Cartouche.Fuzz.Targets;

internal static class TargetList
{
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static ITarget Make(string name, string? corpus) => name switch
    {
        "compiler" => new CompilerTarget(StoryCorpus.Load(corpus)),
        "json" => new JsonTarget(StoryCorpus.Load(corpus)),
        "compiled" => new CompiledTarget(StoryCorpus.Load(corpus)),
        "saves" => new SavesTarget(StoryCorpus.Load(corpus)),
        BadTarget.Name => new BadTarget(),
        _ => throw new ArgumentException($"There is no target '{name}'."),
    };
}
