using Cartouche.SideBySide.Stories;

namespace Cartouche.SideBySide.Racing;

/// <summary>How a case's figures read.</summary>
internal enum Measure
{
    /// <summary>How many in a second; more is better.</summary>
    Rate,

    /// <summary>Mean time of one piece of work; less is better.</summary>
    Time,

    /// <summary>Median time of one piece of work; less is better.</summary>
    MedianTime,
}

/// <summary>One row of the table.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Story">With which story.</param>
/// <param name="Work">The protocol's word for it.</param>
/// <param name="Measure">How the figures read.</param>
/// <param name="Target">What is aimed at, in words.</param>
internal sealed record RaceCase(string Title, BenchStory Story, string Work, Measure Measure, string Target)
{
    /// <summary>What a rate counts.</summary>
    public string Unit { get; init; } = "lines";

    /// <summary>How many states are explored at most.</summary>
    public int MaxStates { get; init; }

    public bool Matches(string filter) =>
        $"{Title} {Story.Name}".Contains(filter, StringComparison.OrdinalIgnoreCase) || Work.Equals(filter, StringComparison.OrdinalIgnoreCase);
}
