using System.Text;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Program;

/// <summary>
/// Patterns that ink's compiler writes for plain texts and that mean one instruction. Each keeps what a reader can
/// observe; the return addresses ink keeps in <c>$r</c> variables are dropped where nothing can read them.
/// </summary>
internal sealed partial class ProgramBuilder
{
    /// <summary>Emits the pattern that begins at <paramref name="index"/>; returns how many elements it covers, 0 for none.</summary>
    private int Fuse(Container container, int index)
    {
        if (container.Content[index] is CommandNode command)
        {
            switch (command.Command)
            {
                case Command.BeginString:
                    return FuseString(container, index);
                case Command.EvalStart when !_inExpression:
                    return FuseStartContentInLine(container, index);
            }
        }
        else if (_inExpression && container.Content[index] is DivertTargetNode)
        {
            return FuseStartContentInChoice(container, index);
        }
        return 0;
    }

    /// <summary><c>str ^text # ^tag /# /str</c>: a plain string, perhaps with plain tags in it, which a choice collects.</summary>
    private int FuseString(Container container, int index)
    {
        var content = container.Content;
        var text = "";
        var tags = 0;
        var at = index + 1;
        for (; at < content.Count && content[at] is not CommandNode { Command: Command.EndString }; at++)
        {
            if (content[at] is TextNode node && !node.Text.Contains('\n')) text = text.Length == 0 ? node.Text : text + node.Text;
            else if (IsPlainTag(content, at))
            {
                tags++;
                at += 2;
            }
            else return 0;
        }
        if (at >= content.Count || at == index + 1) return 0;
        _inExpression = true;
        for (var i = index + 1; i < at && tags > 0; i++)
            if (IsPlainTag(content, i)) Emit(Op.PushTag, _heap.InternString(Machine.LineText.Clean(((TextNode)content[++i]).Text)), content[i]);
        Emit(Op.PushString, _heap.InternString(text), container.Content[index]);
        return at - index + 1;
    }

    private static bool IsPlainTag(NodeList content, int index) =>
        index + 2 < content.Count && content[index] is CommandNode { Command: Command.BeginTag }
        && content[index + 1] is TextNode text && !text.Text.Contains('\n') && content[index + 2] is CommandNode { Command: Command.EndTag };

    /// <summary><c>ev {^-> $r2} /ev {temp= $r} {-> s} [$r2]</c>: a chosen choice repeating its plain start content.</summary>
    private int FuseStartContentInLine(Container container, int index)
    {
        var content = container.Content;
        if (index + 5 >= content.Count
            || content[index + 1] is not DivertTargetNode { Target: Container label }
            || content[index + 2] is not CommandNode { Command: Command.EvalEnd }
            || content[index + 3] is not AssignNode { Name: "$r", IsDeclaration: true, IsGlobal: false }
            || content[index + 4] is not DivertNode { Kind: DivertKind.Jump, IsConditional: false, Target: Container start }
            || !IsReturnLabel(content[index + 5], label)
            || PlainStartContent(start) is not { Length: > 0 } text) return 0;
        Emit(Machine.LineText.IsBlank(text) ? Op.Blank : Op.Text, AddLiteral(text), content[index]);
        EmptyInline((Container)content[index + 5]);
        return 6;
    }

    /// <summary><c>{^-> $r1} {temp= $r} str {-> s} [$r1] /str</c>: a choice asking for its plain start content.</summary>
    private int FuseStartContentInChoice(Container container, int index)
    {
        var content = container.Content;
        if (index + 5 >= content.Count
            || content[index] is not DivertTargetNode { Target: Container label }
            || content[index + 1] is not AssignNode { Name: "$r", IsDeclaration: true, IsGlobal: false }
            || content[index + 2] is not CommandNode { Command: Command.BeginString }
            || content[index + 3] is not DivertNode { Kind: DivertKind.Jump, IsConditional: false, Target: Container start }
            || !IsReturnLabel(content[index + 4], label)
            || content[index + 5] is not CommandNode { Command: Command.EndString }
            || PlainStartContent(start) is not { } text) return 0;
        Emit(Op.PushString, _heap.InternString(text), container.Content[index + 2]);
        EmptyInline((Container)content[index + 4]);
        return 6;
    }

    private static bool IsReturnLabel(Node node, Container label) =>
        ReferenceEquals(node, label) && label.Content.Count == 0 && label.Flags == CountFlags.None && label.NameCount == 0;

    /// <summary>The text of a start-content container that holds nothing but text and its way back; otherwise null.</summary>
    private static string? PlainStartContent(Container start)
    {
        var content = start.Content;
        if (start.Flags != CountFlags.None || start.NameCount > 0 || content.Count < 2
            || content[^1] is not DivertNode { Kind: DivertKind.Jump, Variable: "$r", IsConditional: false }) return null;
        for (var i = 0; i < content.Count - 1; i++)
            if (content[i] is not TextNode text || text.Text.Contains('\n')) return null;
        return Concat(content, 0, content.Count - 1);
    }

    private static string Concat(NodeList content, int from, int to)
    {
        if (to - from == 1) return ((TextNode)content[from]).Text;
        var text = new StringBuilder();
        for (var i = from; i < to; i++) text.Append(((TextNode)content[i]).Text);
        return text.ToString();
    }

    /// <summary>Gives an empty container its address without any code.</summary>
    private void EmptyInline(Container container)
    {
        ref var info = ref _containers[container.Id];
        info.Start = info.Content = _code.Count;
        _firstChildren[container.Id] = _childAddresses.Count;
    }
}
