using System.Text.Json;
using System.Text.Json.Serialization;
using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Chronicles;

/// <summary>What happened, as JSON: an object whose <c>is</c> tells what it is.</summary>
public static class EventJson
{
    /// <summary>An event as UTF-8.</summary>
    public static byte[] Write(StageEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, EventContext.Default.StageEvent);
}

/// <summary>Durations as whole and parts of seconds.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeSpan.FromSeconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(value.TotalSeconds);
}

/// <summary>How events are written; made when the room is built, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(SecondsConverter)])]
[JsonSerializable(typeof(StageEvent))]
internal sealed partial class EventContext : JsonSerializerContext;
