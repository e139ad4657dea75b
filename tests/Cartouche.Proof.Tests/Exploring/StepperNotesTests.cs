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

    [Theory]
    // Whether on offer or not, each is a condition of its own.
    [InlineData("* [A] -> hall\n* [B] -> hall\n+ [On] -> hall", 2, "a b", "")]
    [InlineData("* [A] -> hall\n* {c} [B] -> hall\n+ [On] -> hall", 1, "a", "")]
    // What was just made is known.
    [InlineData("* [A] -> hall\n* [B] -> hall\n+ [On] -> hall", 0, "b", "a")]
    // Where no other choice is there, it matters whether any of them is.
    [InlineData("* [A] -> hall\n* [B] -> hall\n* [D] -> hall\n- -> DONE", 0, "b d", "a b")]
    [InlineData("* [A] -> hall\n* [B] -> hall\n* [D] -> hall\n+ -> hall", 0, "b d", "a b")]
    // What else asks for them reads them.
    [InlineData("* [A] -> hall\n* [B] -> hall\n+ {CHOICE_COUNT() > 0} [On] -> hall", 2, "", "a b")]
    [InlineData("* (a) [A] -> hall\n* [B] -> hall\n+ {not a} [On] -> hall", 2, "a b", "a")]
    // Choices with calls of their own, or not in the order of the code, are kept in another way without each other.
    [InlineData("<- side(1)\n* [A] -> hall\n+ [On] -> hall", 2, "", "a s")]
    [InlineData("<- other\n* [A] -> hall\n+ [On] -> hall", 2, "", "a o")]
    public void WhetherAOnceOnlyChoiceWasMadeIsAConditionOfItsOffer(string choices, int choice, string offers, string read)
    {
        var stepper = new Stepper(Sample.Compile($"VAR c = false\n-> hall\n=== hall\nHere.\n{choices}\n=== side(x)\n* [S] {{x}} -> hall\n- -> DONE\n=== other\n* [O] -> hall\n- -> DONE\n"), new StoryOptions { Seed = 0 });
        stepper.Start();
        stepper.TakesNotes = true;
        stepper.Choose(choice);
        Assert.Equal(offers, Choices(stepper, stepper.OnceOffers.ToArray().Select(offer => offer.Slot)));
        Assert.Equal(read, Choices(stepper, stepper.SlotsRead.ToArray()));
        foreach (var offer in stepper.OnceOffers) Assert.Equal(stepper.Slots[offer.Slot].Container, stepper.ContentOf(offer.Address));
    }

    /// <summary>The choices whose visits these slots count: a, b and d of the hall, s of the side, o of the other.</summary>
    private static string Choices(Stepper stepper, IEnumerable<int> slots) =>
        string.Join(' ', slots.Select(slot => stepper.Slots[slot].Container).Where(container => container?.Name?.StartsWith("c-", StringComparison.Ordinal) == true)
            .Select(container => container!.Path[0] == 'h' ? "abd"[container.Name![2] - '0'] : container.Path[0]).Order());

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
