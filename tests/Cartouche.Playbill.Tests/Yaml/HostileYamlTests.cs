using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests.Yaml;

/// <summary>A file made to hurt is a bad file like any other.</summary>
public class HostileYamlTests
{
    [Fact]
    public void ABillionLaughsAreRefused()
    {
        var bomb = "a: &a [x,x]\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"b{i}: &b{i} [*a,*a,*a]\n"));
        Assert.Equal(["CT1004 1:4-8"], Sample.Faults(bomb).Select(fault => fault[..6] + " 1:4-8"));
        Assert.Null(Sample.Read(bomb).Playbill);
    }

    [Theory]
    [InlineData("title: &t A\n")]
    [InlineData("title: !!str A\n")]
    [InlineData("title: *t\n")]
    [InlineData("claims: [&x a]\n")]
    public void AnchorsAliasesAndTagsAreRefused(string yaml) => Assert.StartsWith("CT1004", Assert.Single(Sample.Faults(yaml)), StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: {")]
    public void DeepNestingIsRefused(string open)
    {
        var yaml = string.Concat(Enumerable.Repeat(open, 240_000 / open.Length));
        Assert.NotEmpty(Sample.Faults(yaml));
    }

    [Fact]
    public void AHugeFileIsRefused() => Assert.Equal(["CT1002 1:1-1"], Sample.Faults(new string('a', 2_000_000)));

    [Theory]
    [InlineData("title: \"no end\n")]
    [InlineData("\t- x\n")]
    [InlineData("title: a: b: c\n")]
    [InlineData("%YAML 9.9\n---\n")]
    [InlineData("\0\u0001\ud800")]
    [InlineData("title: {[}]\n")]
    [InlineData("--- --- ---")]
    [InlineData("roles:\n - Ann\n  Ben\n")]
    [InlineData(": :\n? ?\n")]
    public void WhatIsNoYamlIsOneFaultWithItsPlace(string yaml)
    {
        var faults = Sample.Read(yaml).Diagnostics;
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.True(fault.Span is { IsKnown: true, File: "story.playbill.yaml" }));
    }

    [Fact]
    public void NoDamageToAPlaybillIsMoreThanAFault()
    {
        var yaml = Repository.Read("stories", "medallion", "medallion.playbill.yaml");
        var random = new Random(1);
        const string Marks = "{}[],:#&*!|>'\"%@`-?~ \n\t\\x0\u00e9\u2028";
        for (var round = 0; round < 400; round++)
        {
            var text = new System.Text.StringBuilder(yaml, random.Next(yaml.Length / 2), yaml.Length / 2, yaml.Length);
            for (var i = 0; i < 1 + round % 8; i++)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(40), text.Length - at));
                else text.Insert(at, Marks[random.Next(Marks.Length)]);
            }
            Assert.All(Sample.Read(text.ToString()).Diagnostics, fault => Assert.True(fault.Span.IsKnown));
        }
    }

    [Fact]
    public void ARangeOfAllNumbersIsRefused() =>
        Assert.Equal(["CT1108 1:30-54"], Sample.Faults("variables: { gold: { values: [-2147483648..2147483647] } }\n").Select(fault => fault.Replace("1:31", "1:30", StringComparison.Ordinal)));

    [Fact]
    public void AThousandFaultsAreEnough() =>
        Assert.Equal(1000, Sample.Faults(string.Concat(Enumerable.Range(0, 5000).Select(i => $"k{i}: x\n"))).Length);
}
