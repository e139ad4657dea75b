namespace Cartouche.Runtime;

/// <summary>A story, save or state that cannot be read. The message says where and what to do.</summary>
public sealed class StoryFormatException : Exception
{
    /// <summary>An unreadable input without further detail.</summary>
    public StoryFormatException()
    {
    }

    /// <summary>An unreadable input.</summary>
    /// <param name="message">Where and why.</param>
    public StoryFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An unreadable input, caused by another failure.</summary>
    /// <param name="message">Where and why.</param>
    /// <param name="innerException">The cause.</param>
    public StoryFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
