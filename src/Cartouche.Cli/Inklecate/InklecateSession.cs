using System.Globalization;
using Cartouche.Cli.Stories;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Inklecate;

/// <summary>
/// A play as <c>inklecate -p</c> holds it, for programs and scripts: lines until there is a choice, then a prompt at
/// which a number, a divert or ink can be typed.
/// </summary>
/// <param name="loaded">The story.</param>
/// <param name="story">The story being played.</param>
/// <param name="output">How it is written.</param>
/// <param name="answers">Where input comes from.</param>
/// <param name="flush">Hands what was written to the reader; called before waiting for input.</param>
public sealed class InklecateSession(LoadedStory loaded, Story story, IInklecateOutput output, IAnswers answers, Action flush)
{
    /// <summary>Lines without a choice after which a story is taken to go round in circles.</summary>
    public const int LinesWithoutChoice = 100_000;

    private const string HelpText = "Type a choice number, a divert (e.g. '-> myKnot'), an expression, or a variable assignment (e.g. 'x = 5')";
    private const string NotUnderstood = "Unexpected input. Type 'help' or a choice number.";

    private readonly List<StoryMessage> _messages = [];

    /// <summary>Whether to ask for input even after the end.</summary>
    public bool KeepOpen { get; init; }

    /// <summary>Plays to the end of the story or of the input.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run()
    {
        var failed = false;
        story.MessageRaised += message =>
        {
            failed |= !message.IsWarning;
            _messages.Add(message);
        };
        ReadLines();
        while (story.Choices.Count > 0 || KeepOpen)
        {
            output.Choices(story.Choices);
            if (!Ask()) break;
            ReadLines();
        }
        if (failed) return ExitCode.Faults;
        if (story.HasEnded) answers.Ended();
        return ExitCode.Fine;
    }

    /// <summary>inklecate keeps errors and warnings apart and writes the errors first.</summary>
    internal static IEnumerable<StoryMessage> ErrorsFirst(IReadOnlyList<StoryMessage> messages) => messages.OrderBy(message => message.IsWarning);

    private void ReadLines()
    {
        for (var lines = 0; story.CanContinue; lines++)
        {
            if (lines == LinesWithoutChoice) throw new EndlessStoryException(lines);
            _messages.Clear();
            var line = story.Continue();
            output.Line(line, _messages);
        }
        if (story.Choices.Count == 0) output.End(KeepOpen);
    }

    /// <summary>Asks until the story can go on; false to stop.</summary>
    private bool Ask()
    {
        while (true)
        {
            output.Prompt();
            flush();
            if (answers.Next(story.Choices.Count) is not { } line)
            {
                output.InputClosed();
                return false;
            }
            var input = PromptInput.Parse(line);
            switch (input.Kind)
            {
                case PromptKind.Quit:
                    return false;
                case PromptKind.Choice when input.Number > story.Choices.Count:
                    output.OutOfRange();
                    break;
                case PromptKind.Choice when input.Number > 0:
                    story.Choose(input.Number - 1);
                    return true;
                case PromptKind.Choice:
                    // inklecate passes over numbers below 1 without a word.
                    break;
                case PromptKind.Divert when Divert(input.Text):
                    return true;
                case PromptKind.Divert:
                    break;
                default:
                    if (Respond(input) is { } answer) output.Answer(answer);
                    break;
            }
        }
    }

    private bool Divert(string target)
    {
        try
        {
            story.GoTo(target);
            return true;
        }
        catch (ArgumentException)
        {
            output.Answer($"Divert target not found: '-> {target}'");
            return false;
        }
    }

    private string? Respond(PromptInput input)
    {
        switch (input.Kind)
        {
            case PromptKind.Help:
                return HelpText;
            case PromptKind.DebugSource:
                // The lines of a story do not tell where they were written.
                return DebugSource(default);
            case PromptKind.DebugPath:
                return DebugSource(ContainerPath.Resolve(story.Program.Tree.Root, input.Text)?.Span ?? default);
            case PromptKind.Ink when loaded.Immediate is { } immediate:
                var result = immediate.Run(story, input.Text);
                return result.Problem ?? result.Value;
            default:
                return NotUnderstood;
        }
    }

    private static string DebugSource(SourceSpan span) => "DebugSource: " + (span.IsKnown
        ? string.Create(CultureInfo.InvariantCulture, $"line {span.StartLine}{(span.File is null ? "" : " of " + span.File)}")
        : "Unknown source");
}

/// <summary>A story writes on and on without a choice.</summary>
public sealed class EndlessStoryException : Exception
{
    public EndlessStoryException()
    {
    }

    public EndlessStoryException(string message)
        : base(message)
    {
    }

    public EndlessStoryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public EndlessStoryException(int lines)
        : base(string.Create(CultureInfo.InvariantCulture, $"The story wrote {lines:N0} lines without coming to a choice or an end. It seems to go round in circles."))
    {
    }
}
