using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cartouche.Stage.Chronicles;
using Cartouche.Stage.House;

namespace Cartouche.Stage.Canons;

/// <summary>
/// Canons as JSON, one object to a line: a head, the commands as <see cref="ChronicleJson"/> writes them, then what was
/// told. What is the same is written the same, so that a canon can be kept beside its story and compared line by line.
/// </summary>
public static class CanonJson
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private static readonly CanonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // It is read by people, in a diff.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A canon as the text of a file.</summary>
    public static string Write(RecordedCanon canon)
    {
        ArgumentNullException.ThrowIfNull(canon);
        var text = new StringBuilder();
        text.Append(JsonSerializer.Serialize(new CanonHead(Version, canon.Name, canon.Title, canon.Seed, canon.Ending), Context.CanonHead)).Append('\n');
        foreach (var command in canon.Commands) text.Append(ChronicleJson.Write(command)).Append('\n');
        foreach (var told in canon.Told) text.Append(Write(told)).Append('\n');
        return text.ToString();
    }

    /// <summary>Something told, as one line.</summary>
    public static string Write(Told told) => JsonSerializer.Serialize(told, Context.Told);

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="FormatException">It is no canon; the message says which line is not.</exception>
    public static RecordedCanon Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        CanonHead? head = null;
        var (commands, told) = (new List<Command>(), new List<Told>());
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                if (head is null) head = Head(line);
                else if (line.Contains("\"do\"", StringComparison.Ordinal) && told.Count == 0) commands.Add(ChronicleJson.Read(line));
                else told.Add(JsonSerializer.Deserialize(line, Context.Told) ?? throw new FormatException("This tells nothing."));
            }
            catch (Exception problem) when (problem is JsonException or NotSupportedException or ArgumentException or FormatException)
            {
                throw new FormatException(FormattableString.Invariant($"Line {number} is none of a canon: {problem.Message}"), problem);
            }
        }
        if (head is null) throw new FormatException("This is no canon: it is empty.");
        return new RecordedCanon(head.Name, head.Title, head.Seed, head.Ending, commands, told);
    }

    private static CanonHead Head(string line)
    {
        var head = JsonSerializer.Deserialize(line, Context.CanonHead) ?? throw new FormatException("It has no head.");
        return head.Canon == Version ? head : throw new FormatException(FormattableString.Invariant($"It is of version {head.Canon}; {Version} can be read."));
    }
}

/// <summary>The first line of a canon.</summary>
internal sealed record CanonHead(int Canon, string Name, string? Title = null, int Seed = 0, string? Ending = null);

/// <summary>How canons are written; made when the room is built, without reflection.</summary>
[JsonSerializable(typeof(CanonHead))]
[JsonSerializable(typeof(Told))]
internal sealed partial class CanonContext : JsonSerializerContext;
