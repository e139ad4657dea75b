using Cartouche.Proof.Exploring;
using Cartouche.Proof.Graphs;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Runtime;
using Cartouche.Stories.Generation;

namespace Cartouche.Proof.Tests.Exploring;

/// <summary>What is remembered of a step is what the step would do again.</summary>
public sealed class LearnedStepsTests
{
    private static readonly StoryLimits Limits = new() { StepsPerTurn = 20_000, CallDepth = 200 };

    public static IEnumerable<TheoryDataRow<int>> Batches() => Enumerable.Range(0, 3).Select(batch => new TheoryDataRow<int>(batch));

    [Theory]
    [MemberData(nameof(Batches))]
    public void TheSameIsFoundWithAndWithout(int batch)
    {
        for (var i = 0; i < 40; i++)
        {
            var seed = (ulong)((batch * 40) + i);
            Compare(SmallStories.Make(seed + 21_000), null);
            Compare(HubStories.Make(seed + 21_000), null);
            var story = StoryGenerator.Generate(seed + 21_000);
            Compare(story.Source, story.Files);
        }
    }

    /// <summary>Each of these reads what a state holds in a way of its own.</summary>
    [Theory]
    [InlineData("{shuffle:\n- One.\n- Two.\n- Three.\n}")]
    [InlineData("{stopping:\n- One.\n- Two.\n- Three.\n}")]
    [InlineData("{hall > 2: Often.}")]
    [InlineData("{TURNS_SINCE(-> hall) > 1: Later.}")]
    [InlineData("{READ_COUNT(-> hall) > 2: Often.}")]
    [InlineData("{TURNS() > 2: Late.}")]
    [InlineData("~ n = (n + 1) % 3\n{n:\n- 0: None.\n- 1: One.\n- else: More.\n}")]
    [InlineData("~ raise(n)\n{n > 2: Much.}")]
    [InlineData("~ held = held - key\n{held ? lamp: Lit.}\n{LIST_COUNT(held) > 1: Two.}\n~ held += lamp")]
    [InlineData("{RANDOM(1, 2) == 1:\n  ~ n = 1\n- else:\n  ~ n = 0\n}\n{n: Heads.|Tails.}")]
    [InlineData("{n > 3: -> END}\n~ n++")]
    [InlineData("~ to = -> cellar\n{n > 1: -> to}\n~ n++")]
    public void WhateverIsRead(string lines) => Compare($"""
        LIST things = lamp, key
        VAR held = (key)
        VAR n = 0
        VAR to = -> hall
        -> hall
        === hall
        {lines}
        + [On] -> hall
        * [Once] Once. -> hall
        + {"{n < 3}"} [Off] -> cellar
        === cellar
        {"{Dark|Darker|Darkest}"}.
        + [Up] -> hall
        * -> END
        === function raise(ref x)
        ~ x = (x + 1) % 4
        """, null);

    /// <summary>In each of these what is kept of a state depends in a way of its own on which choices were made before.</summary>
    [Theory]
    [InlineData("* [A] -> hall\n* [B] -> hall\n* [C] -> hall\n+ [On] -> cellar")]
    [InlineData("* [A] -> hall\n* [B] -> hall\n* [C] -> hall\n- -> DONE")]
    [InlineData("* [A] -> hall\n* [B] -> hall\n* [C] -> hall\n* -> cellar")]
    [InlineData("* [A] -> hall\n* [B] -> hall\n+ {CHOICE_COUNT() > 0} [On] -> cellar\n+ -> END")]
    [InlineData("* [A] -> hall\n* [B]\n  ~ n++\n  -> cellar\n+ {n < 3} [On] -> hall\n+ [Off] -> cellar")]
    // What is live hangs on which are there.
    [InlineData("* [A]\n  {n > 1: -> cellar}\n  -> hall\n* [B]\n  {seen ? red: -> cellar}\n  -> cellar\n+ [On]\n  ~ n = (n + 1) % 3\n  ~ seen += red\n  -> hall\n+ [Off] -> END")]
    // With calls and temporaries of their own, and several times.
    [InlineData("<- side(n)\n<- side(1)\n* [A] -> hall\n+ [On] -> cellar")]
    [InlineData("-> side(1) ->\n-> cellar")]
    [InlineData("{RANDOM(1, 2) == 1: One.|Two.}\n* [A] -> hall\n* [B] -> hall\n+ [On] -> cellar")]
    // The text goes on after choices were met looking ahead.
    [InlineData("* [A] -> hall\n- (back) Line.\n{n > 1:More.}\n* [B] -> hall\n* [C] -> back\n+ [On]\n  ~ n++\n  {n < 4: -> back}\n  -> cellar")]
    [InlineData("Line.\n<- side(2)\n<> and on.\n* [A] -> hall\n* [B] -> hall\n+ [On] -> cellar")]
    public void WhateverIsOffered(string choices) => Compare($"""
        LIST things = red, blue
        VAR seen = ()
        VAR n = 0
        -> hall
        === hall
        {choices}
        === cellar
        Dark.
        * [Dig] -> hall
        * {"{n < 2}"} [Call] -> hall
        + [Up] -> hall
        * -> END
        === side(x)
        * [Side {"{x}"}] -> hall
        * [Sideways] ->->
        + {"{x > 1}"} [Beside] ->->
        - ->->
        """, null);

    /// <summary>From the first text on that begins a line, all steps are told line by line.</summary>
    [Fact]
    public void ATextThatBeginsALineChangesNothing() => Compare("""
        VAR t = ""
        VAR n = 0
        VAR p = 0
        -> hall
        === hall
        Line one.
        ~ n = 1
        {p > 1: more}
        {n > 1: never}
        + [On] -> hall
        + [P]
          ~ p = (p + 1) % 4
          -> hall
        + [Make]
          ~ t = "He said: {describe()}"
          -> hall
        + {t == "x"} [Odd] -> END
        === function describe
        Well
        ~ temp part = "{rest()}"
        {part}
        === function rest
        ~ temp z = "{h()}"
        {z}
        === function h
        w
        """, null);

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    public void ChoicesBeyondTheirLimitChangeNothing(int most) => Compare("""
        VAR x = 1
        VAR y = 1
        -> hall
        === hall
        * [A] -> hall
        * [B] -> hall
        * [C] -> hall
        * {x > 0} [D] -> hall
        * {y > -1} [E] -> hall
        + [On]
          ~ x = (x + 1) % 3
          ~ y = x
          -> hall
        """, null, Limits with { Choices = most });

    private static void Compare(string source, IReadOnlyDictionary<string, string>? files, StoryLimits? limits = null)
    {
        var program = Sample.Compile(source, files);
        var options = new ExploreOptions { MaxStates = 2_000, MaxOutcomes = 100, Limits = limits ?? Limits, StubExternals = true, Workers = 1 };
        var (one, other) = (new StateGraph(Explorer.Explore(program, options).Space), new StateGraph(Explorer.Explore(program, options with { LearnsSteps = false }).Space));
        Assert.True(one.Count == other.Count && one.Targets.AsSpan().SequenceEqual(other.Targets) && one.Endings.AsSpan().SequenceEqual(other.Endings), source);
        for (var edge = 0; edge < one.Targets.Length; edge++)
        {
            var label = new Label(one.Space.Labels[one.Labels[edge]]);
            var same = new Label(other.Space.Labels[other.Labels[edge]]);
            Assert.True(label.Choice == same.Choice && label.Weight.Equals(same.Weight) && label.Outcomes.SequenceEqual(same.Outcomes) && one.Space.Paths[label.Path].SequenceEqual(other.Space.Paths[same.Path]), source);
        }
    }
}
