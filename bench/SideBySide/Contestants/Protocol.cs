using System.Text.Json;
using System.Text.Json.Serialization;
using Cartouche.Proof.Reductions;

namespace Cartouche.SideBySide.Contestants;

/// <summary>A request to a contestant: one line of JSON. Which fields matter depends on <see cref="Op"/>.</summary>
internal sealed record Request(string Op)
{
    public string? Root { get; init; }

    public IReadOnlyDictionary<string, string>? Files { get; init; }

    public string? Json { get; init; }

    public string? Work { get; init; }

    public int First { get; init; }

    public int Millis { get; init; }

    public int Episodes { get; init; }

    public int MaxChoices { get; init; }

    /// <summary>How many states are explored at most.</summary>
    public int MaxStates { get; init; }

    /// <summary>Which differences between states are dropped.</summary>
    public ReductionSet Reductions { get; init; } = ReductionSet.All;
}

/// <summary>A contestant's answer: one line of JSON.</summary>
internal sealed record Answer
{
    /// <summary>Set when the request failed.</summary>
    public string? Failure { get; init; }

    public string? Json { get; init; }

    public double Units { get; init; }

    public double Seconds { get; init; }

    /// <summary>The median time of one piece of work.</summary>
    public double MedianSeconds { get; init; }

    /// <summary>The number of the next piece of work.</summary>
    public int Next { get; init; }

    public long Lines { get; init; }

    public long Chars { get; init; }

    public int Hash { get; init; }

    public long Bytes { get; init; }

    public long HandedOut { get; init; }

    public int Count { get; init; }

    public long States { get; init; }

    public long Transitions { get; init; }

    /// <summary>Of <see cref="Bytes"/>, those of what tells whether a state is known.</summary>
    public long VisitedBytes { get; init; }

    /// <summary>Lines with text that were shown, and all there are.</summary>
    public int Shown { get; init; }

    public int All { get; init; }

    /// <summary>Lines that had been shown after a tenth of the time.</summary>
    public int ShownEarly { get; init; }

    /// <summary>When the last of the lines was shown.</summary>
    public double LastSeconds { get; init; }
}

internal static class Protocol
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
