using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Checks;

internal sealed partial class Binder
{
    private void BindConditional(ConditionalSyntax conditional)
    {
        if (conditional.Subject is not null) BindExpression(conditional.Subject, conditional);
        foreach (var branch in conditional.Branches)
        {
            if (branch.Condition is not null) BindExpression(branch.Condition, branch);
            if (branch.Content is null) continue;
            foreach (var item in branch.Content.Items)
            {
                if (item is TextSyntax text && text.Text.StartsWith("else:", StringComparison.Ordinal)) _diagnostics.Add(FlowDiagnostics.ElseAsText, text.Span);
            }
            BindAll(branch.Content.Items);
        }
    }
}
