using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Exploration;

/// <summary>What the code does at an address, as far as an explorer cares.</summary>
public enum CodeKind
{
    /// <summary>Something that neither prints nor leads elsewhere.</summary>
    Other,

    /// <summary>Prints text.</summary>
    Text,

    /// <summary>Prints a value.</summary>
    Value,

    /// <summary>May offer a choice.</summary>
    Choice,

    /// <summary>Goes elsewhere if a condition holds, otherwise on.</summary>
    Branch,

    /// <summary>Goes elsewhere: a divert, call, tunnel or return.</summary>
    Jump,

    /// <summary><c>-> DONE</c>, written or implied.</summary>
    Done,

    /// <summary><c>-> END</c>.</summary>
    End,

    /// <summary>The end of content that is reached by name: a function's or thread's end, or an error.</summary>
    EndOfContent,

    /// <summary>Prints blanks alone.</summary>
    Blank,

    /// <summary>Ends a line, unless glue says otherwise.</summary>
    Newline,

    /// <summary>Glue.</summary>
    Glue,

    /// <summary>A whole tag.</summary>
    Tag,

    /// <summary>A tag begins; what is printed until it ends is its text.</summary>
    BeginTag,

    /// <summary>A tag ends.</summary>
    EndTag,

    /// <summary>A text that is a value begins: what is printed until it ends is not shown.</summary>
    BeginString,

    /// <summary>A text that is a value ends.</summary>
    EndString,
}

/// <summary>One address of a program's code.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Node">The node it was made from; for <see cref="CodeKind.EndOfContent"/> the container that ends.</param>
public readonly record struct CodePlace(CodeKind Kind, Node Node)
{
    /// <summary>What is printed here, where that is the same whenever it is run; a tag's text for <see cref="CodeKind.Tag"/>.</summary>
    public string? Text { get; init; }
}
