using System.Diagnostics;
using Cartouche.Playbills;
using Cartouche.Proof.Exploring;
using Cartouche.Server.Foresight;
using Cartouche.Server.Tests.Support;
using Cartouche.Stage.Canons;
using StagePlay = Cartouche.Stage.Scenes.Play;

namespace Cartouche.Server.Tests.Foresight;

public sealed class CanonForesightTests
{
    private const string Story = """
        EXTERNAL coin()
        VAR has_key = false
        -> hall
        === hall
        It is dark.
        * [Take the key] It is cold.
            ~ has_key = true
        * [Leave it] It stays where it is.
        - Somebody coughs{has_key:, and the key is warm}.
        * [Go] -> door
        * [Wait] -> wait
        === wait
        They wait.
        * [Go] -> door
        === door
        {has_key: It opens.|It does not open.}
        -> END
        === knock
        # interrupt
        Three knocks.
        ->->
        === function coin()
        ~ return 0

        """;

    [Fact]
    public void WhatCanStillBeSaidIsToldLineByLine()
    {
        var (staged, play) = Staged(Story);
        var canon = CanonRecorder.FromChoices(staged, "x", [1, 1]);
        var foresight = new CanonForesight(new StoryAhead(staged), canon);
        Assert.Equal(["It is dark.", "It is cold.", "Somebody coughs, and the key is warm.", "It opens."], canon.Lines.Select(line => line.Text));
        Assert.Equal([false, true, true, true], foresight.Foresee(play.Save()));
        play.Choose(1, 2, null);
        Assert.Equal([false, false, false, false], foresight.Foresee(play.Save()));
    }

    [Fact]
    public void WhatComesOnAnotherWayCanStillCome()
    {
        var (staged, play) = Staged(Story);
        var foresight = new CanonForesight(new StoryAhead(staged), CanonRecorder.FromChoices(staged, "x", [1, 1]));
        play.Choose(1, 1, null);
        play.Choose(1, 2, null);
        Assert.Equal([false, false, false, true], foresight.Foresee(play.Save()));
    }

    [Fact]
    public void WhatMayBreakInIsNotKnown()
    {
        var (staged, play) = Staged(Story);
        var canon = CanonRecorder.FromChoices(staged, "x", [1, 1]);
        var start = canon.Commands.ToList().FindIndex(command => command is Stage.House.Start);
        // With a knock before the first choice: the choices then answer another turn of the scene than they did.
        var knocked = CanonRecorder.FromChronicle(staged, "x", [.. canon.Commands.Take(start + 1), new Stage.House.Interrupt(canon.Commands[0].At, 0, "knock", 1), .. canon.Commands.Skip(start + 1)]);
        var foresight = new CanonForesight(new StoryAhead(staged), knocked);
        Assert.Equal("Three knocks.", knocked.Lines[1].Text);
        Assert.Equal([false, null, true, true, true], foresight.Foresee(play.Save()));
        // After one broke in the story stands where ink alone does not come; it is explored from there.
        play.Interrupt("knock", 1);
        Assert.Equal([false, null, true, true, true], foresight.Foresee(play.Save()));
    }

    [Fact]
    public void AfterAnEndingNothingComesAndBeforeTheBeginningNothingIsKnown()
    {
        var (staged, play) = Staged(Story);
        var foresight = new CanonForesight(new StoryAhead(staged), CanonRecorder.FromChoices(staged, "x", [1, 1]));
        play.Choose(1, 1, null);
        play.Choose(1, 1, null);
        // After the end there is nothing to explore.
        Assert.Equal([null, null, null, null], foresight.Foresee(play.Save()));
        Assert.Equal([null, null, null, null], foresight.Foresee(new StagePlay(staged, 0).Save()));
    }

    [Fact]
    public void WhereALimitBitesWhatWasNotFoundIsNotKnown()
    {
        var (staged, play) = Staged(Story);
        var foresight = new CanonForesight(new StoryAhead(staged, new ExploreOptions { MaxStates = 4 }), CanonRecorder.FromChoices(staged, "x", [1, 1]));
        Assert.Equal([null, true, true, null], foresight.Foresee(play.Save()));
    }

    [Fact]
    public void AStoryThatOpensScenesMayComeToAnything()
    {
        var (staged, play) = Staged(Story.Replace("EXTERNAL coin()", "EXTERNAL open_scene(knot)", StringComparison.Ordinal).Replace("=== function coin()", "=== function open_scene(knot)", StringComparison.Ordinal).Replace("They wait.", "~ open_scene(-> door)\nThey wait.", StringComparison.Ordinal));
        var foresight = new CanonForesight(new StoryAhead(staged), CanonRecorder.FromChoices(staged, "x", [1, 1]));
        play.Choose(1, 2, null);
        Assert.Equal([null, null, null, null], foresight.Foresee(play.Save()));
    }

    [Fact]
    public void TheMedallionsCanonIsForeseenAtOnceWhereverItStands()
    {
        var staged = StagedStory.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink"));
        var canon = CanonRecorder.FromChoices(staged, "exile", staged.Playbill!.Canon!.Choices);
        var foresight = new CanonForesight(new StoryAhead(staged), canon);
        var play = new StagePlay(staged, 0);
        play.Start();
        var said = play.LineSources.Count;
        foreach (var choice in canon.Choices)
        {
            var clock = Stopwatch.StartNew();
            var ahead = foresight.Foresee(play.Save());
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
            // Whatever canon tells from here on can come, since it did.
            Assert.DoesNotContain(false, ahead.Skip(said));
            play.Choose(choice.Scene, choice.Number, choice.By);
            said = play.LineSources.Count;
        }
    }

    [Fact]
    public void OtherChoicesCloseTheMedallionsCanonStepByStep()
    {
        var staged = StagedStory.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink"));
        var canon = CanonRecorder.FromChoices(staged, "exile", staged.Playbill!.Canon!.Choices);
        var foresight = new CanonForesight(new StoryAhead(staged), canon);
        var play = new StagePlay(staged, 1);
        play.Start();
        var random = new Random(1);
        var (last, counts) = (new bool[canon.Lines.Count], new List<int>());
        Array.Fill(last, true);
        while (play.Ending is null)
        {
            var ahead = foresight.Foresee(play.Save());
            // What cannot come any more never can again.
            for (var i = 0; i < last.Length; i++)
            {
                Assert.False(!last[i] && ahead[i] == true, canon.Lines[i].Text);
                last[i] &= ahead[i] != false;
            }
            counts.Add(last.Count(can => can));
            var scene = play.Scenes.First(open => !open.IsSuspended && open.Offers.Count > 0);
            play.Choose(scene.Number, scene.Offers[random.Next(scene.Offers.Count)].Number, null);
        }
        Assert.True(counts[0] > 200 && counts[^1] < 60, string.Join(" ", counts));
    }

    private static (StagedStory Staged, StagePlay Play) Staged(string ink)
    {
        var staged = StagedStory.Compile(ink);
        Assert.True(staged.Succeeded, string.Join('\n', staged.Diagnostics));
        var play = new StagePlay(staged, 0);
        play.Start();
        return (staged, play);
    }
}
