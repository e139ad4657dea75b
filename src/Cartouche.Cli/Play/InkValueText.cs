using System.Globalization;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Cli.Play;

/// <summary>Values as ink source spells them.</summary>
public static class InkValueText
{
    /// <summary>The value as it would be written in ink.</summary>
    public static string Format(InkValue value) => value.Kind switch
    {
        ValueKind.String => "\"" + value + "\"",
        ValueKind.List => "(" + string.Join(", ", value.AsList.Select(item => item.Name)) + ")",
        ValueKind.Float when value.AsFloat == MathF.Floor(value.AsFloat) && float.IsFinite(value.AsFloat) && !value.ToString().Contains('E', StringComparison.Ordinal) => value + ".0",
        ValueKind.Void => "(nothing)",
        _ => value.ToString(),
    };

    /// <summary>
    /// Reads a number, <c>true</c>, <c>false</c>, quoted text, a divert target, a list item or a list in parentheses.
    /// </summary>
    /// <returns><see langword="null"/> when <paramref name="text"/> is none of these.</returns>
    public static InkValue? Parse(string text, StoryTree tree)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tree);
        text = text.Trim();
        if (text is "true") return true;
        if (text is "false") return false;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        if (float.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var real)) return real;
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"') return text[1..^1];
        if (text.StartsWith("->", StringComparison.Ordinal)) return ContainerPath.Resolve(tree.Root, text[2..].Trim()) is Container target && target.Path.Length > 0 ? InkValue.Target(target.Path) : default(InkValue?);
        if (text.Length >= 2 && text[0] == '(' && text[^1] == ')') return List(text[1..^1], tree);
        return Item(text, tree) is { } item ? InkValue.From(new InkList([item])) : default(InkValue?);
    }

    private static InkValue? List(string inner, StoryTree tree)
    {
        var items = new List<InkListItem>();
        foreach (var name in inner.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Item(name, tree) is not { } item) return null;
            items.Add(item);
        }
        return InkValue.From(new InkList(items));
    }

    private static InkListItem? Item(string name, StoryTree tree)
    {
        foreach (var list in tree.Lists)
            foreach (var (item, value) in list.Items)
                if (string.Equals(item, name, StringComparison.Ordinal) || string.Equals($"{list.Name}.{item}", name, StringComparison.Ordinal)) return new InkListItem(list.Name, item, value);
        return null;
    }
}
