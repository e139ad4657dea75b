using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

/// <summary>
/// What was read on trial: where one reading of a place fails the next one begins at the same place, and comes by the
/// same parts. Each part is read once, or nesting would double the work with every level.
/// </summary>
internal sealed partial class Parser
{
    private const int LogicRule = 0;
    private const int TargetRule = 1;

    /// <summary>The first of the rules for expressions: one for each precedence they are read above.</summary>
    private const int ExpressionRule = 2;

    private readonly Dictionary<(int Pos, int Circumstances), (SyntaxNode? Node, Mark After)> _readings = [];

    /// <summary>A part that begins here and is read by <paramref name="rule"/>: the same each time, in the same circumstances.</summary>
    private (int Pos, int Circumstances) Part(int rule) =>
        (_pos, (rule << 3) | (_tagOpen ? 4 : 0) | (_inChoice ? 2 : 0) | (_inString ? 1 : 0));

    /// <summary>Takes a part as it was read before, with the number of its faults; they have been reported.</summary>
    private bool TryRecall((int Pos, int Circumstances) part, out SyntaxNode? node)
    {
        node = null;
        if (_readings.Count == 0 || !_readings.TryGetValue(part, out var reading)) return false;
        node = reading.Node;
        _reports += reading.After.Reports;
        Resume(reading.After);
        return true;
    }

    private void Remember((int Pos, int Circumstances) part, SyntaxNode? node, int reportsBefore)
    {
        if (!_gaveUp) _readings[part] = (node, new Mark(_pos, _tagOpen, _inChoice, _inString, _reported, _reports - reportsBefore));
    }
}
