using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Coverage;

/// <summary>What of a source line's text some path shows.</summary>
public enum LineStatus
{
    /// <summary>All of it.</summary>
    Shown,

    /// <summary>Some of it: a branch or a sequence within the line has text that no path shows.</summary>
    Partly,

    /// <summary>Nothing.</summary>
    Missed,
}

/// <summary>Coverage by source line. Lines without text of their own are not in it.</summary>
public sealed class LineCoverage
{
    private readonly Dictionary<(string File, int Line), LineStatus> _lines = [];

    internal LineCoverage(StoryCoverage coverage)
    {
        for (var address = 0; address < coverage.Program.CodeSize; address++)
        {
            switch (coverage.Program.PlaceAt(address))
            {
                case { Kind: CodeKind.Text, Node: var text } when IsRead(text) && !coverage.Functions.Contains(text):
                    Add(text, coverage.IsRun(address));
                    break;
                // Its wording is made each time it is looked at, whether it is then on offer or not: what is offered is chosen by some path.
                case { Kind: CodeKind.Choice, Node: ChoiceNode { Target: { } outcome } choice } when (choice.Flags & (ChoiceFlags.HasStartContent | ChoiceFlags.HasChoiceOnlyContent)) != 0:
                    Add(choice, coverage.IsEntered(outcome));
                    break;
            }
        }
        All += _lines.Count;
        Shown += _lines.Values.Count(status => status != LineStatus.Missed);
    }

    /// <summary>How many lines have text.</summary>
    public int All { get; private set; }

    /// <summary>How many of them some path shows, in part at least.</summary>
    public int Shown { get; private set; }

    /// <summary>The status of a line; <see langword="null"/> where it has no text.</summary>
    /// <param name="file">The file as spans name it.</param>
    /// <param name="line">The line, from 1.</param>
    public LineStatus? this[string file, int line] => _lines.TryGetValue((file, line), out var status) ? status : null;

    /// <summary>Blanks are not read, nor are tags.</summary>
    private static bool IsRead(Node node)
    {
        if (node is TextNode { Text: var text } && string.IsNullOrWhiteSpace(text)) return false;
        for (var i = node.Index - 1; i >= 0; i--)
        {
            switch (node.Parent!.Content[i])
            {
                case CommandNode { Command: Command.BeginTag }:
                    return false;
                case CommandNode { Command: Command.EndTag } or TextNode { Text: "\n" }:
                    return true;
            }
        }
        return true;
    }

    private void Add(Node node, bool isShown)
    {
        // A story without source has no lines; there each text counts as one.
        if (!node.Span.IsKnown)
        {
            All++;
            if (isShown) Shown++;
            return;
        }
        var line = (node.Span.File ?? "", node.Span.StartLine);
        var status = isShown ? LineStatus.Shown : LineStatus.Missed;
        _lines[line] = _lines.TryGetValue(line, out var known) && known != status ? LineStatus.Partly : status;
    }
}
