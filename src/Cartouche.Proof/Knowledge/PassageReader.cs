using System.Text;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Fate;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Knowledge;

/// <summary>
/// Makes out from a step's trail which lines it shows, each with its directions, as ink would write them: glue joins
/// lines, a tag on a line of its own belongs to the line below, the ends of functions break no lines. Printed values are
/// not known; tags and speakers that depend on them are noted in <see cref="HasUnknown"/>.
/// </summary>
internal sealed class PassageReader
{
    private readonly StoryProgram _program;
    private readonly StageDirections _directions;
    private readonly Dictionary<Container, ChoiceNode> _choices = new(ReferenceEqualityComparer.Instance);

    public PassageReader(StoryProgram program, StageDirections directions)
    {
        _program = program;
        _directions = directions;
        for (var address = 0; address < program.CodeSize; address++)
            if (program.PlaceAt(address).Node is ChoiceNode { Target: { } content } choice && _choices.TryAdd(content, choice)) HasUnknown |= HasLogicInTags(choice);
    }

    /// <summary>Whether some directions depend on values that a trail does not tell.</summary>
    public bool HasUnknown { get; private set; }

    /// <param name="trail">The step's trail.</param>
    /// <param name="present">Those present before it; a knot that does not say who is keeps them.</param>
    public Passage Read(ReadOnlySpan<int> trail, IReadOnlyList<string>? present)
    {
        var choice = ChoiceAt(trail);
        var directions = choice is null ? [] : ChoicePoints.Tags(choice).Select(Direction.Parse).OfType<Direction>().ToList();
        var choicePresent = (choice is null ? null : _directions.Find(FlowPath.Of(choice))?.With) ?? present;
        var lines = new Lines(_directions, present);
        for (var i = 0; i + 2 < trail.Length; i += 2)
        {
            var (first, last) = (trail[i + 1], trail[i + 2]);
            if (first < 0 || last < first) continue;
            lines.Come(_program.PlaceAt(first).Node);
            for (var address = first; address <= last; address++) lines.Pass(_program.PlaceAt(address), isLeft: address == last);
        }
        HasUnknown |= lines.HasUnknown;
        return new Passage(choice, directions, choicePresent, lines.Finish(), lines.Present);
    }

    /// <summary>The choice whose content a step begins with.</summary>
    private ChoiceNode? ChoiceAt(ReadOnlySpan<int> trail)
    {
        if (trail.Length < 2 || trail[1] < 0) return null;
        var node = _program.PlaceAt(trail[1]).Node;
        for (var at = node as Container ?? node.Parent; at is not null; at = at.Parent)
            if (_choices.TryGetValue(at, out var choice)) return choice;
        return null;
    }

    /// <summary>Whether a direction in a choice's wording has logic in it, so that only a performance knows what it says.</summary>
    private static bool HasLogicInTags(ChoiceNode choice)
    {
        var content = choice.Parent!.Content;
        for (var i = choice.Index - 1; i >= 0 && content[i] is not ChoiceNode; i--)
        {
            if (content[i] is not CommandNode { Command: Command.BeginTag } || content[i + 1] is not TextNode text) continue;
            var isPlain = i + 2 < content.Count && content[i + 2] is CommandNode { Command: Command.EndTag };
            if (!isPlain && DirectionWords.Contains(text.Text.Split(':')[0].Trim())) return true;
        }
        return false;
    }

    /// <summary>Puts lines together.</summary>
    private sealed class Lines(StageDirections directions, IReadOnlyList<string>? present)
    {
        private readonly List<PassedLine> _lines = [];
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _tag = new();
        private readonly List<Direction> _found = [];
        private readonly Stack<(bool HasText, bool HadBreak)> _functions = new();
        private IReadOnlyList<string>? _linePresent;
        private Node? _node;
        private bool _isBroken;
        private bool _isGlued;
        private bool _inTag;
        private int _strings;

        public bool HasUnknown { get; private set; }

        /// <summary>Those present now.</summary>
        public IReadOnlyList<string>? Present { get; private set; } = present;

        /// <summary>The story goes on somewhere. Functions are no places.</summary>
        public void Come(Node node)
        {
            if (directions.Find(FlowPath.Of(node))?.With is { } with) Present = with;
        }

        public void Pass(CodePlace place, bool isLeft)
        {
            switch (place.Kind)
            {
                case CodeKind.BeginString:
                    _strings++;
                    break;
                case CodeKind.EndString:
                    _strings--;
                    break;
            }
            if (_strings == 0) Show(place);
            if (isLeft) Leave(place);
        }

        public List<PassedLine> Finish()
        {
            EndLine();
            return _lines;
        }

        private void Show(CodePlace place)
        {
            switch (place.Kind)
            {
                case CodeKind.Text or CodeKind.Blank:
                    Write(place.Text!, place.Node);
                    break;
                case CodeKind.Newline:
                    Break();
                    break;
                case CodeKind.Value:
                    Write(PassedLine.Unknown.ToString(), place.Node);
                    break;
                case CodeKind.Glue:
                    _isBroken = false;
                    _isGlued = true;
                    break;
                case CodeKind.Tag:
                    Begin(place.Node);
                    Tag(place.Text!);
                    break;
                case CodeKind.BeginTag:
                    Begin(place.Node);
                    _inTag = true;
                    _tag.Clear();
                    break;
                case CodeKind.EndTag:
                    if (_inTag) Tag(_tag.ToString());
                    _inTag = false;
                    break;
            }
        }

        private void Write(string text, Node node)
        {
            if (_inTag)
            {
                _tag.Append(text);
                return;
            }
            for (var at = 0; at < text.Length;)
            {
                var end = text.IndexOf('\n', at);
                var part = text[at..(end < 0 ? text.Length : end)];
                if (part.Length > 0 && (_text.Length > 0 || !string.IsNullOrWhiteSpace(part)))
                {
                    if (!string.IsNullOrWhiteSpace(part))
                    {
                        Begin(node);
                        if (_text.Length == 0) _node = node;
                        _isGlued = false;
                        if (_functions.TryPop(out var function)) _functions.Push(function with { HasText = true });
                    }
                    _text.Append(part);
                }
                if (end >= 0) Break();
                at = end < 0 ? text.Length : end + 1;
            }
        }

        /// <summary>Something of a line comes: what was broken off before is a line of its own.</summary>
        private void Begin(Node node)
        {
            if (_isBroken) EndLine();
            if (_node is not null && _text.Length > 0) return;
            _linePresent = Present;
            _node ??= node;
        }

        private void Break()
        {
            if (_inTag || _isGlued || _text.Length == 0) return;
            // A function that has written nothing yet breaks no line.
            if (_functions.TryPeek(out var function) && !function.HasText) return;
            _isBroken = true;
        }

        private void Leave(CodePlace place)
        {
            if (place.Node is DivertNode { Kind: DivertKind.Function or DivertKind.External }) _functions.Push((false, _isBroken));
            else if (_functions.Count > 0 && (place.Node is CommandNode { Command: Command.PopFunction } || place.Kind == CodeKind.EndOfContent))
            {
                var function = _functions.Pop();
                // The newline at a function's end is trimmed.
                if (!function.HadBreak) _isBroken = false;
                if (function.HasText && _functions.TryPop(out var outer)) _functions.Push(outer with { HasText = true });
            }
        }

        private void Tag(string text)
        {
            var word = text.TrimStart().Split(':')[0].Trim();
            if (text.Contains(PassedLine.Unknown, StringComparison.Ordinal))
            {
                if (word.Contains(PassedLine.Unknown, StringComparison.Ordinal) || DirectionWords.Contains(word)) HasUnknown = true;
                return;
            }
            if (Direction.Parse(text.Trim()) is { } direction) _found.Add(direction);
        }

        private void EndLine()
        {
            if (_node is not null && (_text.Length > 0 || _found.Count > 0))
            {
                var text = _text.ToString().Trim();
                var colon = text.IndexOf(':', StringComparison.Ordinal);
                if (_found.Count > 0 && colon >= 0 && text.AsSpan(0, colon).Contains(PassedLine.Unknown)) HasUnknown = true;
                _lines.Add(new PassedLine(text, [.. _found], _linePresent, _node));
            }
            _text.Clear();
            _found.Clear();
            _node = null;
            _isBroken = false;
        }
    }

    private static readonly HashSet<string> DirectionWords = new(["to", "aside", "reveals", "uses", "by", "with"], StringComparer.OrdinalIgnoreCase);
}
