using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cartouche.Server.Tests.Api;

/// <summary>A client that knows the server by its OpenAPI document alone, and holds it to what that says.</summary>
internal sealed class SpecClient(HttpClient http, JsonElement document)
{
    public static async Task<SpecClient> OpenAsync(HttpClient http) => new(http, JsonDocument.Parse(await http.GetStringAsync(new Uri("/openapi.json", UriKind.Relative))).RootElement);

    /// <summary>Calls an operation; what is sent and what comes back must be as the document says.</summary>
    public async Task<JsonElement> CallAsync(string operation, string code, string? token, JsonObject? body = null)
    {
        var (path, method, described) = Find(operation);
        using var request = Request(path, method, described, code, token);
        if (body is not null)
        {
            Check(JsonDocument.Parse(body.ToJsonString()).RootElement, described.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema"), operation);
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(described.GetProperty("responses").TryGetProperty(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), out var expected), $"{operation} answered {(int)response.StatusCode}, of which the document says nothing: {text}");
        var content = expected.GetProperty("content");
        var schema = content.EnumerateObject().First(kind => kind.Name == response.Content.Headers.ContentType!.MediaType).Value.GetProperty("schema");
        var json = JsonDocument.Parse(text).RootElement;
        Check(json, schema, operation);
        Assert.True(response.IsSuccessStatusCode, text);
        return json;
    }

    /// <summary>The events of a stream, each as the document says.</summary>
    public async IAsyncEnumerable<JsonElement> ListenAsync(string code, string token)
    {
        var (path, method, described) = Find("events");
        using var request = Request(path, method, described, code, token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var schema = described.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("text/event-stream").GetProperty("schema");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var name = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            if (name != "happened" || !line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            var happened = JsonDocument.Parse(line[6..]).RootElement;
            Check(happened, schema, "events");
            yield return happened;
        }
    }

    private (string Path, string Method, JsonElement Described) Find(string operation) => (
        from path in document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where method.Value.TryGetProperty("operationId", out var id) && id.GetString() == operation
        select (path.Name, method.Name, method.Value)).Single();

    private static HttpRequestMessage Request(string path, string method, JsonElement described, string code, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(method), path.Replace("{code}", code, StringComparison.Ordinal));
        if (described.TryGetProperty("security", out _)) request.Headers.Authorization = new("Bearer", token);
        if (described.TryGetProperty("parameters", out var parameters) && parameters.EnumerateArray().Any(parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key")) request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return request;
    }

    private void Check(JsonElement value, JsonElement schema, string where)
    {
        if (Faults(value, schema, where).FirstOrDefault() is { } fault) Assert.Fail($"{fault}\n{value}");
    }

    /// <summary>What of a value is not as its schema says.</summary>
    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        foreach (var any in new[] { "anyOf", "oneOf" })
            if (schema.TryGetProperty(any, out var choices) && !choices.EnumerateArray().Any(choice => !Faults(value, choice, where).Any())) yield return $"{where} is none of {any}.";
        if (schema.TryGetProperty("type", out var type) && !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Any(one => IsOf(value, one.GetString()!))) yield return $"{where} is no {type}.";
        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => name.ToString() == value.ToString())) yield return $"{where} is none of {names}.";
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            foreach (var fault in value.EnumerateArray().SelectMany((item, i) => Faults(item, items, $"{where}[{i}]"))) yield return fault;
        if (value.ValueKind != JsonValueKind.Object || schema.TryGetProperty("anyOf", out _) || schema.TryGetProperty("oneOf", out _)) yield break;
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _)) yield return $"{where}.{name} is missing.";
        foreach (var property in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var known))
                foreach (var fault in Faults(property.Value, known, $"{where}.{property.Name}")) yield return fault;
            else if (schema.TryGetProperty("additionalProperties", out var further) && further.ValueKind == JsonValueKind.Object)
                foreach (var fault in Faults(property.Value, further, $"{where}.{property.Name}")) yield return fault;
            else yield return $"{where}.{property.Name} is not described.";
        }
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
