using Cartouche.Cli.Play;
using Cartouche.Cli.Stories;
using Cartouche.Proof.Findings;
using Cartouche.Runtime;
using Cartouche.Runtime.State;

namespace Cartouche.Cli.Reports;

/// <summary>The ways of a report, with the wording of each choice: a tree of steps, since ways that begin alike share their beginnings.</summary>
internal sealed class HtmlReportWays
{
    private readonly LoadedStory _loaded;
    private readonly ListedChance _chance;
    private readonly Story _story;
    private readonly List<int> _draws = [];
    private readonly List<Step> _steps = [];
    private readonly Dictionary<(int After, int Choice, string Outcomes), int> _numbers = [];

    /// <param name="story">The story.</param>
    /// <param name="options">How it was explored: limits and stubs.</param>
    public HtmlReportWays(LoadedStory story, StoryOptions options)
    {
        _loaded = story;
        _chance = new ListedChance(_draws);
        _story = new Story(story.Program!, options with { Seed = 0, Chance = _chance });
        story.Game.Bind(_story);
        // A way may well end on an error: that is what some of them show.
        _story.MessageRaised += _ => { };
        Beginning = _story.Capture();
    }

    /// <summary>All steps, each after the one it follows.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    private StoryState Beginning { get; }

    /// <summary>Adds a way.</summary>
    /// <returns>The position of its last step, or -1 for a way without any.</returns>
    public int Add(Trace trace)
    {
        _draws.Clear();
        _draws.AddRange(trace.Steps.SelectMany(step => step.Outcomes));
        var at = -1;
        foreach (var step in trace.Steps)
        {
            var key = (at, step.Choice, string.Join(' ', step.Outcomes));
            if (!_numbers.TryGetValue(key, out var next))
            {
                next = _steps.Count;
                _steps.Add(Play(at, step));
                _numbers.Add(key, next);
            }
            at = next;
        }
        return at;
    }

    private Step Play(int after, TraceStep step)
    {
        var before = after < 0 ? Beginning : _steps[after].State;
        var text = "";
        if (before is null) return new Step(after, step.Choice, text, step.Outcomes, null);
        try
        {
            _story.Restore(before);
            if (after < 0 && _chance.BeginsWithGame) _loaded.Game.SetStarts(_story);
            if (step.Choice > 0)
            {
                text = _story.Choices[step.Choice - 1].Text;
                _story.Choose(step.Choice - 1);
            }
            _story.SkipToChoice();
            return new Step(after, step.Choice, text, step.Outcomes, _story.Capture());
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or StoryException or UsageException)
        {
            // Choices by number lead there all the same; only the wording from here on is not known.
            return new Step(after, step.Choice, text, step.Outcomes, null);
        }
    }

    /// <summary>One step.</summary>
    /// <param name="After">Position of the step before, or -1.</param>
    /// <param name="Choice">The choice's number from 1; 0 for the beginning.</param>
    /// <param name="Text">Its wording.</param>
    /// <param name="Outcomes">What chance answers on the way to the next.</param>
    /// <param name="State">Where the story then stands, if it can be told.</param>
    public sealed record Step(int After, int Choice, string Text, IReadOnlyList<int> Outcomes, StoryState? State);
}
