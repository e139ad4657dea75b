namespace Cartouche.Stage.Casting.Assignment;

/// <summary>
/// Rows are to have columns of their own; what that is worth depends on each row's column, and for rows that are tied on
/// both columns together (a quadratic assignment: Koopmans, Beckmann 1957).
/// </summary>
internal sealed class QuadraticProblem
{
    /// <summary>What must not be counts so much.</summary>
    public const int Forbidden = -100_000_000;

    private readonly byte[,] _kinds;
    private readonly List<(int Other, int[] Worths)>[] _ties;

    /// <param name="fits">What each row gets for each column; <see cref="Forbidden"/> where it may not have it. No more rows than columns.</param>
    /// <param name="kinds">For each two columns what kind of pair they are, whichever comes first.</param>
    public QuadraticProblem(int[,] fits, byte[,] kinds)
    {
        Fits = fits;
        _kinds = kinds;
        _ties = new List<(int, int[])>[Rows];
        for (var row = 0; row < Rows; row++) _ties[row] = [];
    }

    public int[,] Fits { get; }

    public int Rows => Fits.GetLength(0);

    public int Columns => Fits.GetLength(1);

    /// <summary>The rows tied to one, each with what kinds of pairs of columns are worth to the two.</summary>
    public IReadOnlyList<(int Other, int[] Worths)> TiesOf(int row) => _ties[row];

    /// <summary>Ties two rows.</summary>
    /// <param name="row">One row.</param>
    /// <param name="other">Another.</param>
    /// <param name="worths">What their columns together are worth, by their kind.</param>
    public void Tie(int row, int other, int[] worths)
    {
        _ties[row].Add((other, worths));
        _ties[other].Add((row, worths));
    }

    /// <summary>What two columns are worth to two tied rows.</summary>
    public int Worth(int[] worths, int column, int other) => worths[_kinds[column, other]];

    /// <summary>What a whole assignment is worth.</summary>
    public long Score(ReadOnlySpan<int> columnOf)
    {
        long twice = 0;
        for (var row = 0; row < Rows; row++)
        {
            twice += 2L * Fits[row, columnOf[row]];
            foreach (var (other, worths) in _ties[row]) twice += Worth(worths, columnOf[row], columnOf[other]);
        }
        return twice / 2;
    }
}
