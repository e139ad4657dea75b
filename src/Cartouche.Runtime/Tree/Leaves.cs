namespace Cartouche.Runtime.Tree;

/// <summary>Literal text: a newline is a node of its own (<c>"\n"</c>), everything else is a run without one (<c>"^text"</c>).</summary>
/// <param name="text">The text, without ink JSON's leading <c>^</c>.</param>
public sealed class TextNode(string text) : Node
{
    /// <summary>The text itself.</summary>
    public string Text { get; } = text;
}

/// <summary>Joins what stands before and after into one line (<c>"&lt;&gt;"</c>).</summary>
public sealed class GlueNode : Node;

/// <summary>What a function without <c>return</c> value yields (<c>"void"</c>).</summary>
public sealed class VoidNode : Node;

/// <summary>A tag fixed at compile time, as stories of format 19 and 20 carry it (<c>{"#": "text"}</c>).</summary>
/// <param name="text">The tag's text.</param>
public sealed class TagNode(string text) : Node
{
    /// <summary>The tag's text.</summary>
    public string Text { get; } = text;
}

/// <summary>A step of the machine.</summary>
/// <param name="command">Which.</param>
public sealed class CommandNode(Command command) : Node
{
    /// <summary>Which step.</summary>
    public Command Command { get; } = command;
}

/// <summary>An operator or built-in function over the values on the evaluation stack.</summary>
/// <param name="function">Which.</param>
public sealed class NativeNode(Native function) : Node
{
    /// <summary>Which function.</summary>
    public Native Function { get; } = function;
}

/// <summary>A whole number (32 bits, wrapping, as in ink's C# runtime).</summary>
/// <param name="value">The number.</param>
public sealed class IntNode(int value) : Node
{
    /// <summary>The number.</summary>
    public int Value { get; } = value;
}

/// <summary>A single-precision number.</summary>
/// <param name="value">The number.</param>
public sealed class FloatNode(float value) : Node
{
    /// <summary>The number.</summary>
    public float Value { get; } = value;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <param name="value">The truth value.</param>
public sealed class BoolNode(bool value) : Node
{
    /// <summary>The truth value.</summary>
    public bool Value { get; } = value;
}

/// <summary>A list literal: items with their values, and the lists an empty literal still belongs to.</summary>
/// <param name="items">Qualified item (<c>List.item</c>) and value, in source order.</param>
/// <param name="origins">Names of the lists an empty literal comes from; empty otherwise.</param>
public sealed class ListNode(IReadOnlyList<KeyValuePair<string, int>> items, IReadOnlyList<string> origins) : Node
{
    /// <summary>Qualified item names with their values.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Items { get; } = items;

    /// <summary>The originating lists of an empty literal.</summary>
    public IReadOnlyList<string> Origins { get; } = origins;
}

/// <summary>A divert target as a value (<c>-> knot</c> in an expression).</summary>
public sealed class DivertTargetNode : Node
{
    /// <summary>The content it leads to.</summary>
    public Node? Target { get; set; }
}

/// <summary>A reference to a variable, for <c>ref</c> parameters.</summary>
/// <param name="name">The variable.</param>
/// <param name="context">-1 when the frame is found at run time (all that compilers write), 0 for a global, otherwise a frame's number from 1.</param>
public sealed class VariablePointerNode(string name, int context = -1) : Node
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;

    /// <summary>The frame it lives in, or -1.</summary>
    public int Context { get; } = context;
}

/// <summary>Pushes a variable's value.</summary>
/// <param name="name">The variable, a list item, or a constant list name.</param>
public sealed class VariableNode(string name) : Node
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;
}

/// <summary>Pushes how often a container was visited (<c>{"CNT?": path}</c>).</summary>
public sealed class ReadCountNode : Node
{
    /// <summary>The counted container.</summary>
    public Container? Target { get; set; }
}

/// <summary>Pops a value into a variable (<c>{"VAR=": name}</c>, <c>{"temp=": name}</c>).</summary>
/// <param name="name">The variable.</param>
/// <param name="isGlobal">Written as <c>VAR=</c> rather than <c>temp=</c>.</param>
/// <param name="isDeclaration">False for a re-assignment (<c>"re": true</c>).</param>
public sealed class AssignNode(string name, bool isGlobal, bool isDeclaration) : Node
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it is written as a global.</summary>
    public bool IsGlobal { get; } = isGlobal;

    /// <summary>Whether this creates the variable.</summary>
    public bool IsDeclaration { get; } = isDeclaration;
}
