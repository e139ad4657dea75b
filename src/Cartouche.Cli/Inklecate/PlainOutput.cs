using System.Globalization;
using Cartouche.Runtime;

namespace Cartouche.Cli.Inklecate;

/// <summary>What <c>inklecate -p</c> writes, to the byte.</summary>
public sealed class PlainOutput(TextWriter writer) : IInklecateOutput
{
    public void Line(Line line, IReadOnlyList<StoryMessage> messages)
    {
        writer.Write(line.Text);
        if (line.Tags.Count > 0) WriteLine("# tags: " + string.Join(", ", line.Tags));
        foreach (var message in InklecateSession.ErrorsFirst(messages)) WriteLine(message.ToString());
    }

    public void Choices(ChoiceList choices)
    {
        WriteLine("");
        foreach (var choice in choices) WriteLine(string.Create(CultureInfo.InvariantCulture, $"{choice.Index + 1}: {choice.Text}"));
    }

    public void Prompt() => writer.Write("?> ");

    public void Answer(string text) => WriteLine(text);

    public void OutOfRange() => WriteLine("Choice out of range");

    public void End(bool staysOpen)
    {
        if (staysOpen) WriteLine("--- End of story ---");
    }

    public void InputClosed() => WriteLine("<User input stream closed.>");

    /// <summary>Line feeds everywhere, so that transcripts are the same on every system.</summary>
    private void WriteLine(string text)
    {
        writer.Write(text);
        writer.Write('\n');
    }
}
