using Cartouche.Stage.Casting.Assignment;

namespace Cartouche.Stage.Tests.Casting.Assignment;

public sealed class AssignmentTests
{
    [Fact]
    public void ALinearAssignmentIsTheBest()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var (rows, columns) = (random.Next(1, 6), random.Next(6, 8));
            var scores = new long[rows, columns];
            for (var i = 0; i < rows; i++)
                for (var j = 0; j < columns; j++) scores[i, j] = random.Next(6) == 0 ? LinearAssignment.Forbidden : random.Next(-20, 20);
            var columnOf = new int[rows];
            var sum = new LinearAssignment(rows + 2, columns + 2).Solve(scores, rows, columns, columnOf);
            Assert.Equal(rows, columnOf.Distinct().Count());
            Assert.Equal(sum, Enumerable.Range(0, rows).Sum(row => scores[row, columnOf[row]]));
            Assert.Equal(Assignments(rows, columns).Max(a => Enumerable.Range(0, rows).Sum(row => scores[row, a[row]])), sum);
        }
    }

    [Fact]
    public void TheExactSearchFindsTheBestAndItsBoundIsOne()
    {
        var random = new Random(2);
        for (var round = 0; round < 200; round++)
        {
            var problem = Make(random, random.Next(1, 6), 6);
            var best = Assignments(problem.Rows, problem.Columns).Max(a => problem.Score(a));
            var start = LocalSearch.Solve(problem, 20);
            var found = ExactSearch.Solve(problem, start, [.. Enumerable.Range(0, problem.Columns)]);
            Assert.Equal(best, problem.Score(found));
            Assert.True(ExactSearch.BoundOf(problem) >= best);
            Assert.True(problem.Score(start) <= best);
        }
    }

    [Fact]
    public void TheSameProblemGivesTheSameAssignment()
    {
        var one = LocalSearch.Solve(Make(new Random(3), 20, 30), 50);
        Assert.Equal(one, LocalSearch.Solve(Make(new Random(3), 20, 30), 50));
    }

    private static QuadraticProblem Make(Random random, int rows, int columns)
    {
        var fits = new int[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++) fits[i, j] = random.Next(10) == 0 && j > 0 ? QuadraticProblem.Forbidden : random.Next(-10, 10);
        var kinds = new byte[columns, columns];
        for (var i = 0; i < columns; i++)
            for (var j = i + 1; j < columns; j++) kinds[i, j] = kinds[j, i] = (byte)random.Next(4);
        var problem = new QuadraticProblem(fits, kinds);
        for (var i = 0; i < rows; i++)
            for (var j = i + 1; j < rows; j++)
                if (random.Next(2) == 0) problem.Tie(i, j, [0, random.Next(-9, 9), random.Next(-9, 9), random.Next(12) == 0 ? QuadraticProblem.Forbidden : random.Next(9)]);
        return problem;
    }

    private static IEnumerable<int[]> Assignments(int rows, int columns)
    {
        if (rows == 0)
        {
            yield return [];
            yield break;
        }
        foreach (var shorter in Assignments(rows - 1, columns))
            for (var column = 0; column < columns; column++)
                if (!shorter.Contains(column)) yield return [.. shorter, column];
    }
}
