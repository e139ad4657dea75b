namespace Cartouche.Cli.Terminals;

/// <summary>What a piece of a report means, and so how it is coloured.</summary>
public enum Tone
{
    /// <summary>As it comes.</summary>
    Plain,

    /// <summary>Stands back.</summary>
    Dim,

    /// <summary>Stands out.</summary>
    Strong,

    /// <summary>An error.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>A note.</summary>
    Note,

    /// <summary>Advice, success.</summary>
    Good,

    /// <summary>What the player can do, or has done.</summary>
    Accent,

    /// <summary>What is selected among things to do.</summary>
    Selected,

    /// <summary>The cursor of a line being typed.</summary>
    Cursor,
}

/// <summary>Writes coloured text, or the same text uncoloured; light enough for start-up.</summary>
public sealed class ToneWriter(TextWriter writer, bool color)
{
    /// <summary>Writes <paramref name="text"/>.</summary>
    public ToneWriter Write(string text, Tone tone = Tone.Plain)
    {
        if (!color || tone == Tone.Plain || text.Length == 0)
        {
            writer.Write(text);
            return this;
        }
        writer.Write(tone switch
        {
            Tone.Dim => "\u001b[2m",
            Tone.Strong => "\u001b[1m",
            Tone.Error => "\u001b[1;31m",
            Tone.Warning => "\u001b[1;33m",
            Tone.Note => "\u001b[1;36m",
            Tone.Accent => "\u001b[36m",
            Tone.Selected => "\u001b[1;36m",
            Tone.Cursor => "\u001b[7m",
            _ => "\u001b[1;32m",
        });
        writer.Write(text);
        writer.Write("\u001b[0m");
        return this;
    }

    /// <summary>Ends the line.</summary>
    public ToneWriter Line(string text = "", Tone tone = Tone.Plain)
    {
        Write(text, tone);
        writer.Write('\n');
        return this;
    }
}
