using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests.Directions;

public class DirectionTests
{
    [Theory]
    [InlineData("to: Ann, Ben", "To Ann|Ben")]
    [InlineData("aside", "Aside")]
    [InlineData("Aside", "Aside")]
    [InlineData("reveals: secret", "Reveals secret")]
    [InlineData("uses: secret, rumour", "Uses secret|rumour")]
    [InlineData("by: Old Woman", "By Old Woman")]
    [InlineData("by: anyone", "By")]
    [InlineData("vote", "Vote")]
    [InlineData("within: 30s", "Within 00:00:30")]
    [InlineData("within: 2m", "Within 00:02:00")]
    [InlineData("within: 1m 5s", "Within 00:01:05")]
    [InlineData("scene: The penthouse: at night", "Scene The penthouse: at night")]
    [InlineData("with: Ann", "With Ann")]
    [InlineData("cue: gold > 3", "Cue gold > 3")]
    [InlineData("cue-once", "CueOnce")]
    [InlineData("cue-priority: -2", "CuePriority -2")]
    [InlineData("interrupt", "Interrupt")]
    [InlineData("ending: Exile", "Ending Exile")]
    [InlineData("  by :  Ann ", "By Ann")]
    public void EveryDirectionIsRead(string tag, string expected) => Assert.Equal(expected, Text(Direction.Parse(tag)));

    [Theory]
    [InlineData("title: The Hall")]
    [InlineData("music")]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("to")]
    [InlineData("to:")]
    [InlineData("to: Ann,,Ben")]
    [InlineData("to: anyone")]
    [InlineData("by: Ann, anyone")]
    [InlineData("aside: quietly")]
    [InlineData("within: soon")]
    [InlineData("within: 0s")]
    [InlineData("within: 30")]
    [InlineData("within: 99999999999999s")]
    [InlineData("within: m")]
    [InlineData("cue-priority: high")]
    [InlineData("cue-priority: 99999")]
    [InlineData("ending:")]
    public void WhatIsNoDirectionIsNone(string tag) => Assert.Null(Direction.Parse(tag));

    [Fact]
    public void ByAnyoneIsTold()
    {
        Assert.True(Direction.Parse("by: Anyone")!.IsByAnyone);
        Assert.False(Direction.Parse("by: Ann")!.IsByAnyone);
        Assert.False(Direction.Parse("vote")!.IsByAnyone);
    }

    [Theory]
    [InlineData("ANN: Well?", "Ann", "Well?")]
    [InlineData("queen:Well? So: what?", "Queen", "Well? So: what?")]
    [InlineData(" Old Woman : ...", "Old Woman", "...")]
    [InlineData("ANN:", "Ann", "")]
    public void SpeechIsToldFromNarration(string line, string name, string words) => Assert.Equal(new Speech(name, words), Speech.Parse(line, Sample.Hall));

    [Theory]
    [InlineData("Note: this is not a name.")]
    [InlineData("Ann says: no.")]
    [InlineData(": Ann")]
    [InlineData("Ann")]
    [InlineData("")]
    public void NarrationIsNoSpeech(string line) => Assert.Null(Speech.Parse(line, Sample.Hall));

    private static string Text(Direction? direction) => direction is null
        ? "none"
        : (direction.Kind + " " + string.Join("|", direction.Names) + direction.Text + (direction.Time == default ? "" : direction.Time) + (direction.Number == 0 ? "" : direction.Number)).Trim();
}
