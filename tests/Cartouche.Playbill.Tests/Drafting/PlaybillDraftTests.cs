using Cartouche.Ink;
using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests.Drafting;

public class PlaybillDraftTests
{
    [Fact]
    public void ADraftSaysWhatTheStorySays()
    {
        const string Story = """
            # title: The Hall: a play
            # author: A. Nonymous
            EXTERNAL roll()
            EXTERNAL ring(times)
            -> hall
            === function roll()
            ~ return 4
            === hall
            # with: Ben
            ANN: Well? # reveals: secret
            OLD WOMAN: Well what?
            ANN: You know. # uses: secret
            OLD WOMAN: I do.
            Note: nobody is called so.
            * [Stay # by: Ben] -> peace
            * [Go] -> END
            === peace
            # ending: Peace at last
            -> END

            """;
        Assert.Equal(
            """
            # The playbill of hall.ink: a draft, made from the story. Change what you like.
            title: "The Hall: a play"
            author: A. Nonymous
            story: hall.ink
            players: { least: 1, most: 3 }

            # Who can be played. Those who are masks of others belong under 'personas: { Mask: { worn_by: Role } }'.
            roles:
              Ann: # speaks 2 lines
                summary:
                traits: {} # from -2 to 2, for instance { nerve: 1, guilt: -2 }
              Old Woman: # speaks 2 lines
                summary:
                traits: {} # from -2 to 2, for instance { nerve: 1, guilt: -2 }
              Ben: # named in directions
                summary:
                traits: {} # from -2 to 2, for instance { nerve: 1, guilt: -2 }

            # What can be known, and who knows it at the start.
            facts:
              secret: { says: "", known_by: [] }

            # How it can end.
            endings:
              Peace at last: { summary: "" }

            # The story also ends in these places. '# ending: Name' at the top of a knot or stitch gives its ending a name:
            #   hall

            # What should be so in every performance.
            claims:
              - possible ended("Peace at last")

            # Every answer the game may give: values such as [1..6], [true, false], or [none] for a function without an answer.
            externals:
              ring: { values: [0, 1] }

            """.ReplaceLineEndings("\n"), PlaybillDraft.Write(InkCompiler.Compile(Story), "hall.ink"));
        Assert.Equal([], Faults(Story));
    }

    [Fact]
    public void TheSamplesDraftHasItsCast()
    {
        var story = InkCompiler.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink"));
        var playbill = PlaybillReader.Read(PlaybillDraft.Write(story)).Playbill!;
        Assert.Equal(["Dace", "Daniel", "Harl", "Ilvane", "Miriam", "Rafe", "Win"], playbill.Roles.Select(role => role.Name).Order());
        Assert.Equal(9, playbill.Facts.Count);
        Assert.Equal(5, playbill.Endings.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{)")]
    [InlineData("-> END\n")]
    [InlineData("# title: \"a\\\" # author: [x\n# ending: 'y'\n-> END\n")]
    [InlineData("A: x # to: Yes, Null, 1.5, é, a'b\nA: y # reveals: true, ~, -\n-> END\n")]
    [InlineData("# ending: 1\n-> END\n")]
    [InlineData("ANN: a\nann: b\nAnn: c # to: ANN\n-> END\n")]
    public void ADraftReadsBackWithoutFaults(string story) => Assert.Equal([], Faults(story));

    private static string[] Faults(string story)
    {
        var compiled = InkCompiler.Compile(story);
        var staged = StagedStory.Compile(story, PlaybillReader.Read(PlaybillDraft.Write(compiled, "story.ink")));
        return [.. staged.Diagnostics.Skip(staged.Story.Diagnostics.Count).Select(fault => fault.ToString())];
    }
}
