using Cartouche.Playbills.Model;
using Cartouche.Playbills.Tests.Support;
using Cartouche.Runtime.Values;

namespace Cartouche.Playbills.Tests;

public class PlaybillReaderTests
{
    private const string Themes = """
        roles: { Ann: }
        personas: { Queen: { worn_by: Ann } }
        themes:
          Night: { paper: "#14181d", ink: "#d9e2ea", accent: "#7FB4D8", type: mono, places: ["The *"], personas: [Queen] }
          Hall: { paper: "#ffffff", ink: "#000000", accent: "#333333", places: [The hall*] }
          Very hall: { paper: "#ffffff", ink: "#000000", accent: "#333333", places: [The hall] }

        """;

    [Fact]
    public void ThePlaybillStandsBesideTheStory()
    {
        Assert.Equal("tales/hall.playbill.yaml", PlaybillReader.PathFor("tales/hall.ink"));
        Assert.Equal("hall.playbill.yaml", PlaybillReader.PathFor("hall.ink.json"));
        Assert.Equal("hall.playbill.yaml", PlaybillReader.PathFor("hall.json"));
        Assert.Equal("hall.playbill.yaml", PlaybillReader.PathFor("hall.cartouche"));
        Assert.Equal("hall.playbill.yaml", PlaybillReader.PathFor("hall"));
    }

    [Fact]
    public void AFileThatIsNotThereIsAFault()
    {
        var result = PlaybillReader.ReadFile(Path.Combine(Path.GetTempPath(), "no such folder", "story.playbill.yaml"));
        Assert.Null(result.Playbill);
        Assert.Equal("CT1011", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("title:\nroles:\nclaims:\n")]
    public void AnEmptyPlaybillHasNoFaults(string yaml)
    {
        var result = Sample.Read(yaml);
        Assert.True(result.Succeeded);
        Assert.Empty(result.Playbill!.Roles);
    }

    [Fact]
    public void PeopleAreReadWithTraitsAndRelations()
    {
        var playbill = Read("""
            roles:
              Ann: { summary: The elder, traits: { nerve: 2, guilt: -1 }, voice: Low }
              Ben:
                optional: true
                relations: [{ is: brother of, whom: Ann, known: false }]
            personas:
              Queen: { worn_by: Ann, summary: Of old }
            """);
        var (ann, ben) = (playbill.Roles[0], playbill.Roles[1]);
        Assert.Equal(("The elder", "Low", 2, -1, false), (ann.Summary, ann.Voice, ann.Traits["nerve"], ann.Traits["guilt"], ann.IsOptional));
        Assert.True(ben.IsOptional);
        Assert.Equal(("brother of", "Ann", false), (ben.Relations[0].Is, ben.Relations[0].Whom, ben.Relations[0].IsKnown));
        Assert.Equal(("Queen", "Ann", "Of old"), (playbill.Personas[0].Name, playbill.Personas[0].WornBy, playbill.Personas[0].Summary));
    }

    [Fact]
    public void NamesOfPeopleAreKnownInUpperAndLowerCase()
    {
        Assert.Equal("Ann", Sample.Hall.FindRole("ANN")!.Name);
        Assert.Equal("Queen", Sample.Hall.NameOf("queen"));
        Assert.Equal("Ann", Sample.Hall.RoleOf("QUEEN")!.Name);
        Assert.Null(Sample.Hall.NameOf("nobody"));
        Assert.NotNull(Sample.Hall.FindFact("secret"));
        Assert.Null(Sample.Hall.FindFact("Secret"));
    }

    [Fact]
    public void FactsEndingsAndCanonAreRead()
    {
        var playbill = Read("""
            roles: { Ann: }
            facts: { secret: { says: "It is so.", known_by: [Ann] }, rumour: }
            endings: { Peace: { canon: true, summary: Quiet }, War: }
            canon: { ending: Peace, choices: [1, 3] }
            """);
        Assert.Equal(("It is so.", "Ann"), (playbill.Facts[0].Says, playbill.Facts[0].KnownBy[0]));
        Assert.Empty(playbill.Facts[1].KnownBy);
        Assert.Equal((true, false, "Quiet"), (playbill.Endings[0].IsCanon, playbill.Endings[1].IsCanon, playbill.Endings[0].Summary));
        Assert.Equal(("Peace", "1,3"), (playbill.Canon!.Ending, string.Join(",", playbill.Canon.Choices)));
    }

    [Fact]
    public void DomainsAndBoundsAreRead()
    {
        var playbill = Read("""
            externals:
              roll: { values: [1..6] }
              is_raining: { values: [true, false] }
              log: { values: [none] }
              colour: { values: [red, "true", 1.5, -2..-1] }
            variables:
              money: { least: 0, most: 100 }
              difficulty: { values: [1, 2, 3, 2] }
            """);
        InkValue[] dice = [1, 2, 3, 4, 5, 6];
        Assert.Equal(dice, playbill.Externals[0].Values);
        Assert.Equal([true, false], playbill.Externals[1].Values);
        Assert.Equal([InkValue.None], playbill.Externals[2].Values);
        Assert.Equal(["red", "true", 1.5f, -2, -1], playbill.Externals[3].Values);
        Assert.Equal((0, 100, 0), (playbill.Variables[0].Least, playbill.Variables[0].Most, playbill.Variables[0].Values.Count));
        Assert.Equal([1, 2, 3], playbill.Variables[1].Values);
    }

    [Fact]
    public void PlayersContentAndQuestionsAreRead()
    {
        var playbill = Read("""
            minutes: 60
            players: { least: 1, best: 3, most: 4 }
            roles: { Ann: { traits: { nerve: 1 } } }
            content:
              - { note: a storm, weight: heavy }
              - thunder
            questions:
              - ask: Who goes first?
                answers: [{ say: I do., nerve: 2 }]
              - { ask: Whom do you know?, about: relations }
            """);
        Assert.Equal((60, new PlayerCount(1, 3, 4)), (playbill.Minutes, playbill.Players));
        Assert.Equal([("a storm", ContentWeight.Heavy), ("thunder", ContentWeight.Medium)], playbill.Content.Select(note => (note.Note, note.Weight)));
        Assert.Equal(("I do.", 2), (playbill.Questions[0].Answers[0].Say, playbill.Questions[0].Answers[0].Traits["nerve"]));
        Assert.Equal("relations", playbill.Questions[1].About);
    }

    [Fact]
    public void ThemesAreRead()
    {
        var theme = Assert.Single(Read(Themes[..Themes.IndexOf("  Hall", StringComparison.Ordinal)]).Themes);
        Assert.Equal(("Night", "#14181d", "#d9e2ea", "#7FB4D8", ThemeType.Mono), (theme.Name, theme.Paper, theme.Ink, theme.Accent, theme.Type));
        Assert.Equal(["The *"], theme.Places.Select(place => place.Text));
        Assert.Equal(["Queen"], theme.Personas);
    }

    /// <summary>What says most of the place is for it; who is there counts where nothing is.</summary>
    [Theory]
    [InlineData("The road", null, "Night")]
    [InlineData("the hall of mirrors", null, "Hall")]
    [InlineData("The hall", null, "Very hall")]
    [InlineData("The hall", "Queen", "Very hall")]
    [InlineData("A hall", "Ann,QUEEN", "Night")]
    [InlineData("A hall", "Ann", null)]
    [InlineData(null, "Queen", "Night")]
    [InlineData(null, null, null)]
    public void AThemeIsForAPlaceOrElseForAPersona(string? place, string? present, string? theme) =>
        Assert.Equal(theme, Read(Themes).ThemeOf(place, present?.Split(','))?.Name);

    [Theory]
    [InlineData("#767676", "CT1114", "The contrast of ink on paper is 3.98:1; below 4.5:1 many cannot read it.")]
    [InlineData("#12345", "CT1113", "'#12345' is no colour; one is written as \"#fbf8f1\", in quotes.")]
    [InlineData("#12345g", "CT1113", "'#12345g' is no colour; one is written as \"#fbf8f1\", in quotes.")]
    public void AColourThatCannotBeReadIsSaid(string ink, string code, string message)
    {
        var fault = Assert.Single(Sample.Read($"themes:\n  Day: {{ paper: \"#f0f0f0\", ink: \"{ink}\", accent: \"#000000\" }}\n").Diagnostics);
        Assert.Equal((code, message), (fault.Code, fault.Message));
    }

    [Theory]
    [InlineData("players: { least: 2 }", 2, 2, 2)]
    [InlineData("players: { most: 4 }", 1, 4, 4)]
    [InlineData("players: { best: 3 }", 1, 3, 3)]
    [InlineData("players: { least: 2, most: 5 }", 2, 5, 5)]
    public void PlayersLeftOutFollowFromTheOthers(string yaml, int least, int best, int most) =>
        Assert.Equal(new PlayerCount(least, best, most), Read(yaml).Players);

    [Fact]
    public void EveryFaultOfAFileIsReportedInOneRun() =>
        Assert.Equal(
            ["CT1008 1:1-6", "CT1009 2:10-14", "CT1009 4:35-36", "CT1008 5:10-14", "CT1101 7:20-24", "CT1010 9:3-7", "CT1009 10:9-14"],
            Sample.Faults("""
                titel: x
                minutes: long
                roles:
                  Ann: { traits: { nerve: 1, wit: 5 } }
                  Ben: { role: x }
                facts:
                  it: { known_by: [Bean] }
                personas:
                  Mask: {}
                claims: often

                """));

    [Fact]
    public void AMistypedKeyIsMended()
    {
        var fault = Assert.Single(Sample.Read("roles:\n  Ann: { vioce: Low }\n").Diagnostics);
        Assert.Equal("'vioce' is no key of a role. Did you mean 'voice'?", fault.Message);
        Assert.Equal(("voice", fault.Span), (fault.Fix!.NewText, fault.Fix.Span));
    }

    [Fact]
    public void TheFirstOfTwoIsShown()
    {
        var fault = Assert.Single(Sample.Read("roles: { Ann: }\npersonas:\n  ann: { worn_by: Ann }\n").Diagnostics);
        Assert.Equal(("CT1105", "the role 'ann'", 1), (fault.Code, fault.Related[0].Message, fault.Related[0].Span.StartLine));
    }

    [Theory]
    [InlineData("claims: [possible gold > 1]", 10, 27)]
    [InlineData("claims: [\"possible gold > 1\"]", 11, 28)]
    [InlineData("claims: ['possible gold > 1']", 11, 28)]
    public void AClaimKnowsWhereItStands(string yaml, int from, int to)
    {
        var claim = Assert.Single(Read(yaml + "\n").Claims);
        Assert.Equal(("possible gold > 1", from, to), (claim.Text, claim.Span.StartColumn, claim.Span.EndColumn));
    }

    private static Playbill Read(string yaml)
    {
        var result = Sample.Read(yaml);
        Assert.Equal([], result.Diagnostics.Select(fault => fault.ToString()));
        return result.Playbill!;
    }
}
