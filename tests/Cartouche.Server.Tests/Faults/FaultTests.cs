using Cartouche.Server.Tests.Support;
using Cartouche.StageBench.Faults;
using Cartouche.StageBench.Nodes;

namespace Cartouche.Server.Tests.Faults;

/// <summary>A few of the faults that bench/stage makes many of; the players say what they noticed.</summary>
public sealed class FaultTests
{
    public FaultTests() => StageNode.Program = Repository.PathOf("src", "Cartouche.Cli", "bin", "Release", "net10.0", "cartouche.dll");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatWasAcknowledgedOutlivesAServerThatIsKilled(bool usesPostgres) => Assert.Equal(0, await FaultRun.KillAsync(usesPostgres, times: 3));

    [Fact]
    public async Task OfTwoServersOneIsEnough() => Assert.Equal(0, await FaultRun.TwoNodesAsync(times: 1));

    [Fact]
    public async Task ADatabaseThatBreaksOffLosesNothingThatWasAcknowledged() => Assert.Equal(0, await FaultRun.DatabaseAsync(times: 2));
}
