using Cartouche.Proof.Exploring;
using Cartouche.Proof.Reductions;

namespace Cartouche.Proof.Tests.Reductions;

/// <summary>What is read only later is kept until then.</summary>
public sealed class LivenessTests
{
    [Theory]
    [InlineData("* Go.\n-")]
    [InlineData("* [Go.]\n-")]
    [InlineData("* Go[.] on.\n-")]
    [InlineData("* {n > 0} Go {n}.\n-")]
    [InlineData("* \\ # a tag\n-")]
    [InlineData("{n}")]
    [InlineData("On.")]
    [InlineData("-> t ->\n")]
    public void WhatIsReadWhereATunnelReturnsToIsKept(string after)
    {
        var findings = StoryCheck.Run(Sample.Compile($"VAR n = 0\nVAR key = false\n~ n = RANDOM(1, 2)\n~ key = n > 1\n-> t ->\n{after} {{key: Open.|Shut.}}\n-> END\n=== t\n+ [Wait]\n- ->->\n"), new ExploreOptions { Reductions = ReductionSet.DeadValues }).Findings;
        Assert.Empty(findings);
    }
}
