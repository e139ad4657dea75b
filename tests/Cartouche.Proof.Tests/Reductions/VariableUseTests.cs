using Cartouche.Proof.Coverage;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Reductions;

namespace Cartouche.Proof.Tests.Reductions;

/// <summary>What of a variable matters: too little would miss paths, too much never ends.</summary>
public sealed class VariableUseTests
{
    [Theory]
    [InlineData("You have {score} points.")]
    [InlineData("~ score += 0")]
    [InlineData("~ raise(score, 2)")]
    public void A_number_that_is_only_counted_up_and_printed_does_not_make_a_story_endless(string line)
    {
        var exploration = Explore($$"""
            VAR score = 0
            - (top)
            {{line}}
            + [Again.]
              ~ score += 1
              -> top
            + [Enough.]
              -> END
            === function raise(ref what, by)
            ~ what += by
            """);
        Assert.True(exploration.IsExhaustive);
        Assert.Equal(2, exploration.States);
    }

    [Theory]
    [InlineData("""{"{score}" == "3": -> secret}""")]
    [InlineData("""{"{shown(score)}" == "3": -> secret}""")]
    [InlineData("{score * 1 == 3: -> secret}")]
    [InlineData("{copied(score) == 3: -> secret}")]
    [InlineData("~ temp other = 0\n~ other += score\n{other == 3: -> secret}")]
    public void A_number_that_is_read_in_a_roundabout_way_matters(string line)
    {
        Assert.Contains("secret", Reached($$"""
            VAR score = 0
            - (top)
            {{line}}
            {score > 4: -> END}
            + [Again.]
              ~ score += 1
              -> top
            === secret
            Found.
            -> END
            === function shown(n)
            {n}
            === function copied(n)
            ~ return n
            """));
    }

    [Fact]
    public void Of_a_list_only_the_items_that_are_asked_for_matter()
    {
        var source = """
            LIST Facts = a, b, c
            VAR known = ()
            - (top)
            + [A.] -> learning(a)
            + [B.] -> learning(b)
            + [C.] -> learning(c)
            + {known ? a} [You know A.] -> END
            === learning(fact)
            ~ learn(known, fact)
            -> top
            === function learn(ref what, fact)
            ~ what += fact
            """;
        var reduced = Explore(source);
        var whole = Explore(source, ReductionSet.All & ~ReductionSet.ListItems);
        // The first time round; A known or not; the ending. Against all subsets.
        Assert.Equal((4, 9), (reduced.States, whole.States));
        Assert.Equal(Reached(source, ReductionSet.None), Reached(source));
    }

    [Theory]
    [InlineData("~ known += step")]
    [InlineData("~ move(known, step)")]
    [InlineData("~ known = known + step")]
    public void Items_that_become_others_are_followed(string update)
    {
        Assert.Contains("secret", Reached($$"""
            LIST Rungs = low, middle, high
            VAR known = ()
            VAR step = 1
            + [Low.]
              ~ known += low
            + [None.]
            -
            + [On.]
            -
            {{update}}
            + [On.]
            -
            {known ? middle: -> secret}
            -> END
            === secret
            Found.
            -> END
            === function move(ref what, by)
            ~ what += by
            """));
    }

    [Fact]
    public void An_operator_that_refuses_a_value_still_refuses_it()
    {
        var check = StoryCheck.Run(Sample.Compile("""
            LIST Facts = a, b
            VAR x = 0
            + [List.]
              ~ x = a
            + [Number.]
              ~ x = 1
            -
            + [On.]
            -
            ~ x += b
            -> END
            """), new ExploreOptions { MaxStates = 2000 });
        Assert.Contains(check.Findings, finding => finding.Kind == FindingKind.RuntimeError);
    }

    private static Exploration Explore(string source, ReductionSet reductions = ReductionSet.All) =>
        Explorer.Explore(Sample.Compile(source), new ExploreOptions { Reductions = reductions, MaxStates = 2000 });

    /// <summary>The knots that some path shows.</summary>
    private static List<string> Reached(string source, ReductionSet reductions = ReductionSet.All) =>
        [.. new StoryCoverage(Explore(source, reductions).Space) is var coverage ? coverage.Program.Tree.Root.NamedOnly.Where(coverage.IsEntered).Select(knot => knot.Name!) : []];
}
