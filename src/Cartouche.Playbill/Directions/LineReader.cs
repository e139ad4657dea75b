using System.Text;
using Cartouche.Ink.Syntax;
using Cartouche.Playbills.Model;

namespace Cartouche.Playbills.Directions;

/// <summary>
/// Goes through a flow's content and hands out its tags, each with what it can be about, and its lines, each with the
/// tags that belong to it. Ink gives a tag on a line of its own to the line below it.
/// </summary>
internal sealed class LineReader
{
    private readonly DirectionPlaces _top;
    private readonly List<TagSite> _line = [];
    private bool _isAtTop = true;
    private TextSyntax? _opening;
    private bool _opensWithLogic;
    private bool _hasText;

    private TagSyntax? _open;
    private readonly StringBuilder _words = new();
    private TextSyntax? _firstWords;
    private bool _isDynamic;

    /// <param name="top">What a tag at the top of the flow is about, besides the line below it.</param>
    public LineReader(DirectionPlaces top) => _top = top;

    /// <summary>A tag that can be read as it stands: no logic in it.</summary>
    public required Action<TagSite> OnTag { get; init; }

    /// <summary>The tags of a line that begins with these words.</summary>
    public required Action<TextSyntax, IReadOnlyList<TagSite>> OnLine { get; init; }

    /// <summary>A choice or gather.</summary>
    public required Action<WeavePointSyntax> OnPoint { get; init; }

    /// <summary>Reads the content of a flow.</summary>
    public void Read(WeaveSyntax weave)
    {
        Items(weave.Items, DirectionPlaces.Line, null);
        EndLine();
    }

    private void Items(List<SyntaxNode> items, DirectionPlaces places, ChoiceSyntax? after)
    {
        foreach (var item in items) Item(item, places, after);
    }

    private void Item(SyntaxNode item, DirectionPlaces places, ChoiceSyntax? after)
    {
        switch (item)
        {
            case TagSyntax { IsStart: true } start:
                Open(start);
                return;
            case TagSyntax end:
                Close(end.Start, places, after);
                return;
            case ContentSyntax content:
                Items(content.Items, places, after);
                return;
            case TextSyntax { IsNewline: true }:
                EndLine();
                return;
            case TextSyntax text when _open is not null:
                _firstWords ??= text;
                _words.Append(text.Text);
                return;
            case VariableSyntax or ConstantSyntax or ListSyntax or ExternalSyntax or AuthorNoteSyntax:
                return;
            case DivertSyntax or TunnelReturnSyntax when _open is not null:
                // It ends the line, and the tag with it.
                return;
        }
        _isAtTop = false;
        switch (item)
        {
            case TextSyntax text:
                Text(text);
                break;
            case ChoiceSyntax choice:
                Choice(choice);
                break;
            case GatherSyntax gather:
                EndLine();
                OnPoint(gather);
                break;
            case WeaveSyntax weave:
                EndLine();
                Items(weave.Items, places, null);
                break;
            case OutputSyntax or ConditionalSyntax or SequenceSyntax:
                Logic(item, places);
                break;
        }
    }

    private void Choice(ChoiceSyntax choice)
    {
        EndLine();
        OnPoint(choice);
        if (choice.StartContent is { } both) Items(both.Items, DirectionPlaces.Line | DirectionPlaces.Choice, null);
        var (opening, opensWithLogic, tags) = (_opening, _opensWithLogic, _line.Count);
        if (choice.ChoiceOnlyContent is { } shown) Items(shown.Items, DirectionPlaces.Choice, null);
        // What is in the brackets is not part of the line.
        _line.RemoveRange(tags, _line.Count - tags);
        (_opening, _opensWithLogic) = (opening, opensWithLogic);
        _hasText = false;
        Items(choice.InnerContent.Items, DirectionPlaces.Line, choice);
    }

    private void Text(TextSyntax text)
    {
        if (string.IsNullOrWhiteSpace(text.Text)) return;
        if (!_opensWithLogic) _opening ??= text;
        _hasText = true;
    }

    /// <summary>Logic within a line: who speaks in its branches cannot be told, so each is read by itself.</summary>
    private void Logic(SyntaxNode logic, DirectionPlaces places)
    {
        if (_open is not null)
        {
            _isDynamic = true;
            return;
        }
        _opensWithLogic |= _opening is null;
        _hasText = true;
        if (logic is OutputSyntax) return;
        var isBlock = logic.Span.EndLine > logic.Span.StartLine;
        foreach (var branch in Branches(logic))
        {
            var inner = new LineReader(DirectionPlaces.None) { OnTag = OnTag, OnLine = isBlock ? OnLine : (_, _) => { }, OnPoint = OnPoint };
            inner._isAtTop = false;
            inner.Items(branch.Items, places, null);
            // A tag that was begun inside ends inside.
            inner.Close(branch.End, places, null);
            inner.EndLine();
        }
    }

    private static IEnumerable<WeaveSyntax> Branches(SyntaxNode logic) => logic switch
    {
        ConditionalSyntax conditional => conditional.Branches.Select(branch => branch.Content).OfType<WeaveSyntax>(),
        SequenceSyntax sequence => sequence.Elements.OfType<WeaveSyntax>(),
        _ => [],
    };

    private void Open(TagSyntax start)
    {
        _open = start;
        _words.Clear();
        _firstWords = null;
        _isDynamic = false;
    }

    private void Close(int end, DirectionPlaces places, ChoiceSyntax? after)
    {
        if (_open is not { } start) return;
        _open = null;
        if (_isDynamic) return;
        var site = new TagSite(Words(start, end), start.Start, end, _isAtTop ? places | _top : places, after, _hasText);
        _line.Add(site);
        OnTag(site);
    }

    /// <summary>The tag's words where they stand; the whole tag where escapes hide that.</summary>
    private PlacedText Words(TagSyntax start, int end)
    {
        var text = _words.ToString();
        var source = start.Source;
        var at = _firstWords?.Start ?? end;
        var isVerbatim = at + text.Length <= source.Text.Length && source.Text.AsSpan(at, text.Length).SequenceEqual(text);
        var span = isVerbatim ? source.SpanOf(at, at + text.Length) : source.SpanOf(start.Start, end);
        var words = new PlacedText(text, span);
        return words.Part(0, text.Length);
    }

    private void EndLine()
    {
        if (_opening is not null && !_opensWithLogic) OnLine(_opening, [.. _line]);
        _line.Clear();
        _opening = null;
        _opensWithLogic = false;
        _hasText = false;
    }
}
