using Cartouche.Runtime.Program;

namespace Cartouche.Runtime.Machine;

/// <summary>
/// What is drawn while looking ahead is not drawn anew when the story comes to it: it is given again. So a source of
/// chance that keeps count of what it was asked is asked once for each draw.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly List<Drawn> _drawn = [];

    /// <summary>How many of <see cref="_drawn"/> were given again since the story went back.</summary>
    private int _redrawn;

    /// <summary>A draw made while looking ahead.</summary>
    /// <param name="Op">What was drawn.</param>
    /// <param name="Count">Of how many.</param>
    /// <param name="Seen">For a shuffle, how much it has shown.</param>
    /// <param name="Before">What chance remembered before.</param>
    /// <param name="After">And after.</param>
    /// <param name="Answer">The answer.</param>
    private readonly record struct Drawn(Op Op, int Count, int Seen, ChanceState Before, ChanceState After, int Answer);

    private bool IsDrawn(Op op, int count, int seen, out int answer)
    {
        answer = 0;
        if (_redrawn == _drawn.Count) return false;
        var drawn = _drawn[_redrawn];
        if ((drawn.Op, drawn.Count, drawn.Seen) != (op, count, seen) || drawn.Before != _chanceState)
        {
            // The game has changed something since: the story goes another way.
            _drawn.RemoveRange(_redrawn, _drawn.Count - _redrawn);
            return false;
        }
        _redrawn++;
        _chanceState = drawn.After;
        answer = drawn.Answer;
        return true;
    }

    private int NoteDrawn(Op op, int count, int seen, ChanceState before, int answer)
    {
        if (!_lookingAhead && !_keepsTag) return answer;
        _drawn.Add(new Drawn(op, count, seen, before, _chanceState, answer));
        _redrawn++;
        return answer;
    }

    /// <summary>What was given again is past: the story begins to look ahead from here.</summary>
    private void KeepDraws()
    {
        _drawn.RemoveRange(0, _redrawn);
        _redrawn = 0;
    }

    private void RestoreDraws() => _redrawn = 0;

    private void ForgetDraws()
    {
        _drawn.Clear();
        _redrawn = 0;
    }
}
