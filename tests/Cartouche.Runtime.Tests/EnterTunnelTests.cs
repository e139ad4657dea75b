using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests;

/// <summary>A knot that is entered from nowhere, and where lines come from.</summary>
public sealed class EnterTunnelTests
{
    private static Story Begin() => Ink.Story("""
        + [Stay] Stayed. -> END
        === guest(who)
        {who} knocks. {TURNS()}
        + [Open] Come in. ->->
        + [Flee] ->-> away
        === away
        Away.
        -> DONE
        """);

    [Fact]
    public void The_flow_is_done_where_the_tunnel_returns()
    {
        var story = Begin();
        story.ContinueMaximally();
        story.SwitchFlow("visit");
        story.EnterTunnel("guest", "Win");
        Assert.Equal("Win knocks. 0\n", story.ContinueMaximally());
        story.Choose(0);
        Assert.StartsWith("Come in.", story.ContinueMaximally(), StringComparison.Ordinal);
        Assert.True(story.HasEnded);
        story.RemoveFlow("visit");
        Assert.Equal("Stay", story.Choices[0].Text);
        story.Choose(0);
        Assert.StartsWith("Stayed.", story.ContinueMaximally(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tunnel_that_goes_on_elsewhere_does_so()
    {
        var story = Begin();
        story.EnterTunnel("guest", "Win");
        story.ContinueMaximally();
        story.Choose(1);
        Assert.Equal("Away.\n", story.ContinueMaximally());
        Assert.True(story.HasEnded);
    }

    [Fact]
    public void A_state_within_the_tunnel_can_be_captured_and_saved()
    {
        var story = Begin();
        story.EnterTunnel("guest", "Win");
        story.ContinueMaximally();
        var other = Begin();
        other.Load(story.Save());
        other.Choose(0);
        Assert.StartsWith("Come in.", other.ContinueMaximally(), StringComparison.Ordinal);
        Assert.True(other.HasEnded);
    }

    [Fact]
    public void There_must_be_such_a_knot() => Assert.Throws<ArgumentException>(() => Begin().EnterTunnel("nowhere"));

    [Fact]
    public void The_trail_tells_where_each_line_was_written()
    {
        var story = Begin();
        Assert.True(story.Trail.IsEmpty);
        story.TakesTrail = true;
        story.EnterTunnel("guest", "Win");
        while (story.CanContinue)
        {
            story.Continue();
            Assert.Contains(Nodes(story), path => path.StartsWith("guest", StringComparison.Ordinal));
        }
        story.Choose(1);
        story.Continue();
        Assert.Contains(Nodes(story), path => path.StartsWith("away", StringComparison.Ordinal));
        story.TakesTrail = false;
        Assert.True(story.Trail.IsEmpty);
    }

    private static List<string> Nodes(Story story)
    {
        var paths = new List<string>();
        var trail = story.Trail;
        for (var i = 0; i + 2 < trail.Length; i += 2)
            for (var address = Math.Max(0, trail[i + 1]); address <= trail[i + 2]; address++) paths.Add(story.Program.PlaceAt(address).Node.Path);
        return paths;
    }
}
