using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Tests.Exploring;

/// <summary>What a stepper notes of its steps, on which learning them rests.</summary>
public sealed class StepperNotesTests
{
    [Theory]
    [InlineData("~ b = a", "a visits hall", "b visits hall")]
    [InlineData("~ b = 1", "visits hall", "b visits hall")]
    [InlineData("~ b = 1\n~ a = b", "visits hall", "a b visits hall")]
    [InlineData("{a > 0:\n  ~ b = c\n}", "a visits hall", "visits hall")]
    [InlineData("~ a++", "a visits hall", "a visits hall")]
    [InlineData("{stopping:\n- One.\n- Two.\n}", "visits hall visits sequence", "visits hall visits sequence")]
    public void AStepNotesWhatItReadsAndWrites(string logic, string read, string written)
    {
        var stepper = new Stepper(Sample.Compile($"VAR a = 0\nVAR b = 0\nVAR c = 0\n-> hall\n=== hall\n{logic}\n+ [On] -> out\n+ {{hall > 5}} [Off] -> END\n=== out\n-> hall\n"), new StoryOptions { Seed = 0 });
        stepper.Start();
        stepper.TakesNotes = true;
        stepper.Choose(0);
        Assert.Equal(read, Named(stepper, stepper.SlotsRead));
        Assert.Equal(written, Named(stepper, stepper.SlotsWritten));
    }

    [Fact]
    public void WithoutNotesThereAreNone()
    {
        var stepper = new Stepper(Sample.Compile("VAR a = 0\n-> hall\n=== hall\n~ a++\n+ [On] -> hall\n"), new StoryOptions { Seed = 0 });
        stepper.Start();
        stepper.TakesNotes = true;
        stepper.Choose(0);
        stepper.TakesNotes = false;
        stepper.Choose(0);
        Assert.True(stepper.SlotsRead.IsEmpty && stepper.SlotsWritten.IsEmpty);
    }

    /// <summary>A variable's two numbers, or several counts of the hall's choices, as one name.</summary>
    private static string Named(Stepper stepper, ReadOnlySpan<int> slots)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            var what = stepper.Slots[slot];
            if (what.Variable is not null) names.Add(what.Variable);
            else if (what.Container!.Path == "hall") names.Add("visits hall");
            else if (what.Container.Content.Any(node => node is CommandNode { Command: Command.VisitIndex })) names.Add("visits sequence");
        }
        return string.Join(' ', names);
    }
}
