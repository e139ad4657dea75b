using Cartouche.Runtime.Saves;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Saves;

/// <summary>Saves that were tampered with: what loads can be saved again and means the same, the rest is refused.</summary>
public sealed class HostileSaveTests
{
    private const string Temporary = "[\"ev\",1,\"/ev\",{\"temp=\":\"x\"},\"^a\",\"\\n\",\"ev\",{\"VAR?\":\"x\"},\"out\",\"/ev\",\"\\n\",\"done\",null]";

    [Fact]
    public void ATemporaryThatIsThereTwiceIsRefused()
    {
        var story = Raw.Story(Temporary);
        story.Continue();
        var state = story.Capture();
        var parts = FlowParts.Of(state.Flows[0]);
        parts.Temps.Add(parts.Temps[0]);
        var twice = new StoryState(state.Program, state.Heap, state.Words, [parts.ToImage()], state.FlowNames, 0);
        Assert.Throws<StoryFormatException>(() => StoryState.Decode(story, twice.Encode()));
        Assert.Equal(state, StoryState.Decode(story, state.Encode()));
    }

    [Fact]
    public void AThreadThatBeginsWithACallIsRefused()
    {
        var story = Raw.Story(Temporary);
        story.Continue();
        Refuse(story, () => story.Load(Changed(story.Save(), "\"threads\":[[{", "\"threads\":[[{\"kind\":\"function\",")));
        Refuse(story, () => story.ImportInkSave(Changed(story.ExportInkSave(), "\"type\":0", "\"type\":1")));
    }

    [Fact]
    public void ATargetThatIsTheWholeStoryIsKept()
    {
        var story = Raw.Story("[\"^a\",\"\\n\",\"done\",{\"global decl\":[\"ev\",7,{\"VAR=\":\"v\"},\"/ev\",\"end\",null]}]");
        story.Load(Changed(story.Save(), "\"v\":7", "\"v\":{\"target\":\"\"}"));
        var state = story.Capture();
        story.Load(story.Save());
        Assert.Equal(state, story.Capture());
        story.ImportInkSave(story.ExportInkSave());
        Assert.Equal(state, story.Capture());
    }

    [Fact]
    public void AnAddressThatNoSaveCanNameIsRefused()
    {
        var story = Raw.Story("[{\"->\":\"k\"},\"done\",{\"k\":[\"^a\",\"\\n\",\"ev\",{\"CNT?\":\"k\"},\"out\",\"/ev\",\"\\n\",\"end\",{\"#f\":1}]}]");
        story.Continue();
        var state = story.Capture();
        var parts = FlowParts.Of(state.Flows[0]);
        parts.Address = state.Program.Containers[state.Program.FindContainer("k")].Start;
        var uncounted = new StoryState(state.Program, state.Heap, state.Words, [parts.ToImage()], state.FlowNames, 0);
        Assert.Throws<StoryFormatException>(() => StoryState.Decode(story, uncounted.Encode()));
    }

    [Fact]
    public void ACallerThatStandsAtNoCallIsRefused()
    {
        var story = Raw.Story("[\"^a\",\"\\n\",{\"->t->\":\"t\"},\"^b\",\"\\n\",\"done\",{\"t\":[\"^in\",\"\\n\",\"^more\",\"\\n\",\"ev\",\"void\",\"/ev\",\"->->\",null]}]");
        story.Continue();
        story.Continue();
        Refuse(story, () => story.Load(Changed(story.Save(), "{\"at\":\":3\",\"after\":\"->-> t\"}", "{\"at\":\":1\"}")));
        Refuse(story, () => story.ImportInkSave(Changed(story.ExportInkSave(), "\"cPath\":\"\",\"idx\":2", "\"cPath\":\"\",\"idx\":0")));
    }

    [Fact]
    public void AFlowWhoseNameIsNoTextIsRefused()
    {
        var story = Raw.Story(Temporary);
        story.SwitchFlow("\ud83d\ude00");
        Assert.Equal(story.Capture(), StoryState.Decode(story, story.Capture().Encode()));
        Refuse(story, () => story.Load(Changed(story.Save(), "\ud83d\ude00", "\\ud83d")));
        Assert.Throws<ArgumentException>(() => story.SwitchFlow("\ud83d"));
    }

    private static void Refuse(Story story, Action load)
    {
        var before = story.Capture();
        Assert.Contains("its call stack makes no sense", Assert.Throws<StoryFormatException>(load).Message, StringComparison.Ordinal);
        Assert.Equal(before, story.Capture());
    }

    private static string Changed(string save, string from, string to)
    {
        Assert.Contains(from, save, StringComparison.Ordinal);
        return save.Replace(from, to, StringComparison.Ordinal);
    }
}
