namespace Cartouche.Stage.Casting.Assignment;

/// <summary>
/// A good assignment: exchanges and moves as long as they make it better, then a kick, again and again (iterated local
/// search: Lourenço, Martin, Stützle 2003). The same problem gives the same assignment.
/// </summary>
internal sealed class LocalSearch
{
    private const int KickLength = 4;

    private readonly QuadraticProblem _problem;
    private readonly Random _random;
    private readonly int[] _columnOf;
    private readonly int[] _rowOf;
    private long _score;

    private LocalSearch(QuadraticProblem problem, ReadOnlySpan<int> start, int seed)
    {
        _problem = problem;
        _random = new Random(seed);
        _columnOf = start.ToArray();
        _rowOf = new int[problem.Columns];
        Adopt(start);
    }

    /// <summary>Searches.</summary>
    /// <param name="problem">What is to be assigned.</param>
    /// <param name="kicks">How often to begin anew from a changed assignment.</param>
    public static int[] Solve(QuadraticProblem problem, int kicks)
    {
        var search = new LocalSearch(problem, Start(problem), seed: 1);
        search.Climb();
        var (best, bestScore) = ((int[])search._columnOf.Clone(), search._score);
        for (var kick = 0; kick < kicks; kick++)
        {
            search.Kick();
            search.Climb();
            if (search._score > bestScore) (best, bestScore) = ((int[])search._columnOf.Clone(), search._score);
            else search.Adopt(best);
        }
        return best;
    }

    /// <summary>The best assignment if no rows were tied.</summary>
    public static int[] Start(QuadraticProblem problem)
    {
        var columnOf = new int[problem.Rows];
        var scores = new long[problem.Rows, problem.Columns];
        for (var row = 0; row < problem.Rows; row++)
            for (var column = 0; column < problem.Columns; column++) scores[row, column] = problem.Fits[row, column];
        new LinearAssignment(problem.Rows, problem.Columns).Solve(scores, problem.Rows, problem.Columns, columnOf);
        return columnOf;
    }

    private void Adopt(ReadOnlySpan<int> assignment)
    {
        assignment.CopyTo(_columnOf);
        Array.Fill(_rowOf, -1);
        for (var row = 0; row < _columnOf.Length; row++) _rowOf[_columnOf[row]] = row;
        _score = _problem.Score(_columnOf);
    }

    private void Climb()
    {
        for (var isBetter = true; isBetter;)
        {
            isBetter = false;
            for (var row = 0; row < _columnOf.Length; row++)
                for (var column = 0; column < _rowOf.Length; column++)
                {
                    if (column == _columnOf[row] || Gain(row, column) is var gain && gain <= 0) continue;
                    Exchange(row, column);
                    _score += gain;
                    isBetter = true;
                }
        }
    }

    private void Kick()
    {
        for (var i = 0; i < KickLength; i++)
        {
            var (row, column) = (_random.Next(_columnOf.Length), _random.Next(_rowOf.Length));
            if (column == _columnOf[row]) continue;
            var gain = Gain(row, column);
            // What must not be is not worth a try.
            if (_score + gain < QuadraticProblem.Forbidden / 2) continue;
            Exchange(row, column);
            _score += gain;
        }
    }

    /// <summary>What it is worth to give a row a column, and whoever has that its own.</summary>
    private long Gain(int row, int column)
    {
        var (old, other) = (_columnOf[row], _rowOf[column]);
        var before = Worth(row, old, other) + (other < 0 ? 0 : Worth(other, column, row));
        var after = Worth(row, column, other) + (other < 0 ? 0 : Worth(other, old, row));
        if (other >= 0)
            foreach (var (tied, worths) in _problem.TiesOf(row))
                if (tied == other)
                {
                    before += _problem.Worth(worths, old, column);
                    after += _problem.Worth(worths, column, old);
                }
        return after - before;
    }

    /// <summary>What a row gets for a column, by itself and beside all others but one.</summary>
    private long Worth(int row, int column, int without)
    {
        long worth = _problem.Fits[row, column];
        foreach (var (other, worths) in _problem.TiesOf(row))
            if (other != without) worth += _problem.Worth(worths, column, _columnOf[other]);
        return worth;
    }

    private void Exchange(int row, int column)
    {
        var (old, other) = (_columnOf[row], _rowOf[column]);
        _columnOf[row] = column;
        _rowOf[column] = row;
        _rowOf[old] = other;
        if (other >= 0) _columnOf[other] = old;
    }
}
