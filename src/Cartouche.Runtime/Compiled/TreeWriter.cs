using Cartouche.Runtime.Json;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Compiled;

/// <summary>Writes a container tree: each node a tag and what it holds, a container's content and names after it.</summary>
internal sealed class TreeWriter
{
    private readonly CompiledWriter _writer;
    private readonly Dictionary<Container, int> _numbers = [];
    private SourceSpan _span;
    private int _depth;

    private TreeWriter(TextTable texts) => _writer = new CompiledWriter(texts);

    public static byte[] Write(StoryTree tree, TextTable texts)
    {
        var writer = new TreeWriter(texts);
        writer.Number(tree.Root);
        writer.WriteLists(tree.Lists);
        writer.WriteNode(tree.Root);
        return writer._writer.ToSection();
    }

    /// <summary>Numbers the containers in the order they are written, which is the order they are read in.</summary>
    private void Number(Container container)
    {
        if (!InkTreeReader.CanNest(++_depth)) throw new StoryFormatException("The story's containers are nested too deep.");
        _numbers.Add(container, _numbers.Count);
        foreach (var node in container.Content)
            if (node is Container inline) Number(inline);
        foreach (var named in container.NamedOnly) Number(named);
        _depth--;
    }

    private void WriteLists(IReadOnlyList<ListDefinition> lists)
    {
        _writer.Number(lists.Count);
        foreach (var list in lists)
        {
            _writer.Text(list.Name);
            WriteItems(list.Items);
        }
    }

    private void WriteItems(IReadOnlyList<KeyValuePair<string, int>> items)
    {
        _writer.Number(items.Count);
        foreach (var (name, value) in items)
        {
            _writer.Text(name);
            _writer.Signed(value);
        }
    }

    private void WriteNode(Node node)
    {
        var tag = TagOf(node);
        if (node.Span == _span) _writer.Byte((int)tag);
        else
        {
            _writer.Byte((int)(tag | TreeTag.Moved));
            WriteSpan(node.Span);
        }
        switch (node)
        {
            case Container container:
                WriteContainer(container);
                break;
            case TextNode text:
                _writer.Text(text.Text);
                break;
            case TagNode text:
                _writer.Text(text.Text);
                break;
            case CommandNode command:
                _writer.Byte((int)command.Command);
                break;
            case NativeNode native:
                _writer.Byte((int)native.Function);
                break;
            case IntNode number:
                _writer.Signed(number.Value);
                break;
            case FloatNode number:
                _writer.Signed(BitConverter.SingleToInt32Bits(number.Value));
                break;
            case BoolNode truth:
                _writer.Byte(truth.Value ? 1 : 0);
                break;
            case ListNode list:
                WriteItems(list.Items);
                _writer.Number(list.Origins.Count);
                foreach (var origin in list.Origins) _writer.Text(origin);
                break;
            case DivertTargetNode target:
                WriteTarget(target.Target);
                break;
            case VariablePointerNode pointer:
                _writer.Text(pointer.Name);
                _writer.Signed(pointer.Context);
                break;
            case VariableNode variable:
                _writer.Text(variable.Name);
                break;
            case ReadCountNode count:
                WriteTarget(count.Target);
                break;
            case AssignNode assign:
                _writer.Text(assign.Name);
                _writer.Byte((assign.IsGlobal ? 1 : 0) | (assign.IsDeclaration ? 2 : 0));
                break;
            case DivertNode divert:
                _writer.Byte((int)divert.Kind | (divert.IsConditional ? 4 : 0));
                _writer.TextOrNone(divert.Variable);
                _writer.TextOrNone(divert.ExternalName);
                _writer.Signed(divert.ArgumentCount);
                WriteTarget(divert.Target);
                break;
            case ChoiceNode choice:
                _writer.Byte((int)choice.Flags);
                WriteTarget(choice.Target);
                break;
        }
    }

    private void WriteContainer(Container container)
    {
        var named = container.NamedOnly.ToArray();
        _writer.TextOrNone(container.Name);
        _writer.Byte((int)container.Flags);
        _writer.Number(container.Content.Count);
        _writer.Number(named.Length);
        foreach (var node in container.Content) WriteNode(node);
        foreach (var name in named) WriteNode(name);
    }

    /// <summary>A container by its number from 1, or an element of it by position from 1; 0 for no target.</summary>
    private void WriteTarget(Node? target)
    {
        if (target is null)
        {
            _writer.Number(0);
            return;
        }
        if ((target as Container ?? target.Parent) is not { } container || !_numbers.TryGetValue(container, out var number))
            throw new StoryFormatException("The story's tree refers to content that does not stand in it.");
        _writer.Number(number + 1);
        _writer.Number(target is Container ? 0 : target.Index + 1);
    }

    private void WriteSpan(SourceSpan span)
    {
        _writer.TextOrNone(span.File);
        _writer.Signed(unchecked(span.StartLine - _span.StartLine));
        _writer.Signed(span.StartColumn);
        _writer.Signed(unchecked(span.EndLine - span.StartLine));
        _writer.Signed(span.EndColumn);
        _span = span;
    }

    private static TreeTag TagOf(Node node) => node switch
    {
        Container => TreeTag.Container,
        TextNode => TreeTag.Text,
        GlueNode => TreeTag.Glue,
        VoidNode => TreeTag.Void,
        TagNode => TreeTag.Tag,
        CommandNode => TreeTag.Command,
        NativeNode => TreeTag.Native,
        IntNode => TreeTag.Int,
        FloatNode => TreeTag.Float,
        BoolNode => TreeTag.Bool,
        ListNode => TreeTag.List,
        DivertTargetNode => TreeTag.DivertTarget,
        VariablePointerNode => TreeTag.VariablePointer,
        VariableNode => TreeTag.Variable,
        ReadCountNode => TreeTag.ReadCount,
        AssignNode => TreeTag.Assign,
        DivertNode => TreeTag.Divert,
        ChoiceNode => TreeTag.Choice,
        _ => throw new StoryFormatException($"An element of an unknown kind ({node.GetType().Name}) stands at {node.Path}."),
    };
}
