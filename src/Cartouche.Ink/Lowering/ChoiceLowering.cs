using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>
    /// A choice point and the content it leads to. Text that shows both in the choice and after it stands once, in
    /// <c>s</c>; <c>$r</c> holds where to return from there: <c>$r1</c> in the choice, <c>$r2</c> in its content.
    /// </summary>
    private void Choice(WeaveScope scope, ChoiceSyntax choice, int index)
    {
        if (scope.Previous?.Point is GatherSyntax) scope.Continues(scope.Previous);
        var outer = _span;
        _span = choice.Span;

        var point = new Block { Span = _span };
        var content = choice.Symbol?.Block ?? new Block();
        content.Span = _span;
        content.Name = Numbered("c-", scope.Choices++);
        content.Flags |= CountFlags.StartOnly | (_countAllVisits || choice.IsOnceOnly ? CountFlags.Visits : CountFlags.None);

        scope.Current.Add(point);
        scope.Current.AddNamedOnly(content);
        scope.HasChoiceSinceGather = true;

        ChoicePoint(choice, point, content);
        Contents(choice.InnerContent.Items, content);

        scope.Previous = new LooseEnd(choice, content, scope.Syntax, index);
        scope.AddsToPrevious = true;
        scope.LooseEnds.Add(scope.Previous);
        _span = outer;
    }

    private void ChoicePoint(ChoiceSyntax choice, Block point, Block content)
    {
        var flags = choice.IsOnceOnly ? ChoiceFlags.OnceOnly : ChoiceFlags.None;
        if (choice.IsFallback) flags |= ChoiceFlags.IsInvisibleDefault;
        var evaluates = choice.StartContent is not null || choice.ChoiceOnlyContent is not null || choice.Conditions.Count > 0;
        if (evaluates) Emit(point, Command.EvalStart);
        if (choice.StartContent is not null)
        {
            flags |= ChoiceFlags.HasStartContent;
            var shared = new Block { Name = "s", Span = _span };
            var shown = new Block { Name = "$r1", Span = _span };
            var chosen = new Block { Name = "$r2", Span = _span };

            Emit(point, new DivertTargetNode { Target = shown.Container });
            Emit(point, new AssignNode("$r", isGlobal: false, isDeclaration: true));
            Emit(point, Command.BeginString);
            Emit(point, new DivertNode(DivertKind.Jump) { Target = shared.Container });
            Contents(choice.StartContent.Items, shared);
            Emit(shared, new DivertNode(DivertKind.Jump) { Variable = "$r" });
            point.AddNamedOnly(shared);
            point.Add(shown);
            Emit(point, Command.EndString);

            Emit(content, Command.EvalStart);
            Emit(content, new DivertTargetNode { Target = chosen.Container });
            Emit(content, Command.EvalEnd);
            Emit(content, new AssignNode("$r", isGlobal: false, isDeclaration: true));
            Emit(content, new DivertNode(DivertKind.Jump) { Target = shared.Container });
            content.Add(chosen);
        }
        if (choice.ChoiceOnlyContent is not null)
        {
            flags |= ChoiceFlags.HasChoiceOnlyContent;
            Emit(point, Command.BeginString);
            Contents(choice.ChoiceOnlyContent.Items, point);
            Emit(point, Command.EndString);
        }
        if (choice.Conditions.Count > 0)
        {
            flags |= ChoiceFlags.HasCondition;
            for (var i = 0; i < choice.Conditions.Count; i++)
            {
                Evaluate(choice.Conditions[i], point);
                if (i > 0) Emit(point, Native.And);
            }
        }
        if (evaluates) Emit(point, Command.EvalEnd);
        Emit(point, new ChoiceNode(flags) { Target = content.Container });
    }
}
