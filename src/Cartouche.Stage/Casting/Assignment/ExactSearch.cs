namespace Cartouche.Stage.Casting.Assignment;

/// <summary>
/// The best assignment, proved: branch and bound. The bound takes of each tie what is best for either side, by a linear
/// assignment of linear assignments (Gilmore 1962, Lawler 1963).
/// </summary>
internal sealed class ExactSearch
{
    private readonly QuadraticProblem _problem;
    private readonly int[] _classOf;
    private readonly int[] _columnOf;
    private readonly bool[] _isTaken;
    private readonly int[] _best;
    private readonly LinearAssignment _outer;
    private readonly LinearAssignment _inner;
    private readonly long[,] _outerScores;
    private readonly long[,] _innerScores;
    private readonly List<int> _open = [];
    private readonly List<int> _free = [];
    private long _bestScore;

    private ExactSearch(QuadraticProblem problem, ReadOnlySpan<int> start, ReadOnlySpan<int> classOf)
    {
        _problem = problem;
        _classOf = classOf.ToArray();
        _columnOf = new int[problem.Rows];
        Array.Fill(_columnOf, -1);
        _isTaken = new bool[problem.Columns];
        _best = start.ToArray();
        _bestScore = problem.Score(start);
        _outer = new LinearAssignment(problem.Rows, problem.Columns);
        _inner = new LinearAssignment(problem.Rows, problem.Columns);
        _outerScores = new long[problem.Rows, problem.Columns];
        _innerScores = new long[problem.Rows, problem.Columns];
    }

    /// <summary>Searches through all assignments.</summary>
    /// <param name="problem">What is to be assigned.</param>
    /// <param name="start">A good assignment to begin with.</param>
    /// <param name="classOf">Columns of one class are alike to every row.</param>
    /// <returns>The best assignment; the first one in order of those that are equally good.</returns>
    public static int[] Solve(QuadraticProblem problem, ReadOnlySpan<int> start, ReadOnlySpan<int> classOf)
    {
        var search = new ExactSearch(problem, start, classOf);
        search.Branch(0);
        return search._best;
    }

    /// <summary>No assignment is worth more.</summary>
    public static long BoundOf(QuadraticProblem problem) => new ExactSearch(problem, LocalSearch.Start(problem), new int[problem.Columns]).Bound();

    private void Branch(int depth)
    {
        if (depth == _problem.Rows)
        {
            var score = _problem.Score(_columnOf);
            if (score <= _bestScore) return;
            _bestScore = score;
            _columnOf.CopyTo(_best, 0);
            return;
        }
        if (Bound() <= _bestScore) return;
        var row = Hardest();
        foreach (var column in Candidates(row))
        {
            _columnOf[row] = column;
            _isTaken[column] = true;
            Branch(depth + 1);
            _isTaken[column] = false;
            _columnOf[row] = -1;
        }
    }

    /// <summary>The open row with most ties: what it gets decides most.</summary>
    private int Hardest()
    {
        var (hardest, most) = (-1, -1);
        for (var row = 0; row < _problem.Rows; row++)
            if (_columnOf[row] < 0 && _problem.TiesOf(row).Count > most) (hardest, most) = (row, _problem.TiesOf(row).Count);
        return hardest;
    }

    /// <summary>The columns a row may have, the most promising first, of like ones the first.</summary>
    private List<int> Candidates(int row)
    {
        var columns = new List<(long Score, int Column)>();
        var classes = new HashSet<int>();
        for (var column = 0; column < _problem.Columns; column++)
            if (!_isTaken[column] && _problem.Fits[row, column] > QuadraticProblem.Forbidden && classes.Add(_classOf[column])) columns.Add((WithAssigned(row, column), column));
        return [.. columns.OrderByDescending(c => c.Score).ThenBy(c => c.Column).Select(c => c.Column)];
    }

    /// <summary>Twice what a row gets for a column, with what it is worth beside those assigned already.</summary>
    private long WithAssigned(int row, int column)
    {
        var score = 2L * _problem.Fits[row, column];
        foreach (var (other, worths) in _problem.TiesOf(row))
            if (_columnOf[other] >= 0) score += 2L * _problem.Worth(worths, column, _columnOf[other]);
        return score;
    }

    /// <summary>No assignment that goes on from here is worth more.</summary>
    private long Bound()
    {
        _open.Clear();
        _free.Clear();
        for (var row = 0; row < _problem.Rows; row++)
            if (_columnOf[row] < 0) _open.Add(row);
        for (var column = 0; column < _problem.Columns; column++)
            if (!_isTaken[column]) _free.Add(column);
        for (var i = 0; i < _open.Count; i++)
            for (var j = 0; j < _free.Count; j++)
                _outerScores[i, j] = _problem.Fits[_open[i], _free[j]] == QuadraticProblem.Forbidden ? LinearAssignment.Forbidden : WithAssigned(_open[i], _free[j]) + BesideOpen(i, j);
        var twice = _outer.Solve(_outerScores, _open.Count, _free.Count, []);
        if (twice < LinearAssignment.Forbidden / 2) return long.MinValue;
        return (twice / 2) + Assigned();
    }

    private long Assigned()
    {
        long twice = 0;
        for (var row = 0; row < _problem.Rows; row++)
        {
            if (_columnOf[row] < 0) continue;
            twice += 2L * _problem.Fits[row, _columnOf[row]];
            foreach (var (other, worths) in _problem.TiesOf(row))
                if (_columnOf[other] >= 0) twice += _problem.Worth(worths, _columnOf[row], _columnOf[other]);
        }
        return twice / 2;
    }

    /// <summary>The most a row's ties to open rows can come to with a column; each tie is counted from both its sides.</summary>
    private long BesideOpen(int i, int j)
    {
        var (row, column) = (_open[i], _free[j]);
        var count = 0;
        foreach (var (other, worths) in _problem.TiesOf(row))
        {
            if (_columnOf[other] >= 0) continue;
            var at = 0;
            foreach (var free in _free)
                if (free != column) _innerScores[count, at++] = _problem.Worth(worths, column, free);
            count++;
        }
        return count == 0 ? 0 : _inner.Solve(_innerScores, count, _free.Count - 1, []);
    }
}
