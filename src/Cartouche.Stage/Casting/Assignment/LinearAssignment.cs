namespace Cartouche.Stage.Casting.Assignment;

/// <summary>
/// Gives each row a column of its own so that the sum is greatest, by shortest augmenting paths (Jonker, Volgenant 1987).
/// </summary>
internal sealed class LinearAssignment
{
    /// <summary>A column that a row may not have counts so much; a sum below half of it has one.</summary>
    public const long Forbidden = -1_000_000_000_000;

    private readonly long[] _rowPrice;
    private readonly long[] _columnPrice;
    private readonly int[] _rowOf;
    private readonly int[] _way;
    private readonly long[] _least;
    private readonly bool[] _isUsed;

    /// <param name="rows">How many rows there are at most.</param>
    /// <param name="columns">How many columns there are at most.</param>
    public LinearAssignment(int rows, int columns)
    {
        _rowPrice = new long[rows + 1];
        _columnPrice = new long[columns + 1];
        _rowOf = new int[columns + 1];
        _way = new int[columns + 1];
        _least = new long[columns + 1];
        _isUsed = new bool[columns + 1];
    }

    /// <summary>The greatest sum.</summary>
    /// <param name="scores">What each row gets for each column.</param>
    /// <param name="rows">Rows; no more than columns.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="columnOf">Takes the column of each row; may be empty.</param>
    public long Solve(long[,] scores, int rows, int columns, Span<int> columnOf)
    {
        Array.Clear(_rowPrice);
        Array.Clear(_columnPrice);
        Array.Clear(_rowOf);
        for (var row = 1; row <= rows; row++) Augment(scores, row, columns);
        long sum = 0;
        for (var column = 1; column <= columns; column++)
        {
            if (_rowOf[column] == 0) continue;
            sum += scores[_rowOf[column] - 1, column - 1];
            if (columnOf.Length > 0) columnOf[_rowOf[column] - 1] = column - 1;
        }
        return sum;
    }

    private void Augment(long[,] scores, int row, int columns)
    {
        // Column 0 stands for the row that is looked for a place for.
        _rowOf[0] = row;
        var column = 0;
        Array.Fill(_least, long.MaxValue);
        Array.Clear(_isUsed);
        do
        {
            _isUsed[column] = true;
            var (at, next, delta) = (_rowOf[column], 0, long.MaxValue);
            for (var j = 1; j <= columns; j++)
            {
                if (_isUsed[j]) continue;
                var reduced = -scores[at - 1, j - 1] - _rowPrice[at] - _columnPrice[j];
                if (reduced < _least[j]) (_least[j], _way[j]) = (reduced, column);
                if (_least[j] < delta) (delta, next) = (_least[j], j);
            }
            for (var j = 0; j <= columns; j++)
            {
                if (_isUsed[j])
                {
                    _rowPrice[_rowOf[j]] += delta;
                    _columnPrice[j] -= delta;
                }
                else if (_least[j] != long.MaxValue)
                {
                    _least[j] -= delta;
                }
            }
            column = next;
        }
        while (_rowOf[column] != 0);
        while (column != 0)
        {
            var before = _way[column];
            _rowOf[column] = _rowOf[before];
            column = before;
        }
    }
}
