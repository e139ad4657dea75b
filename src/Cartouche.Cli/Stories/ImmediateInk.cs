using Cartouche.Ink;
using Cartouche.Ink.Source;
using Cartouche.Runtime;
using Cartouche.Runtime.Values;

namespace Cartouche.Cli.Stories;

/// <summary>
/// Runs ink at the prompt by compiling the story once more with a function that holds it, and moving the state over
/// there and back. So it knows all that the story knows, and the story's own program stays as it is.
/// </summary>
internal sealed class ImmediateInk(string source, string folder) : IImmediateInk
{
    // Nothing a writer would call a function.
    private const string Function = "cartouche_immediate";

    public ImmediateResult Run(Story story, string ink)
    {
        if (ink.AsSpan().ContainsAny('\n', '\r')) return new ImmediateResult(null, "Ink at the prompt is a single line.");
        var asked = Compile("~ return " + ink);
        if (asked.Program is { } question) return Run(story, question, hasValue: true);
        var done = Compile("~ " + ink);
        if (done.Program is { } statement) return Run(story, statement, hasValue: false);
        return new ImmediateResult(null, LooksLikeAssignment(ink) ? done.Problem : asked.Problem);
    }

    private static ImmediateResult Run(Story story, StoryProgram program, bool hasValue)
    {
        try
        {
            var twin = new Story(program, new StoryOptions { StubExternals = true });
            string? problem = null;
            twin.MessageRaised += message =>
            {
                if (!message.IsWarning) problem ??= message.Text;
            };
            twin.Load(story.Save());
            var value = twin.Evaluate(Function);
            if (problem is not null) return new ImmediateResult(null, problem);
            story.Load(twin.Save());
            return new ImmediateResult(hasValue && value.Kind != ValueKind.Void ? value.ToString() : null, null);
        }
        catch (Exception failure) when (failure is StoryException or StoryFormatException or ArgumentException)
        {
            return new ImmediateResult(null, failure.Message);
        }
    }

    private (StoryProgram? Program, string? Problem) Compile(string line)
    {
        var text = source + "\n=== function " + Function + "()\n" + line + "\n";
        var lineNumber = text.AsSpan().Count('\n');
        var result = InkCompiler.Compile(text, new CompileOptions { FileName = "prompt", Includes = new FolderIncludes(folder) });
        // The story itself has no errors, so any is the line's; one in it says most.
        var errors = result.Diagnostics.Where(fault => fault.Severity == Ink.Diagnostics.Severity.Error).ToList();
        if (result.Tree is not null && errors.Count == 0) return (StoryProgram.FromTree(result.Tree), null);
        var told = errors.FirstOrDefault(fault => fault.Span.StartLine == lineNumber) ?? errors.FirstOrDefault();
        return (null, told?.Message ?? "That is no ink the story understands.");
    }

    private static bool LooksLikeAssignment(string ink)
    {
        var at = ink.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && (at + 1 >= ink.Length || ink[at + 1] != '=') && ink[at - 1] is not ('!' or '<' or '>' or '=');
    }
}
