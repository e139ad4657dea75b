using System.Text;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Tests.Support;

/// <summary>A syntax tree as compact text: one node a line, with its span and what it says.</summary>
internal static class SyntaxText
{
    public static string Of(string source)
    {
        var result = Sample.Compile(source);
        var text = new StringBuilder();
        foreach (var child in result.Syntax!.Children) Write(text, child, 0);
        return text.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder text, SyntaxNode node, int depth)
    {
        if (node is GatherSyntax && node.Start == node.End && node.Start == node.Source.Text.Length) return;
        if (node is DivertSyntax { IsDone: true } && node.Start == node.End) return;
        var span = node.Span;
        text.Append(' ', depth * 2).Append(node.GetType().Name.Replace("Syntax", "", StringComparison.Ordinal));
        text.Append(' ').Append(span.StartLine).Append(':').Append(span.StartColumn);
        text.Append('-').Append(span.EndLine == span.StartLine ? "" : span.EndLine + ":").Append(span.EndColumn);
        var says = Says(node);
        if (says.Length > 0) text.Append(' ').Append(says);
        text.Append('\n');
        foreach (var child in node.Children)
            if (child is not TextSyntax { IsNewline: true }) Write(text, child, depth + 1);
    }

    private static string Says(SyntaxNode node) => node switch
    {
        TextSyntax t => $"'{t.Text}'",
        NameSyntax n => n.FullName,
        IntSyntax i => $"{i.Value}",
        FloatSyntax f => $"{f.Value}",
        BoolSyntax b => b.Value ? "true" : "false",
        BinarySyntax b => b.Operator.ToString(),
        UnarySyntax u => u.Operator.ToString(),
        CallSyntax c => c.Name.Text,
        IncrementSyntax i => i.Name.Text + (i.IsIncrement ? " up" : " down"),
        AssignmentSyntax a => (a.IsTemporary ? "temp " : "") + a.Name.Text,
        VariableSyntax v => v.Name.Text,
        ConstantSyntax c => c.Name.Text,
        ListSyntax l => l.Name.Text,
        ListItemSyntax i => (i.IsInitial ? $"({i.Name.Text})" : i.Name.Text) + $"={i.Value}",
        ListLiteralSyntax l => string.Join(",", l.Items.Select(i => i.Text)),
        ExternalSyntax e => $"{e.Name.Text}/{e.Parameters.Count}",
        TagSyntax t => t.IsStart ? "begin" : "end",
        AuthorNoteSyntax n => n.Note,
        IncludeSyntax i => i.FileName,
        DivertSyntax d => string.Join(".", d.Path.Select(p => p.Text)) + (d.IsTunnel ? " tunnel" : "") + (d.IsThread ? " thread" : ""),
        GatherSyntax g => $"{g.Depth}{(g.Label is null ? "" : $" ({g.Label.Text})")}",
        ChoiceSyntax c => $"{c.Depth}{(c.IsOnceOnly ? "*" : "+")}{(c.IsFallback ? " fallback" : "")}{(c.Label is null ? "" : $" ({c.Label.Text})")}",
        WeaveSyntax w => $"{w.Depth}",
        SequenceSyntax s => $"{s.Kinds} {s.Elements.Count}",
        BranchSyntax b => (b.IsElse ? "else" : b.IsTrueBranch ? "true" : "case") + (b.IsInline ? " inline" : ""),
        FlowSyntax f => $"{f.Level} {f.Name?.Text}{(f.IsFunction ? " function" : "")}({string.Join(", ", f.Parameters.Select(p => (p.IsReference ? "ref " : "") + (p.IsDivertTarget ? "-> " : "") + p.Name?.Text))})",
        _ => "",
    };
}
