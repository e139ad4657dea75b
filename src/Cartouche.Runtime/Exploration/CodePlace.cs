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
}

/// <summary>One address of a program's code.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Node">The node it was made from; for <see cref="CodeKind.EndOfContent"/> the container that ends.</param>
public readonly record struct CodePlace(CodeKind Kind, Node Node);
