using System.Text.RegularExpressions;
using Cartouche.Ink;
using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Reading;
using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests;

/// <summary>The guide's examples are one playbill and one story, and they are sound.</summary>
public class GuideTests
{
    private static readonly string Guide = Repository.Read("docs", "playbill.md");

    [Fact]
    public void TheExamplesHaveNoFaults()
    {
        var staged = StagedStory.Compile(Blocks("ink"), PlaybillReader.Read(Blocks("yaml"), "lamp.playbill.yaml"), new CompileOptions { FileName = "lamp.ink" });
        Assert.Equal([], staged.Diagnostics.Select(fault => fault.ToString()));
        Assert.Equal(staged.Playbill!.Claims.Count, staged.Claims.Count);
        Assert.Equal(staged.Playbill.Endings.Select(ending => ending.Name), staged.Directions.Endings);
    }

    [Fact]
    public void EveryKeyHasAnExample()
    {
        var yaml = Blocks("yaml");
        string[][] sections =
        [
            PlaybillKeys.Playbill, PlaybillKeys.Players, PlaybillKeys.Role, PlaybillKeys.Relation, PlaybillKeys.Persona, PlaybillKeys.Fact, PlaybillKeys.Ending,
            PlaybillKeys.Canon, PlaybillKeys.External, PlaybillKeys.Variable, PlaybillKeys.ContentNote, PlaybillKeys.Question, PlaybillKeys.Theme,
        ];
        Assert.All(sections.SelectMany(keys => keys), key => Assert.Matches($@"\b{key}:", yaml));
    }

    [Fact]
    public void EveryDirectionHasAnExample()
    {
        var ink = Blocks("ink");
        Assert.All(DirectionTable.Rows, row => Assert.Matches($@"# {row.Word}\b", ink));
        Assert.All(DirectionTable.Rows, row => Assert.Contains("`# " + row.Word, Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryFormOfAClaimHasAnExample()
    {
        var staged = StagedStory.Compile(Blocks("ink"), PlaybillReader.Read(Blocks("yaml")));
        var forms = typeof(Cartouche.Playbills.Claims.Claim).Assembly.GetExportedTypes().Where(type => type.BaseType == typeof(Cartouche.Playbills.Claims.Claim));
        Assert.Empty(forms.Except(staged.Claims.Select(claim => claim.GetType())));
    }

    private static string Blocks(string language) =>
        string.Concat(Regex.Matches(Guide, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(block => block.Groups[1].Value));
}
