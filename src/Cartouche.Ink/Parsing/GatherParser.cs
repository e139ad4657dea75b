using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

internal sealed partial class Parser
{
    private GatherSyntax Gather()
    {
        var start = _pos;
        var gather = new GatherSyntax { Depth = TakeDashes() };
        gather.Label = BracketedLabel();
        At(gather, start);
        TakeNewline();
        return gather;
    }

    private int TakeDashes()
    {
        var count = 0;
        while (true)
        {
            var at = _pos;
            SkipSpaces();
            if (!IsNext('-') || Ahead(1) == '>')
            {
                if (count == 0) _pos = at;
                return count;
            }
            _pos++;
            count++;
        }
    }

    private Identifier? BracketedLabel()
    {
        var mark = Begin();
        if (Take('('))
        {
            SkipSpaces();
            var name = TakeIdentifier();
            if (name is not null)
            {
                SkipSpaces();
                if (!Take(')')) Report(SyntaxDiagnostics.UnclosedLabel);
                return name;
            }
        }
        Fail(mark);
        return null;
    }
}
