using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Json;

/// <summary>Writes a story as ink JSON, version 21, as ink's own compiler would and ink's runtimes read it.</summary>
public static class InkJsonWriter
{
    /// <summary>The version of the format that is written.</summary>
    public const int Version = 21;

    /// <summary>The story as JSON text.</summary>
    /// <exception cref="ArgumentException">The tree is too deep to be written, or not one a story can have (a divert without target, a name that no ink name can be).</exception>
    public static string Write(StoryTree story)
    {
        if (story is null) throw new ArgumentNullException(nameof(story));
        var json = new StringBuilder(4096);
        json.Append("{\"inkVersion\":").Append(Version).Append(",\"root\":");
        Write(json, story.Root, withName: true);
        json.Append(",\"listDefs\":{");
        for (var i = 0; i < story.Lists.Count; i++)
        {
            if (i > 0) json.Append(',');
            JsonText.Quote(json, Name(story.Lists[i].Name));
            json.Append(':');
            Items(json, story.Lists[i].Items);
        }
        return json.Append("}}").ToString();
    }

    /// <summary>The story as JSON in UTF-8, without byte order mark.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Write(StoryTree)"/>.</exception>
    public static byte[] WriteUtf8(StoryTree story) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Write(story));

    private static void Write(StringBuilder json, Container container, bool withName)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new ArgumentException("The story's containers are nested too deeply to be written.");
        json.Append('[');
        foreach (var node in container.Content)
        {
            Write(json, node);
            json.Append(',');
        }

        var any = false;
        foreach (var named in container.NamedOnly)
        {
            json.Append(any ? ',' : '{');
            any = true;
            JsonText.Quote(json, PathName(named.Name!));
            json.Append(':');
            Write(json, named, withName: false);
        }
        if (container.Flags is not (CountFlags.None or CountFlags.StartOnly))
        {
            json.Append(any ? ',' : '{').Append("\"#f\":").Append((int)container.Flags);
            any = true;
        }
        if (withName && container.Name is { Length: > 0 })
        {
            json.Append(any ? ',' : '{').Append("\"#n\":");
            JsonText.Quote(json, PathName(container.Name));
            any = true;
        }
        json.Append(any ? "}]" : "null]");
    }

    /// <summary>Control characters are left out of texts; a name without them would be another name.</summary>
    private static string Name(string name)
    {
        foreach (var c in name)
            if (c < ' ') throw new ArgumentException("A name in the story holds a control character, which ink JSON cannot hold.");
        return name;
    }

    /// <summary>In a path a number is a position, a dot parts names and '^' leads up.</summary>
    private static string PathName(string name)
    {
        if (name is "^" || name.Contains('.') || name.All(c => c is >= '0' and <= '9')) throw new ArgumentException($"The container name '{name}' cannot stand in a path.");
        return Name(name);
    }

    private static void Write(StringBuilder json, Node node)
    {
        switch (node)
        {
            case Container container: Write(json, container, withName: true); break;
            case TextNode { Text: "\n" }: json.Append("\"\\n\""); break;
            case TextNode text:
                json.Append("\"^");
                JsonText.Escape(json, text.Text);
                json.Append('"');
                break;
            case CommandNode command: json.Append('"').Append(InkNames.Of(command.Command)).Append('"'); break;
            case NativeNode native: json.Append('"').Append(InkNames.Of(native.Function)).Append('"'); break;
            case IntNode number: json.Append(number.Value); break;
            case VariableNode variable: Property(json, "VAR?", Name(variable.Name)); json.Append('}'); break;
            case DivertNode divert: Divert(json, divert); break;
            case AssignNode assign:
                Property(json, assign.IsGlobal ? "VAR=" : "temp=", Name(assign.Name));
                json.Append(assign.IsDeclaration ? "}" : ",\"re\":true}");
                break;
            case ChoiceNode choice:
                json.Append("{\"*\":\"");
                PathText.Compact(json, choice, Target(choice, choice.Target));
                json.Append("\",\"flg\":").Append((int)choice.Flags).Append('}');
                break;
            case DivertTargetNode target:
                json.Append("{\"^->\":\"");
                PathText.Absolute(json, Target(target, target.Target));
                json.Append("\"}");
                break;
            case ReadCountNode count:
                json.Append("{\"CNT?\":\"");
                PathText.Compact(json, count, Target(count, count.Target));
                json.Append("\"}");
                break;
            case FloatNode number: json.Append(Float(number.Value)); break;
            case BoolNode truth: json.Append(truth.Value ? "true" : "false"); break;
            case GlueNode: json.Append("\"<>\""); break;
            case VoidNode: json.Append("\"void\""); break;
            case VariablePointerNode pointer:
                Property(json, "^var", Name(pointer.Name));
                json.Append(",\"ci\":").Append(pointer.Context).Append('}');
                break;
            case ListNode list: List(json, list); break;
            case TagNode tag: Property(json, "#", tag.Text); json.Append('}'); break;
            default: throw new ArgumentException($"Ink JSON has no form for {node.GetType().Name}.");
        }
    }

    private static void Divert(StringBuilder json, DivertNode divert)
    {
        json.Append(divert.Kind switch
        {
            DivertKind.Function => "{\"f()\":\"",
            DivertKind.Tunnel => "{\"->t->\":\"",
            DivertKind.External => "{\"x()\":\"",
            _ => "{\"->\":\"",
        });
        if (divert.Variable is not null) JsonText.Escape(json, Name(divert.Variable));
        else if (divert.Kind == DivertKind.External) JsonText.Escape(json, Name(divert.ExternalName ?? ""));
        else PathText.Compact(json, divert, Target(divert, divert.Target));
        json.Append('"');
        if (divert.Variable is not null) json.Append(",\"var\":true");
        if (divert.IsConditional) json.Append(",\"c\":true");
        if (divert.ArgumentCount > 0) json.Append(",\"exArgs\":").Append(divert.ArgumentCount);
        json.Append('}');
    }

    private static Node Target(Node from, Node? target) =>
        target ?? throw new ArgumentException($"The {from.GetType().Name} at '{from.Path}' has no target.");

    private static void Property(StringBuilder json, string name, string value)
    {
        json.Append("{\"").Append(name).Append("\":");
        JsonText.Quote(json, value);
    }

    private static void List(StringBuilder json, ListNode list)
    {
        json.Append("{\"list\":");
        Items(json, list.Items);
        if (list.Items.Count == 0 && list.Origins.Count > 0)
        {
            json.Append(",\"origins\":[");
            for (var i = 0; i < list.Origins.Count; i++)
            {
                if (i > 0) json.Append(',');
                JsonText.Quote(json, Name(list.Origins[i]));
            }
            json.Append(']');
        }
        json.Append('}');
    }

    private static void Items(StringBuilder json, IReadOnlyList<KeyValuePair<string, int>> items)
    {
        json.Append('{');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) json.Append(',');
            JsonText.Quote(json, Name(items[i].Key));
            json.Append(':').Append(items[i].Value);
        }
        json.Append('}');
    }

    /// <summary>A float always shows that it is one; what JSON cannot say becomes the nearest that it can.</summary>
    private static string Float(float value)
    {
        if (float.IsPositiveInfinity(value)) return "3.4E+38";
        if (float.IsNegativeInfinity(value)) return "-3.4E+38";
        if (float.IsNaN(value)) return "0.0";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.') || text.Contains('E') ? text : text + ".0";
    }
}
