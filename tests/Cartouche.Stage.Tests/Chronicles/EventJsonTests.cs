using System.Text;
using Cartouche.Stage.Chronicles;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Stage.Tests.Chronicles;

public sealed class EventJsonTests
{
    [Fact]
    public void AnEventSaysWhatItIsAndLeavesOutWhatIsNot()
    {
        Assert.Equal("""{"is":"line-said","text":"It rains.","tags":[],"scene":1}""", Written(new LineSaid(1, null, "It rains.", [], null)));
        Assert.Equal("""{"is":"performance-ended","scene":0}""", Written(new PerformanceEnded(null)));
        Assert.Equal("""{"is":"choices-offered","turn":2,"offers":[{"number":1,"text":"Stay","by":["Ann"],"isVote":false,"within":30,"uses":[],"reveals":[]}],"scene":1}""", Written(new ChoicesOffered(1, 2, [new Offer(1, "Stay") { By = ["Ann"], Within = TimeSpan.FromSeconds(30) }])));
    }

    /// <summary>Every event there is can be written.</summary>
    [Fact]
    public void EveryEventHasANameOfItsOwn()
    {
        var kinds = typeof(StageEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StageEvent)) && !type.IsAbstract).ToHashSet();
        var named = typeof(StageEvent).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false).Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().ToList();
        Assert.Equal(kinds, [.. named.Select(name => name.DerivedType)]);
        Assert.Equal(kinds.Count, named.Select(name => name.TypeDiscriminator).Distinct().Count());
    }

    private static string Written(StageEvent happened) => Encoding.UTF8.GetString(EventJson.Write(happened));
}
