using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Checks;

internal sealed partial class Binder
{
    private void BindChoice(ChoiceSyntax choice)
    {
        if (choice.StartContent is not null) BindAll(choice.StartContent.Items);
        if (choice.ChoiceOnlyContent is not null) BindAll(choice.ChoiceOnlyContent.Items);
        foreach (var condition in choice.Conditions) BindExpression(condition, choice);
        BindAll(choice.InnerContent.Items);
        CheckLabel(choice);
    }
}
