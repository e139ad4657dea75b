using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cartouche.Ink;
using Cartouche.Ink.Source;
using Cartouche.Playbills;

namespace Cartouche.Server.Stories;

/// <summary>
/// All the text a story is made from. It is kept with its performances, so that these go on with the story they began
/// with, on whichever node, after its files have been edited.
/// </summary>
/// <param name="FileName">The name of its ink file, without folders.</param>
/// <param name="Source">The text of that.</param>
/// <param name="Includes">The files it includes, by their names as written.</param>
/// <param name="Playbill">The text of its playbill, if it has one.</param>
public sealed record StoryBundle(string FileName, string Source, IReadOnlyDictionary<string, string> Includes, string? Playbill)
{
    private string? _json;

    /// <summary>The name by which exactly this text is known again: 32 hexadecimal digits.</summary>
    [JsonIgnore]
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ToJson())))[..32];

    /// <summary>Reads a story from its ink file, with what it includes and the playbill beside it.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static StoryBundle ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var source = File.ReadAllText(path);
        var includes = new RecordedIncludes(new FolderIncludes(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "."));
        InkCompiler.Compile(source, new CompileOptions { FileName = Path.GetFileName(path), Includes = includes });
        var playbill = PlaybillReader.PathFor(path);
        return new StoryBundle(Path.GetFileName(path), source, includes.Texts, File.Exists(playbill) ? File.ReadAllText(playbill) : null);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static StoryBundle FromJson(string json) => JsonSerializer.Deserialize(json, BundleContext.Default.StoryBundle) ?? throw new JsonException("A story cannot be null.");

    /// <summary>All of it in one text, the same for the same story.</summary>
    public string ToJson() => _json ??= JsonSerializer.Serialize(this, BundleContext.Default.StoryBundle);

    /// <summary>Compiles it.</summary>
    public StagedStory Compile()
    {
        var options = new CompileOptions { FileName = FileName, Includes = new MemoryIncludes(new Dictionary<string, string>(Includes)) };
        return StagedStory.Compile(Source, Playbill is null ? null : PlaybillReader.Read(Playbill, PlaybillReader.PathFor(FileName)), options);
    }

    private sealed class RecordedIncludes(IIncludeResolver files) : IIncludeResolver
    {
        public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

        public IncludeOutcome Resolve(string name, out string path, out string? text)
        {
            var outcome = files.Resolve(name, out path, out text);
            if (outcome == IncludeOutcome.Found) Texts[name] = text!;
            return outcome;
        }
    }
}

/// <summary>How stories are written; made when the room is built, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoryBundle))]
internal sealed partial class BundleContext : JsonSerializerContext;
