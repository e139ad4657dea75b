using Cartouche.Playbills.People;
using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests.People;

public class PeopleReaderTests
{
    [Fact]
    public void ReadsAllThatIsSaidOfPlayers()
    {
        var people = Read("""
            players:
              Eve:
                answers: [2]
                traits: { nerve: -1 }
                likes: [ann]
                dislikes: [Ben]
                vetoes: [queen, a storm]
                relations:
                  - { is: partner, whom: Kit }
                  - { is: do-not-pair, whom: Zoe }
              Kit:
              Zoe:
            pins: { Ben: Zoe, Ann: ~ }
            doubling: true
            """);
        Assert.Equal(["Eve", "Kit", "Zoe"], people.Players.Select(player => player.Name));
        var eve = people.Players[0];
        Assert.Equal([("candour", 1), ("nerve", -1)], eve.Traits.Select(trait => (trait.Key, trait.Value)).Order());
        Assert.Equal(["Ann"], eve.Likes);
        Assert.Equal(["Ben"], eve.Dislikes);
        Assert.Equal(["Queen", "a storm"], eve.Vetoes);
        Assert.Equal([new PlayerRelation(Bond.Partner, "Kit"), new PlayerRelation(Bond.DoNotPair, "Zoe")], eve.Relations);
        Assert.Equal([("Ann", null), ("Ben", "Zoe")], people.Pins.Select(pin => (pin.Key, pin.Value)).Order());
        Assert.True(people.AllowsDoubling);
    }

    [Theory]
    [InlineData("players: { Eve: { answers: [3] } }", "'answers' should be a whole number from 0 to 2.")]
    [InlineData("players: { Eve: , eve: }", "'eve' stands here twice.")]
    [InlineData("players: { Eve: { relations: [{ is: fiend, whom: Eve }] } }", "'is' should be partner, friend, stranger, rival or do-not-pair.")]
    [InlineData("players: { Eve: { traits: { nerv: 1 } } }", "No role has the trait 'nerv'. Did you mean 'nerve'?")]
    [InlineData("players: { Eve: }\npins: { Ann: Eva }", "There is no player 'Eva'. Did you mean 'Eve'?")]
    [InlineData("pins: { Anne: ~ }", "There is no role 'Anne'. Did you mean 'Ann'?")]
    [InlineData("players: [Eve]", "'players' should be written as keys with values.")]
    public void SaysWhatIsWrong(string yaml, string fault) => Assert.Equal(fault, Assert.Single(PeopleReader.Read(yaml, Sample.Asking).Diagnostics).Message);

    [Fact]
    public void AFileThatIsNotThereIsAFault()
    {
        var result = PeopleReader.ReadFile("no/such/people.yaml", Sample.Asking);
        Assert.Null(result.People);
        Assert.Equal("CT1011", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void AnswersThatThereAreNotAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Answers.TraitsOf(Sample.Asking, [3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Answers.TraitsOf(Sample.Asking, [1, 1]));
        Assert.Empty(Answers.TraitsOf(Sample.Asking, [0]));
    }

    private static PeopleFile Read(string yaml)
    {
        var result = PeopleReader.Read(yaml, Sample.Asking);
        Assert.Empty(result.Diagnostics);
        return result.People!;
    }
}
