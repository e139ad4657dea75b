using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cartouche.Runtime;

namespace Cartouche.Cli.Inklecate;

/// <summary>
/// What <c>inklecate -p -j</c> writes, one object to a line. The objects without content are spelt as inklecate spells
/// them, for tools that look for those very characters.
/// </summary>
public sealed class JsonLinesOutput(TextWriter writer) : IInklecateOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    public void Line(Line line, IReadOnlyList<StoryMessage> messages)
    {
        Write(json => json.WriteString("text", line.Text));
        if (line.Tags.Count > 0) Write(json => WriteStrings(json, "tags", line.Tags));
        if (messages.Count > 0) Write(json => WriteStrings(json, "issues", InklecateSession.ErrorsFirst(messages).Select(message => message.ToString())));
    }

    public void Choices(ChoiceList choices) => Write(json =>
    {
        json.WriteStartArray("choices");
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("text", choice.Text);
            if (choice.Tags.Count > 0)
            {
                WriteStrings(json, "tags", choice.Tags);
                json.WriteNumber("tag_count", choice.Tags.Count);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    public void Prompt() => writer.Write("{\"needInput\": true}\n");

    public void Answer(string text) => Write(json => json.WriteString("cmdOutput", text));

    public void OutOfRange()
    {
        // inklecate says nothing here in this format; the next needInput tells.
    }

    public void End(bool staysOpen) => writer.Write("{\"end\": true}\n");

    public void InputClosed() => writer.Write("{\"close\": true}\n");

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void Write(Action<Utf8JsonWriter> content)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        writer.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        writer.Write('\n');
    }
}
