using Cartouche.Playbills;
using Cartouche.Stage.Scenes;
using Cartouche.Stage.Tests.Support;

namespace Cartouche.Stage.Tests.Scenes;

public sealed class PlayTests
{
    private const string Playbill = """
        roles: { Ann: , Ben: , Cy: }
        personas: { Queen: { worn_by: Ann } }
        facts: { secret: { known_by: [Ben] }, rumour: }
        """;

    [Fact]
    public void AScenesThemeIsThatOfItsPlace()
    {
        const string Colours = """paper: "#ffffff", ink: "#000000", accent: "#333333" """;
        var staged = StagedStory.Compile("""
            -> hall
            === hall
            # scene: The hall
            It is dark.
            -> garden
            === garden
            # scene: The garden
            # with: Queen
            Rain.
            * [Run] -> DONE
            """, PlaybillReader.Read($"{Playbill}\nthemes:\n  Dark: {{ {Colours}, places: [The hall] }}\n  Royal: {{ {Colours}, personas: [Queen] }}\n"));
        var play = new Play(staged, 0);
        Assert.Equal(["Dark", "Royal"], play.Start().OfType<SceneSet>().Select(set => set.Theme));
        Assert.Equal("Royal", Assert.Single(play.Tell().OfType<SceneSet>()).Theme);
    }

    [Fact]
    public void OneSceneAloneCanBeSaved()
    {
        var play = Of("""
            -> hall
            === hall
            It is dark.
            * [Run # within: 10s] -> DONE
            * [Stay] They stay.
            - * [Go] -> END
            === knock
            # interrupt
            * [Open] Nobody.
            - ->->
            """);
        Assert.Null(play.Save());
        play.Start();
        var save = play.Save()!;
        play.Interrupt("knock", 1);
        Assert.Null(play.Save());
        play.Choose(2, 1, null);
        Assert.NotEqual(save, play.Save());
        play.Lapse(1, [1]);
        Assert.Null(play.Save());
        play.Choose(1, 2, null);
        Assert.NotNull(play.Save());
        play.Choose(1, 1, null);
        Assert.Null(play.Save());
    }

    [Fact]
    public void LinesKnowWhereTheyAreWritten()
    {
        var play = Of("""
            VAR name = "Ann"
            -> hall
            === hall
            # scene: The hall
            It is dark.
            {name}
            ANN: {name == "Ann": I am|Who is} there. # aside
            * [Go] -> END
            """);
        play.Start();
        Assert.Equal([(5, 1), (6, 0), (7, 3)], play.LineSources.Select(source => (source.Span.StartLine, source.Addresses.Count)));
    }

    [Fact]
    public void LinesAreSpokenInPlacesBeforeThoseWhoArePresent()
    {
        var play = Of("""
            # title: A Hall
            -> hall
            === hall
            # scene: The hall
            # with: Ann, Ben
            It is dark.
            ANN: Who is there? # aside
            QUEEN: I am. # to: Cy # loud
            -> garden
            === garden
            # scene: The garden
            Rain.
            * [Run] -> DONE
            """);
        Assert.Equal("""
            1 opened
            1 set The hall: Ann, Ben
            1 'It is dark.' # title: A Hall
            1 Ann 'Who is there?' to Ann
            1 Queen 'I am.' to Ann, Cy # loud
            1 set The garden: Ann, Ben
            1 'Rain.'
            1 offers turn 1: 1 'Run' by Ann, Ben
            """, Told(play.Start()));
    }

    [Fact]
    public void ATunnelGivesTheSceneBackWhereItWas()
    {
        var play = Of("""
            -> hall
            === hall
            # scene: The hall
            # with: Ann
            In.
            -> cellar ->
            Out again.
            -> DONE
            === cellar
            # scene: The cellar
            # with: Ann, Ben
            Down.
            ->->
            """);
        Assert.Equal("""
            1 opened
            1 set The hall: Ann
            1 'In.'
            1 set The cellar: Ann, Ben
            1 'Down.'
            1 set The hall: Ann
            1 'Out again.'
            1 closed
            """, Told(play.Start()));
    }

    [Fact]
    public void WhoMayChooseIsToldByTheDirections()
    {
        var play = Of("""
            -> hall
            === hall
            # with: Ann, Cy
            * [Go # by: Ben] -> DONE
            * [Stay # by: anyone # within: 30s] -> DONE
            * [Both # vote] -> DONE
            * [Rule # by: Queen # uses: secret] -> DONE
            """);
        var offers = play.Start().OfType<ChoicesOffered>().Single().Offers;
        Assert.Equal(["Ben", "Ann, Cy", "Ann, Cy", "Ann"], offers.Select(offer => string.Join(", ", offer.By)));
        Assert.Equal([false, false, true, false], offers.Select(offer => offer.IsVote));
        Assert.Equal(TimeSpan.FromSeconds(30), offers[1].Within);
        Assert.Equal(["secret"], offers[3].Uses);
    }

    [Fact]
    public void WhatAPersonaHearsItsWearerLearns()
    {
        var play = Of("""
            -> hall
            === hall
            # with: Queen
            Somebody whispers it. # reveals: secret
            -> court
            === court
            # with: Ann, Cy
            It is all over town. # reveals: rumour
            -> DONE
            """);
        Assert.Equal(["Queen secret", "Ann secret", "Ann rumour", "Cy rumour"], play.Start().OfType<FactLearned>().Select(learned => $"{learned.Who} {learned.Fact}"));
        Assert.True(play.Knows("Ben", "secret"));
        Assert.False(play.Knows("Queen", "rumour"));
    }

    [Fact]
    public void AnInterruptGivesTheStageBackExactlyAsItWas()
    {
        var play = Of("""
            VAR knocks = 0
            -> hall
            === hall
            # scene: The hall
            # with: Ann, Ben
            * [Stay] They stay.
            * [Go] They go.
            - -> END
            === knock
            # interrupt
            # with: Ann, Ben, Cy
            Three knocks.
            ~ knocks++
            + [Open] CY: It is me.
            + [Wait] Nobody moves.
            - ->->
            """);
        var offers = play.Start().OfType<ChoicesOffered>().Single();
        Assert.Equal("""
            1 suspended by 2
            2 opened knock into 1
            2 set The hall: Ann, Ben, Cy
            2 'Three knocks.'
            2 offers turn 1: 1 'Open' by Ann, Ben, Cy; 2 'Wait' by Ann, Ben, Cy
            """, Told(play.Interrupt("knock", 1)));
        Assert.Throws<ArgumentException>(() => play.Choose(1, 1, "Ann"));
        Assert.Throws<ArgumentException>(() => play.Interrupt("knock", 1));
        Assert.Equal("""
            2 chosen 1 'Open' by Ben
            2 Cy 'It is me.'
            2 closed
            1 resumed
            1 offers turn 1: 1 'Stay' by Ann, Ben; 2 'Go' by Ann, Ben
            """, Told(play.Choose(2, 1, "Ben")));
        Assert.Equal((offers.Turn, offers.Offers), (play.Find(1)!.Turn, play.Find(1)!.Offers));
        Assert.Equal("They go.", play.Choose(1, 2, "Ann").OfType<LineSaid>().First().Text);
    }

    [Fact]
    public void ABrokenSceneCanBeLeftSuspended()
    {
        var play = Of("-> hall\n=== hall\n* [Stay] -> END\n=== knock\n# interrupt\nThree knocks.\n->->\n");
        play.Start();
        Assert.Equal("1 suspended by 2\n2 opened knock into nothing\n2 'Three knocks.'\n2 closed", Told(play.Interrupt("knock", 1, goesOn: false)));
        Assert.True(play.Find(1)!.IsSuspended);
        Assert.Equal("1 resumed\n1 offers turn 1: 1 'Stay' by Ann, Ben, Cy", Told(play.Resume(1)));
    }

    [Fact]
    public void CuesTakeTheStageByPriorityWhenTheyAreTrueAtTheEndOfATurn()
    {
        var play = Of("""
            VAR heat = 0
            -> hall
            === hall
            + [Stoke]
              ~ heat++
              -> hall
            === smoke
            # cue: heat > 0
            Smoke.
            ->->
            === fire
            # cue: heat > 1
            # cue-once
            # cue-priority: 1
            Fire!
            ->->
            """);
        play.Start();
        Assert.Equal(["Smoke."], Lines(play.Choose(1, 1, "Ann")));
        Assert.Equal(["Fire!", "Smoke."], Lines(play.Choose(1, 1, "Ann")));
        Assert.Equal(["Smoke."], Lines(play.Choose(1, 1, "Ann")));
    }

    [Fact]
    public void ScenesOpenBesideEachOtherOverOneState()
    {
        var play = Of("""
            EXTERNAL open_scene(knot)
            VAR told = false
            -> hall
            === hall
            # scene: The hall
            # with: Ann
            ~ open_scene(-> garden)
            + {told} [Answer] ANN: So I hear.
              -> END
            + [Wait] -> hall
            === garden
            # scene: The garden
            # with: Ben, Cy
            + [Ring her up]
              ~ told = true
              BEN: It is done.
              ->->
            """);
        play.Start();
        Assert.Equal(["The hall", "The garden"], play.Scenes.Select(scene => scene.Place));
        Assert.Equal(["It is done."], Lines(play.Choose(2, 1, "Ben")));
        Assert.Single(play.Scenes);
        play.Choose(1, 1, "Ann");
        Assert.Equal(["Answer", "Wait"], play.Find(1)!.Offers.Select(offer => offer.Text));
    }

    [Fact]
    public void AStoryThatGoesOnOpeningScenesIsStopped()
    {
        var play = Of("EXTERNAL open_scene(knot)\n-> hall\n=== hall\n~ open_scene(-> garden)\n+ [Wait] -> hall\n=== garden\n~ open_scene(-> garden)\n+ [Sit] -> garden\n");
        var fault = Assert.Single(play.Start().OfType<StageFault>());
        Assert.Equal("'garden' is not opened: 100 scenes are open.", fault.Message);
        Assert.Equal(100, play.Scenes.Count);
    }

    [Fact]
    public void NobodyIsInTwoScenesAtOnce()
    {
        var play = Of("EXTERNAL open_scene(knot)\n-> hall\n=== hall\n# scene: The hall\n# with: Ann\n~ open_scene(-> garden)\n+ [Wait] -> hall\n=== garden\n# scene: The garden\n# with: Queen\n+ [Sit] -> garden\n");
        Assert.Equal("Ann is in two scenes at once: The garden and The hall.", Assert.Single(play.Start().OfType<StageFault>()).Message);
    }

    [Fact]
    public void PeopleEnterAndLeave()
    {
        var play = Of("""
            EXTERNAL enter(who)
            EXTERNAL leave(who)
            -> hall
            === hall
            # with: Ann
            Alone.
            ~ enter("ben")
            BEN: Not any more.
            ~ leave("Ann")
            Ben is alone. # reveals: rumour
            -> DONE
            """);
        Assert.Equal("""
            1 opened
            1 set somewhere: Ann
            1 'Alone.'
            1 set somewhere: Ann, Ben
            1 Ben 'Not any more.'
            1 set somewhere: Ben
            1 'Ben is alone.'
            1 Ben learns rumour
            1 closed
            """, Told(play.Start()));
    }

    [Fact]
    public void ChoicesLapseButNeverTheLast()
    {
        var play = Of("-> hall\n=== hall\n* [One # within: 5s] -> END\n* [Two # within: 9s] -> END\n");
        play.Start();
        Assert.Equal("1 lapsed 1\n1 offers turn 1: 2 'Two' by Ann, Ben, Cy", Told(play.Lapse(1, [1])));
        Assert.Throws<ArgumentException>(() => play.Choose(1, 1, "Ann"));
        Assert.Equal("1 lapsed 2\n1 offers turn 1: 2 'Two' by Ann, Ben, Cy", Told(play.Lapse(1, [2])));
        Assert.Null(play.Find(1)!.Offers[0].Within);
    }

    [Fact]
    public void AnEndingHasItsName()
    {
        var play = Of("* [Go] -> out\n=== out\n# ending: Light\nOut.\n-> END\n");
        play.Start();
        Assert.Equal("Light", Assert.Single(play.Choose(1, 1, "Ann").OfType<EndingReached>()).Name);
        Assert.Equal("Light", play.Ending);
    }

    [Fact]
    public void AStoryThatMakesAnErrorSaysWhere()
    {
        var play = Of("VAR zero = 0\n* [Go] {1 / zero} -> END\n");
        play.Start();
        Assert.Contains("Division by zero", Assert.Single(play.Choose(1, 1, "Ann").OfType<StageFault>()).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void TheSameCallsMakeTheSamePlay()
    {
        const string Story = "-> hall\n=== hall\n{~One|Two|Three}. {RANDOM(1, 100)}\n+ [Again] -> hall\n";
        var (one, other) = (Of(Story), Of(Story));
        Assert.Equal(Told(one.Start()), Told(other.Start()));
        for (var i = 0; i < 20; i++) Assert.Equal(Told(one.Choose(1, 1, "Ann")), Told(other.Choose(1, 1, "Ann")));
    }

    [Fact]
    public void TheMedallionRepeatsItsHistory()
    {
        var play = new Play(StagedStory.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink")), 1);
        var events = play.Start().ToList();
        foreach (var choice in play.Playbill.Canon!.Choices)
        {
            var scene = play.Scenes.Last(open => !open.IsSuspended && open.Offers.Count > 0);
            events.AddRange(play.Choose(scene.Number, choice, scene.Offers.Single(offer => offer.Number == choice).By[0]));
        }
        Assert.Equal("Exile", play.Ending);
        Assert.Empty(events.OfType<StageFault>());
        Assert.Contains(events, happened => happened is SceneOpened { Knot: "the_words_meet" });
    }

    private static string Told(IEnumerable<StageEvent> events) => string.Join('\n', events.Select(Told));

    private static string Told(StageEvent happened) => happened.Scene + " " + happened switch
    {
        SceneOpened opened => opened.Knot is null ? "opened" : $"opened {opened.Knot} into {(opened.BrokenInto == 0 ? "nothing" : opened.BrokenInto)}",
        SceneSet set => $"set {set.Place ?? "somewhere"}: {(set.Present is null ? "everybody" : string.Join(", ", set.Present))}",
        LineSaid line => $"{line.Speaker} '{line.Text}'{(line.SeenBy is null ? "" : " to " + string.Join(", ", line.SeenBy))}{string.Concat(line.Tags.Select(tag => " # " + tag))}".TrimStart(),
        FactLearned learned => $"{learned.Who} learns {learned.Fact}",
        ChoicesOffered offered => $"offers turn {offered.Turn}: {string.Join("; ", offered.Offers.Select(offer => $"{offer.Number} '{offer.Text}' by {string.Join(", ", offer.By)}"))}",
        ChoiceMade made => $"chosen {made.Number} '{made.Text}' by {made.By}",
        ChoicesLapsed lapsed => $"lapsed {string.Join(", ", lapsed.Numbers)}",
        SceneSuspended suspended => suspended.By == 0 ? "suspended" : $"suspended by {suspended.By}",
        SceneResumed => "resumed",
        SceneClosed => "closed",
        EndingReached ending => $"ends: {ending.Name}",
        StageFault fault => $"fault: {fault.Message}",
        _ => happened.ToString(),
    };

    private static IEnumerable<string> Lines(IEnumerable<StageEvent> events) => events.OfType<LineSaid>().Select(line => line.Text);

    private static Play Of(string ink)
    {
        var staged = StagedStory.Compile(ink, PlaybillReader.Read(Playbill));
        Assert.True(staged.Succeeded, string.Join('\n', staged.Diagnostics));
        return new Play(staged, 7);
    }
}
