using System.Text.Json;
using System.Text.Json.Serialization;
using Cartouche.Playbills.People;
using Cartouche.Stage.House;

namespace Cartouche.Stage.Chronicles;

/// <summary>Commands as JSON, one object to a line: what a performance is made again from.</summary>
public static class ChronicleJson
{
    /// <summary>A command as one line.</summary>
    public static string Write(Command command) => JsonSerializer.Serialize(command, ChronicleContext.Default.Command);

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is no command.</exception>
    public static Command Read(string line)
    {
        try
        {
            return Whole(JsonSerializer.Deserialize(line, ChronicleContext.Default.Command) ?? throw new FormatException("This is no command: null."));
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException or ArgumentException)
        {
            throw new FormatException($"This is no command: {problem.Message}", problem);
        }
    }

    /// <summary>What is left out of a player is read as nothing, whatever the type says; it is meant as empty.</summary>
    private static Command Whole(Command command) => command is not Join join ? command : join with
    {
        Player = join.Player with
        {
            Traits = join.Player.Traits ?? new Dictionary<string, int>(),
            Likes = join.Player.Likes ?? [],
            Dislikes = join.Player.Dislikes ?? [],
            Vetoes = join.Player.Vetoes ?? [],
            Relations = join.Player.Relations ?? [],
        },
    };
}

/// <summary>How commands are written; made when the room is built, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(JsonStringEnumConverter<Bond>)])]
[JsonSerializable(typeof(Command))]
internal sealed partial class ChronicleContext : JsonSerializerContext;
