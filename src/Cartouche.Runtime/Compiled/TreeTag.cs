namespace Cartouche.Runtime.Compiled;

/// <summary>What kind of node follows. The numbers are written, and frozen by <see cref="CompiledStory.Version"/>.</summary>
internal enum TreeTag
{
    Container = 0,
    Text = 1,
    Glue = 2,
    Void = 3,
    Tag = 4,
    Command = 5,
    Native = 6,
    Int = 7,
    Float = 8,
    Bool = 9,
    List = 10,
    DivertTarget = 11,
    VariablePointer = 12,
    Variable = 13,
    ReadCount = 14,
    Assign = 15,
    Divert = 16,
    Choice = 17,

    /// <summary>Added to the others where a node was written elsewhere than the one before it.</summary>
    Moved = 64,
}
