using Cartouche.Runtime;

namespace Cartouche.Cli.Stories;

/// <summary>Runs ink written at the prompt of a story being played.</summary>
public interface IImmediateInk
{
    /// <summary>Evaluates an expression, or makes an assignment, where the story stands.</summary>
    /// <param name="story">The story; an assignment changes it.</param>
    /// <param name="ink">For instance <c>gold + 1</c> or <c>gold = 5</c>.</param>
    ImmediateResult Run(Story story, string ink);
}

/// <summary>What came of ink at the prompt.</summary>
/// <param name="Value">The value as ink prints it; nothing for an assignment.</param>
/// <param name="Problem">What is wrong with it; nothing when it ran.</param>
public readonly record struct ImmediateResult(string? Value, string? Problem);
