namespace Cartouche.Cli.Inklecate;

/// <summary>Where the answers to a play's prompts come from.</summary>
public interface IAnswers
{
    /// <summary>The next answer, as it would be typed.</summary>
    /// <param name="choices">How many choices are on offer.</param>
    /// <returns><see langword="null"/> when there are no more.</returns>
    string? Next(int choices);

    /// <summary>Told that the story has come to its end.</summary>
    /// <exception cref="UsageException">There are answers left that should have been asked for.</exception>
    void Ended()
    {
    }
}

/// <summary>Lines of input.</summary>
public sealed class TypedAnswers(TextReader reader) : IAnswers
{
    public string? Next(int choices) => reader.ReadLine();
}

/// <summary><c>--choices</c>: numbers known beforehand.</summary>
public sealed class ListedAnswers(IReadOnlyList<int> numbers) : IAnswers
{
    private int _next;

    public string? Next(int choices)
    {
        if (_next == numbers.Count) return null;
        var number = numbers[_next++];
        if (number > choices) throw new UsageException(FormattableString.Invariant($"--choices: choice {number}, the {Ordinal(_next)} of the list, is not on offer; there {(choices == 1 ? "is 1" : $"are {choices}")}."));
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Ended()
    {
        if (_next < numbers.Count) throw new UsageException(FormattableString.Invariant($"--choices: the story ends before choice {numbers[_next]}, the {Ordinal(_next + 1)} of the list."));
    }

    private static string Ordinal(int number) => FormattableString.Invariant($"{number}{(number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");
}

/// <summary><c>--random</c>: a number of turns by chance, the same for the same seed.</summary>
public sealed class RandomAnswers(int turns, int? seed) : IAnswers
{
    private readonly Random _random = seed is { } fixedSeed ? new Random(fixedSeed) : new Random();
    private int _taken;

    public string? Next(int choices) => choices == 0 || _taken++ >= turns ? null : (_random.Next(choices) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
