using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Routes;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Tests.Findings;

/// <summary>One small story for each kind of finding, and a sound one in which none is found.</summary>
public sealed class FindingTests
{
    /// <summary>Without an eye for it every word would go through the whole line again, a million times.</summary>
    [Fact]
    public void ALineThatGlueMakesEndlessIsFoundOut()
    {
        var check = StoryCheck.Run(Sample.Compile("VAR s = \"\"\n* [Go] -> a\n=== a\n~ s = \"{on()}\"\n-> b\n=== b\n<> on <>\n-> b\n=== function on()\nFirst.\nSecond.\n"));
        Assert.Contains(check.Findings, f => f.Kind is FindingKind.EndlessLoop or FindingKind.RuntimeError);
    }

    /// <summary>A loop that draws has as many outcomes as there are numbers, and none of them comes to an end.</summary>
    [Fact]
    public void AnEndlessLoopThatDrawsIsFoundOutSoon()
    {
        var check = StoryCheck.Run(Sample.Compile("VAR x = 0\n* [Go] -> a\n* [Out] -> END\n=== a\n{RANDOM(1, 2) > 1: Heads.}\n{x == 0: -> a}\n-> END\n"));
        // One loop is one finding, wherever its outcomes happen to be left off.
        Assert.Equal(6, Assert.Single(check.Findings, f => f.Kind == FindingKind.EndlessLoop).Span.StartLine);
        Assert.False(check.Exploration.IsExhaustive);
    }

    /// <summary>A step with but one outcome is whole, however long it is.</summary>
    [Fact]
    public void AnEndlessLoopWithoutChanceLeavesNothingOut()
    {
        var check = StoryCheck.Run(Sample.Compile("* [Go] -> a\n* [Out] -> END\n=== a\nOn.\n-> a\n"), new ExploreOptions { MaxOutcomes = 10 });
        Assert.Contains(check.Findings, f => f.Kind == FindingKind.EndlessLoop);
        Assert.True(check.Exploration.IsExhaustive);
    }

    /// <summary>What a string becomes hangs on the line around it where functions say words and begin lines in it.</summary>
    [Fact]
    public void AStringOfWhatFunctionsSayIsTheOneThePlayerSees()
    {
        var program = Sample.Compile("VAR t = \"\"\n-> hall\n=== hall\nLine one.\n+ [Make]\n  And {f()} so.\n  -> next\n=== next\n+ {t == \"B\"} [Wrong] -> END\n+ [Right] -> END\n=== function f\n~ t = \"{g()}\"\n=== function g\n~ temp z = \"{h()}\"\n{z == \"q\": never}\nB\n=== function h\nw\n");
        var story = new Story(program, new StoryOptions { Seed = 0 });
        var stepper = new Stepper(program, new StoryOptions { Seed = 0 });
        while (story.CanContinue) story.Continue();
        story.Choose(0);
        while (story.CanContinue) story.Continue();
        stepper.Start();
        stepper.Choose(0);
        Assert.Equal(story.Choices.Count, stepper.ChoiceCount);
    }

    /// <summary>Where choices' texts begin lines a step is told line by line: all of them together have one bound.</summary>
    [Fact]
    public void LinesWithoutEndAreFoundOutWhereStepsAreToldLineByLine()
    {
        var program = Sample.Compile("* one <>\n  <> two\n* six[seven <>]<> eight\n- gathered <>\n- <> again\n-> k\n== k\n<> at k\n{k < 2: <> twice -> k}\n-> END\n");
        var check = StoryCheck.Run(program, new ExploreOptions { Limits = new() { StepsPerTurn = 20_000 } });
        Assert.Contains(check.Findings, f => f.Kind is FindingKind.EndlessLoop or FindingKind.RuntimeError);
    }

    [Theory]
    [InlineData("-> a\n=== a\n* [Go] Gone.\n", "out-of-content 3:7 <1>")]
    [InlineData("-> a\n=== a\n<- b\n-> DONE\n=== b\n* [One] -> a\n* [Two] -> a\n", "dead-end 4:1 <1,1>")]
    [InlineData("-> hall\n=== hall\n* [In] -> cell\n* [Out] -> END\n=== cell\n+ [Look] Walls. -> cell\n", "soft-lock 3:7 <1>")]
    [InlineData("+ [Again] -> a\n=== a\n+ [Back] -> a\n", "soft-lock 0:0")]
    [InlineData("* [Go] -> a\n=== a\nOn and on.\n-> a\n", "endless-loop 4:1 <1>")]
    [InlineData("VAR x = 0\n~ x = 0\n* [Divide] {1 / x}\n-> END\n", "runtime-error 3:12 <1>")]
    [InlineData("Hi. -> END\n=== nowhere\nNobody.\n-> END\n", "unreachable-knot 2:1")]
    [InlineData("VAR x = 0\n~ x = 1\n* {x > 1} [Never] Text. -> END\n* [Go] -> END\n", "unreachable-choice 3:1")]
    [InlineData("VAR x = 0\n~ x = 1\n{x > 0: Yes.|No.}\n-> END\n", "constant-condition 3:2")]
    [InlineData("VAR x = 0\nHi. -> END\n", "unused-variable 1:1")]
    [InlineData("VAR x = 0\n~ x = 1\nHi. -> END\n", "never-read 1:1")]
    [InlineData("VAR x = 0\n{x}\n-> END\n", "never-changed 1:1")]
    public void EachFaultIsFoundWithItsPlace(string source, string expected)
    {
        var found = Find(source).Select(Show).ToList();
        Assert.True(found.Exists(f => f.StartsWith(expected, StringComparison.Ordinal)), $"{expected} is not among {string.Join("; ", found)}");
    }

    [Fact]
    public void EveryChoiceThatLocksTheStoryIsTold()
    {
        var found = Find("-> hall\n=== hall\n* [In] -> cell\n+ [Also in] -> cell\n+ [Wait] Still the hall. -> porch\n+ [Out] -> END\n=== porch\n+ [Back in] -> cell\n+ [Out] -> END\n=== cell\n+ [Look] Walls. -> cell\n");
        Assert.Equal(["soft-lock 3:7 <1>", "soft-lock 4:12 <2>", "soft-lock 8:12 <3,1>"], found.Select(Show));
    }

    [Fact]
    public void ASoundStoryHasNoFindings()
    {
        var found = Find("""
            VAR key = false
            -> hall
            === hall
            {A hall.|The hall again.}
            * [Take the key]
                ~ key = true
                -> hall
            + {key} [Leave] -> END
            + {not key} [Wait] Rain{~.|!} -> hall
            """);
        Assert.Empty(found.Select(Show));
    }

    [Fact]
    public void ADivertUnderAConditionThatNeverHoldsIsToldFromNone()
    {
        var found = Find("VAR x = 0\n~ x = 1\n{x > 1: -> never}\nHi. -> END\n=== never\nNo. -> END\n=== nowhere\nNo. -> END\n");
        Assert.Contains(found, f => f is { Kind: FindingKind.UnreachableKnot, Path: "never" } && f.Message.Contains("something leads there", StringComparison.Ordinal));
        Assert.Contains(found, f => f is { Kind: FindingKind.UnreachableKnot, Path: "nowhere" } && f.Message.Contains("leads to", StringComparison.Ordinal));
    }

    [Fact]
    public void AnUnfinishedExplorationClaimsNothingUnreachable()
    {
        var program = Sample.Compile("VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ [More] -> a\n+ {n > 1000} [Out] Out. -> END\n");
        var check = StoryCheck.Run(program, new ExploreOptions { MaxStates = 50, Reductions = ReductionSet.All });
        Assert.False(check.Exploration.IsExhaustive);
        Assert.Equal(ExploreEnd.States, check.Exploration.End);
        Assert.Empty(check.Findings);
    }

    [Fact]
    public void ASearchGoesOnBeyondTheLimits()
    {
        var program = Sample.Compile("VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ [More] -> a\n+ {n > 60} [Out] {1 / (n - n)} -> END\n=== island\nNobody comes here. -> END\n");
        var without = StoryCheck.Run(program, new ExploreOptions { MaxStates = 50 });
        var check = StoryCheck.Run(program, new ExploreOptions { MaxStates = 50, SearchShare = 0.5 });
        Assert.DoesNotContain(without.Findings, f => f.Kind == FindingKind.RuntimeError);
        var error = Assert.Single(check.Findings, f => f.Kind == FindingKind.RuntimeError);
        Assert.False(error.Trace!.IsShortest);
        Assert.True(error.Trace.Steps.Count > 61);
        Assert.True(check.Exploration.SearchSteps > 0);
        // What nothing leads to is proved unreachable whatever was explored.
        Assert.Equal(["island"], check.Findings.Where(f => f.Kind == FindingKind.UnreachableKnot).Select(f => f.Path));
    }

    [Fact]
    public void AHubOfOnceOnlyChoicesHasTwoToThePowerOfThemStates()
    {
        const int Choices = 10;
        var source = "-> hub\n=== hub\n" + string.Concat(Enumerable.Range(1, Choices).Select(i => $"* [Do {i}] -> hub\n")) + "+ [Leave] -> END\n";
        var exploration = Explorer.Explore(Sample.Compile(source), new ExploreOptions { Reductions = ReductionSet.DeadValues });
        // Every subset, and the ending; the beginning leads to the first, and from each one leaves.
        Assert.Equal((1 << Choices) + 1, exploration.States);
        Assert.Equal((Choices * (1 << (Choices - 1))) + (1 << Choices) + 1, exploration.Transitions);
    }

    [Fact]
    public void TheNumberOfWorkersChangesNothing()
    {
        var program = Sample.Compile(Generation.SmallStories.Make(11));
        var one = Explorer.Explore(program, new ExploreOptions { Workers = 1, MaxStates = 5000 });
        var three = Explorer.Explore(program, new ExploreOptions { Workers = 3, MaxStates = 5000 });
        Assert.Equal((one.States, one.Transitions), (three.States, three.Transitions));
        for (var state = 1; state <= one.States; state++) Assert.Equal(Trace.To(one.Space, state).Script, Trace.To(three.Space, state).Script);
    }

    private static IReadOnlyList<Finding> Find(string source) => StoryCheck.Run(Sample.Compile(source), new ExploreOptions { Workers = 2 }).Findings;

    private static string Show(Finding finding) => $"{finding.KindName} {finding.Span.StartLine}:{finding.Span.StartColumn}{(finding.Trace is null ? "" : $" <{finding.Trace}>")}";

    [Theory]
    [InlineData("So {held > 0:Yes.|No.} it is.", "held > 0")]
    [InlineData("{ not held :Bare.}", "not held")]
    [InlineData("{held == 2:\n  On.\n- else:\n  Off.\n}", "held == 2")]
    [InlineData("{\n- held:\n  On.\n- else:\n  Off.\n}", "held")]
    [InlineData("{\n- RANDOM(1, 2) == 1:\n  On.\n- held > 5:\n  Off.\n}", "held > 5")]
    public void AConstantConditionIsShownWhereItStands(string content, string condition)
    {
        var source = $"VAR held = 2\n-> hall\n=== hall\n{content}\n-> END\n";
        var finding = Assert.Single(StoryCheck.Run(Sample.Compile(source)).Findings, f => f.Kind == FindingKind.ConstantCondition);
        var line = source.Split('\n')[finding.Span.StartLine - 1];
        Assert.Equal(condition, line[(finding.Span.StartColumn - 1)..(finding.Span.EndColumn - 1)].Trim());
    }

    /// <summary>The game gives the function, or it does not: a story that never asks for it may still have it from a library.</summary>
    [Fact]
    public void WhatStandsInForTheGamesFunctionsNeedsNoWayThere()
    {
        const string source = "EXTERNAL seats()\nEXTERNAL asked()\nHow many? {asked()}.\n-> END\n=== function seats()\n~ return 1\n=== function asked()\n~ return 2\n=== function other()\n~ return 3\n";
        var findings = StoryCheck.Run(Staged.Story(source, "externals: { asked: { values: [1, 4] } }\n")).Findings;
        Assert.Equal("other", Assert.Single(findings).Path);
    }

    [Theory]
    [InlineData("You see {one|two|three}. -> END", "two", "three")]
    [InlineData("{stopping:\n- one\n- two\n  and a half\n- three\n}\n-> END", "two", "three")]
    public void WhatIsNeverShownOfASequenceIsShownWhereItStands(string content, params string[] missed)
    {
        var source = $"-> hall\n=== hall\n{content}\n";
        var lines = source.Split('\n');
        var found = StoryCheck.Run(Sample.Compile(source)).Findings.Where(f => f.Kind == FindingKind.UnreachableBranch).ToList();
        Assert.Equal(missed, found.ConvertAll(f => lines[f.Span.StartLine - 1][(f.Span.StartColumn - 1)..].TrimEnd()[..missed[found.IndexOf(f)].Length]));
    }

    /// <summary>A loop that chance leaves is no error, and its way there, of a hundred thousand draws, is no use.</summary>
    [Theory]
    [InlineData("== 1")]
    [InlineData("== 2")]
    public void ALoopThatChanceLeavesIsNoFault(string leaves)
    {
        var check = StoryCheck.Run(Sample.Compile($"-> roll\n=== roll\n{{RANDOM(1, 2) {leaves}: -> won}}\n-> roll\n=== won\nWon.\n+ [On] -> END\n"));
        Assert.DoesNotContain(check.Findings, f => f.Severity == FindingSeverity.Fault || f.Trace is not null);
        Assert.False(check.Exploration.IsExhaustive);
    }

    /// <summary>What breaks in may change what the story can come to; what nothing at all leads to stays so.</summary>
    [Fact]
    public void WhatACueCouldChangeIsSaidUnderThatCondition()
    {
        const string source = "VAR oil = 2\nVAR w = false\n-> room\n=== room\n# with: Ann, Ben\n+ [burn # by: Ann]\n  ~ oil--\n  {oil <= 0: -> out}\n  -> room\n+ {w} [shelter # by: Ben] -> shelter\n=== out\n# ending: Out\n-> END\n=== storm\n# cue: oil == 1\n~ w = true\nStorm!\n->->\n=== shelter\n-> END\n=== attic\n-> END\n";
        var story = Staged.Story(source, "roles: { Ann: , Ben: }\n");
        var check = StoryCheck.Run(story);
        Assert.Equal(["no cue or interrupt breaks in"], check.Assumptions);
        var found = check.Findings.Where(f => f.Kind is FindingKind.UnreachableChoice or FindingKind.UnreachableKnot).ToDictionary(f => f.Path, f => f.Message);
        Assert.Equal("Nothing that a path comes to leads to 'attic'.", found["attic"]);
        Assert.EndsWith("That is so if no cue or interrupt breaks in.", found["shelter"], StringComparison.Ordinal);
        Assert.EndsWith("That is so if no cue or interrupt breaks in.", Assert.Single(check.Findings, f => f.Kind == FindingKind.UnreachableChoice).Message, StringComparison.Ordinal);
        var staged = Staged.Compile(source, "roles: { Ann: , Ben: }\n");
        Assert.Equal(check.Assumptions, StoryFate.Run(staged.Program, null, staged.Directions, staged.Playbill).Assumptions);
        Assert.Equal(check.Assumptions, StoryRoutes.Find(staged.Program, playbill: staged.Playbill, directions: staged.Directions).Assumptions);
    }

    [Fact]
    public void WhatABoundCouldHideIsSaidUnderThatCondition()
    {
        var check = StoryCheck.Run(Staged.Story("VAR n = 0\n-> h\n=== h\n+ [inc]\n  ~ n++\n  -> h\n+ {n > 10} [big] -> win\n* [quit] -> END\n=== win\nYou win.\n-> END\n", "variables: { n: { least: 0, most: 5 } }\n"));
        Assert.EndsWith("That is so if n counts as 5 beyond that.", Assert.Single(check.Findings, f => f.Kind == FindingKind.UnreachableKnot).Message, StringComparison.Ordinal);
    }
}
