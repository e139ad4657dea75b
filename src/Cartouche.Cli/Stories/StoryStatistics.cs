using Cartouche.Ink.Syntax;

namespace Cartouche.Cli.Stories;

/// <summary>How much there is of everything in a story: the counts of <c>inklecate -s</c>.</summary>
/// <param name="Words">Words of text, choices included.</param>
/// <param name="Knots">Knots, functions included.</param>
/// <param name="Stitches">Stitches.</param>
/// <param name="Functions">Functions.</param>
/// <param name="Choices">Choices.</param>
/// <param name="Gathers">Gathers.</param>
/// <param name="Diverts">Diverts, tunnels, threads, diverts as values, and calls of functions, which ink counts among them.</param>
public sealed record StoryStatistics(int Words, int Knots, int Stitches, int Functions, int Choices, int Gathers, int Diverts)
{
    /// <summary>Counts a parsed story.</summary>
    public static StoryStatistics Of(FlowSyntax story)
    {
        int words = 0, knots = 0, stitches = 0, functions = 0, choices = 0, gathers = 0, diverts = 0;
        // Not by recursion: chains of operators may be as long as a file.
        var waiting = new Stack<SyntaxNode>();
        waiting.Push(story);
        while (waiting.TryPop(out var node))
        {
            switch (node)
            {
                case TextSyntax text:
                    words += WordsIn(text.Text);
                    break;
                case FlowSyntax { Level: FlowLevel.Knot } knot:
                    knots++;
                    if (knot.IsFunction) functions++;
                    break;
                case FlowSyntax { Level: FlowLevel.Stitch }:
                    stitches++;
                    break;
                case ChoiceSyntax:
                    choices++;
                    break;
                // What the compiler adds at the story's end is written nowhere and has no length.
                case GatherSyntax when node.End > node.Start:
                    gathers++;
                    break;
                case DivertSyntax or CallSyntax when node.End > node.Start:
                    diverts++;
                    break;
            }
            foreach (var child in node.Children) waiting.Push(child);
        }
        return new StoryStatistics(words, knots, stitches, functions, choices, gathers, diverts);
    }

    private static int WordsIn(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r';
            if (!isSpace && !inWord) words++;
            inWord = !isSpace;
        }
        return words;
    }
}
