using Cartouche.Playbills;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Game;
using Cartouche.Proof.Tests.Reference;
using Cartouche.Runtime;

namespace Cartouche.Proof.Tests.Findings;

/// <summary>The ordinary player, at the end of a trace.</summary>
internal sealed class Replay
{
    private readonly List<StoryMessage> _errors = [];
    private readonly Trace _trace;
    private readonly string _source;

    /// <summary>Plays a trace, chance and the game answering as it says.</summary>
    /// <param name="program">The story.</param>
    /// <param name="trace">The trace.</param>
    /// <param name="limits">The bounds it was found within.</param>
    /// <param name="source">What to show where it goes wrong.</param>
    /// <param name="playbill">What the game may do.</param>
    public Replay(StoryProgram program, Trace trace, StoryLimits limits, string source, Playbill? playbill = null)
    {
        (_trace, _source) = (trace, source);
        Story = new Story(program, new StoryOptions { Seed = 0, Limits = limits, StubExternals = true, Chance = new ScriptedChance([.. trace.Steps.SelectMany(s => s.Outcomes)]) });
        Story.MessageRaised += message =>
        {
            if (!message.IsWarning) _errors.Add(message);
        };
        var game = new GameDomains(program, playbill);
        game.Bind(Story);
        game.SetStarts(Story);
        if (Story.CanContinue) Story.ContinueMaximally();
        foreach (var step in trace.Steps.Skip(1))
        {
            Assert.True(step.Choice <= Story.Choices.Count, $"{trace}: choice {step.Choice} is not on offer\n{source}");
            Story.Choose(step.Choice - 1);
            Story.ContinueMaximally();
        }
    }

    /// <summary>The story where the trace has led.</summary>
    public Story Story { get; }

    /// <summary>What a finding says is to be seen.</summary>
    public void Shows(Finding finding)
    {
        var isShown = finding.Kind switch
        {
            FindingKind.SoftLock => Story.Choices.Count > 0 && _errors.Count == 0,
            FindingKind.Knowledge or FindingKind.Claim or FindingKind.OutOfBounds => true,
            // Told line by line it takes more steps to notice.
            FindingKind.EndlessLoop => _errors.Count == 1 && _errors[0].Text.Contains("Is there a loop", StringComparison.Ordinal),
            FindingKind.DeadEnd => Story.HasEnded && _errors.Count == 0,
            _ => _errors.Count == 1 && finding.Message.EndsWith(_errors[0].Text, StringComparison.Ordinal),
        };
        Assert.True(isShown, $"{finding.KindName} {_trace}: {Story.Choices.Count} choices, {string.Join(' ', _errors)}\n{_source}");
    }

    /// <summary>The story has come to an ending.</summary>
    public void HasEnded() => Assert.True(Story.HasEnded && _errors.Count == 0, $"{_trace}: no ending, {Story.Choices.Count} choices, {string.Join(' ', _errors)}\n{_source}");
}
