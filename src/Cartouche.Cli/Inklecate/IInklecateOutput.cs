using Cartouche.Runtime;

namespace Cartouche.Cli.Inklecate;

/// <summary>How a play is written for a program that drives it.</summary>
public interface IInklecateOutput
{
    /// <summary>A line, its tags, and what went wrong in it.</summary>
    void Line(Line line, IReadOnlyList<StoryMessage> messages);

    /// <summary>The choices on offer; none when a finished play is kept open.</summary>
    void Choices(ChoiceList choices);

    /// <summary>Input is expected.</summary>
    void Prompt();

    /// <summary>The answer to something typed that was no choice.</summary>
    void Answer(string text);

    /// <summary>A choice that is not on offer was asked for.</summary>
    void OutOfRange();

    /// <summary>The story has ended.</summary>
    /// <param name="staysOpen">Whether the player asks for input all the same.</param>
    void End(bool staysOpen);

    /// <summary>The input has ended while a choice was expected.</summary>
    void InputClosed();
}
