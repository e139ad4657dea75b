using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;
using Cartouche.Stage.Tests.Support;
using Cartouche.Stage.Understudies;

namespace Cartouche.Stage.Tests.Understudies;

public sealed class UnderstudyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly StagedStory Medallion = StagedStory.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink"));

    [Fact]
    public void OnePersonPlaysTheMedallionWithUnderstudies()
    {
        var endings = new HashSet<string>();
        for (var seed = 0; seed < 20; seed++)
        {
            var performance = Alone("Daniel", seed, new Dictionary<string, IUnderstudy>());
            var random = new Random(seed);
            for (var turn = 0; turn < 1000 && performance.Play.Ending is null; turn++)
            {
                var (scene, offer) = Own(performance, random);
                var answer = performance.Do(offer.IsVote ? new Vote(Noon, 1, scene.Number, scene.Turn, offer.Number) : new Choose(Noon, 1, scene.Number, scene.Turn, offer.Number));
                Assert.True(answer.IsDone, answer.Why);
            }
            Assert.NotNull(performance.Play.Ending);
            Assert.Empty(performance.View(Performance.StageManager).OfType<StageFault>());
            endings.Add(performance.Play.Ending);
        }
        Assert.True(endings.Count > 1);
    }

    [Fact]
    public void FaithfulUnderstudiesRepeatHistoryAsLongAsTheLivingDo()
    {
        var canon = Medallion.Playbill!.Canon!.Choices;
        var performance = Alone("Daniel", 1, Medallion.Playbill.Roles.ToDictionary(role => role.Name, _ => (IUnderstudy)new CanonUnderstudy(canon)));
        while (performance.Play.Ending is null)
        {
            var next = canon[performance.Play.ChoicesMade.Count];
            var scene = performance.Play.Scenes.First(open => !open.IsSuspended && open.Offers.Count > 0);
            var offer = scene.Offers.Single(offer => offer.Number == next);
            // What canon leaves to another while Daniel could choose as well is prompted by the stage manager.
            var answer = performance.Do(
                !offer.By.Contains("Daniel") ? new Prompt(Noon, 0, scene.Number, offer.By[0])
                : offer.IsVote ? new Vote(Noon, 1, scene.Number, scene.Turn, next)
                : new Choose(Noon, 1, scene.Number, scene.Turn, next));
            Assert.True(answer.IsDone, answer.Why);
        }
        Assert.Equal(canon, performance.Play.ChoicesMade);
        Assert.Equal("Exile", performance.Play.Ending);
    }

    [Fact]
    public void NobodyPlaysForNobody()
    {
        var performance = new Performance(Medallion, 1);
        Assert.True(performance.Do(new Start(Noon, 0)).IsDone);
        Assert.Empty(performance.Play.ChoicesMade);
    }

    private static (Scene Scene, Offer Offer) Own(Performance performance, Random random)
    {
        var scene = performance.Play.Scenes.First(open => !open.IsSuspended && open.Offers.Any(offer => offer.By.Contains("Daniel")));
        var own = scene.Offers.Where(offer => offer.By.Contains("Daniel")).ToList();
        return (scene, own[random.Next(own.Count)]);
    }

    private static Performance Alone(string role, int seed, IReadOnlyDictionary<string, IUnderstudy> understudies)
    {
        var performance = new Performance(Medallion, seed) { Understudies = understudies };
        foreach (var command in (Command[])[new Join(Noon, new Player("Eve")), new SetCast(Noon, 0, new Dictionary<string, int?> { [role] = 1 }), new Start(Noon, 0)])
            Assert.True(performance.Do(command).IsDone);
        return performance;
    }
}
