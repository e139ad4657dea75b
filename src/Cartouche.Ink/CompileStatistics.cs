using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink;

/// <summary>The size of a story, counted as <c>inklecate -s</c> counts it.</summary>
/// <param name="Words">Words of text, those of choices and strings included.</param>
/// <param name="Knots">Knots, functions included.</param>
/// <param name="Stitches">Stitches.</param>
/// <param name="Functions">Knots that are functions.</param>
/// <param name="Choices">Choices, fallbacks included.</param>
/// <param name="Gathers">Gathers.</param>
/// <param name="Diverts">Diverts of every kind, calls of the story's functions and targets kept as values included.</param>
public sealed record CompileStatistics(int Words, int Knots, int Stitches, int Functions, int Choices, int Gathers, int Diverts)
{
    internal static CompileStatistics Of(FlowSyntax story)
    {
        var counter = new Counter();
        counter.Count(story);
        // The unwritten "-> DONE" after a story's opening content does not count.
        return new CompileStatistics(counter.Words, counter.Knots, counter.Stitches, counter.Functions, counter.Choices, counter.Gathers, counter.Diverts - 1);
    }

    private sealed class Counter : SyntaxWalker
    {
        public int Words { get; private set; }

        public int Knots { get; private set; }

        public int Stitches { get; private set; }

        public int Functions { get; private set; }

        public int Choices { get; private set; }

        public int Gathers { get; private set; }

        public int Diverts { get; private set; }

        public void Count(FlowSyntax flow)
        {
            if (flow.Level == FlowLevel.Knot) Knots++;
            if (flow.Level == FlowLevel.Knot && flow.IsFunction) Functions++;
            if (flow.Level == FlowLevel.Stitch) Stitches++;
            if (flow.Weave is not null) Visit(flow.Weave);
            foreach (var inner in flow.SubFlows) Count(inner);
        }

        protected override void VisitText(TextSyntax node)
        {
            var inWord = false;
            foreach (var c in node.Text)
            {
                var isBlank = c is ' ' or '\t' or '\n' or '\r';
                if (!isBlank && !inWord) Words++;
                inWord = !isBlank;
            }
        }

        protected override void VisitWeavePoint(WeavePointSyntax point)
        {
            if (point is ChoiceSyntax) Choices++;
            else if (point is GatherSyntax { IsImplicit: false }) Gathers++;
            base.VisitWeavePoint(point);
        }

        protected override void VisitDivert(DivertSyntax node)
        {
            Diverts++;
            base.VisitDivert(node);
        }

        protected override void VisitCall(CallSyntax node)
        {
            // What is passed to a function of the language itself stands outside the story's content.
            if (node.Target.Kind is CallKind.Flow or CallKind.Variable or CallKind.External or CallKind.Unresolved)
            {
                Diverts++;
                base.VisitCall(node);
            }
            else if (node.Target.Kind is CallKind.TurnsSince or CallKind.ReadCount)
            {
                base.VisitCall(node);
            }
        }
    }
}
