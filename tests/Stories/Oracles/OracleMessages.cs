using System.Text.Json.Serialization;

namespace Cartouche.Stories.Oracles;

/// <summary>A message of inkjs's compiler.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>author</c> (a TODO).</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="File">The file it is in.</param>
/// <param name="Text">The sentence.</param>
public sealed record OracleMessage(string Severity, int? Line, string? File, string Text);

/// <summary>An answer of the oracle.</summary>
public sealed record OracleAnswer
{
    /// <summary>The compiled story; null where it did not compile.</summary>
    public string? Json { get; init; }

    /// <summary>What inkjs's compiler said.</summary>
    public IReadOnlyList<OracleMessage> Messages { get; init; } = [];

    /// <summary>Set where inkjs's compiler threw without reporting an error.</summary>
    public string? Crash { get; init; }

    /// <summary>A transcript for each script.</summary>
    public IReadOnlyList<string> Transcripts { get; init; } = [];

    /// <summary>Set where the request itself failed, for instance JSON that does not load.</summary>
    public string? Failure { get; init; }
}

/// <summary>A request to the oracle.</summary>
internal sealed record OracleRequest
{
    public required string Op { get; init; }

    public string? Source { get; init; }

    public string? FileName { get; init; }

    public IReadOnlyDictionary<string, string>? Files { get; init; }

    public string? Json { get; init; }

    public IReadOnlyList<string> Scripts { get; init; } = [];

    public int? MaxTurns { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OracleRequest))]
[JsonSerializable(typeof(OracleAnswer))]
internal sealed partial class OracleJson : JsonSerializerContext;
