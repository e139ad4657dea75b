using Cartouche.Ink;
using Cartouche.Ink.Json;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Tests.Support;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Tests.Claims;

public class ClaimSourceTests
{
    private static StagedStory Stage(params string[] claims) =>
        Sample.Stage(yaml: Sample.Playbill + "claims:\n" + string.Concat(claims.Select(claim => $"  - {claim}\n")));

    [Fact]
    public void AConditionIsAFunctionOfItsAtoms()
    {
        var source = Stage("never ended(War)", "never gold > 1 && ended(War)", "gold > 1 before at(hall) && ended(War)").ClaimSource;
        Assert.Equal(
            """
            === function cartouche_claim_0(cartouche_atom_0)
            ~ return gold > 1 && cartouche_atom_0
            === function cartouche_claim_1()
            ~ return gold > 1
            === function cartouche_claim_2(cartouche_atom_0, cartouche_atom_1)
            ~ return cartouche_atom_0 && cartouche_atom_1

            """.ReplaceLineEndings("\n"), source.Source.Text);
    }

    [Fact]
    public void AFunctionSaysWhatTheConditionMeans()
    {
        var staged = Stage("never gold == 1 && ended(War)", "never mood !? calm || hall.leave > 0 || roll() != 4");
        Assert.Equal([], staged.Diagnostics.Select(fault => fault.ToString()));
        var story = new Story(StoryProgram.FromTree(staged.Compiled.Tree!));
        var (war, other) = (staged.Claims[0].Conditions[0], staged.Claims[1].Conditions[0]);
        Assert.True(story.Evaluate(staged.ClaimSource.FunctionOf(war)!, true).AsBool);
        Assert.False(story.Evaluate(staged.ClaimSource.FunctionOf(war)!, false).AsBool);
        Assert.True(story.Evaluate(staged.ClaimSource.FunctionOf(other)!).AsBool);
    }

    [Fact]
    public void TheStoryKeepsItsPaths()
    {
        var staged = StagedStory.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink"));
        Assert.NotEmpty(staged.ClaimSource.Source.Text);
        var (before, after) = (Paths(staged.Story.Tree!), Paths(staged.Compiled.Tree!));
        Assert.Equal(before, after.Where(path => !path.StartsWith("cartouche_claim_", StringComparison.Ordinal)));
        Assert.True(after.Count > before.Count);
    }

    [Fact]
    public void TheStoryKeepsItsContent()
    {
        var staged = Stage("never gold > 1");
        var (before, after) = (InkJsonWriter.Write(staged.Story.Tree!), InkJsonWriter.Write(staged.Compiled.Tree!));
        var start = after.IndexOf("\"cartouche_claim_0\":", StringComparison.Ordinal);
        var end = after.IndexOf("\"global decl\":", StringComparison.Ordinal);
        Assert.Equal(before, after.Remove(start, end - start));
    }

    [Theory]
    [InlineData("never golt > 1", "CT0203 15:11-15")]
    [InlineData("never ended(War) && golt > 1", "CT0203 15:25-29")]
    [InlineData("at(hall) before golt > 1 && at(hall)", "CT0203 15:21-25")]
    [InlineData("never hall.nowhere", "CT0204 15:11-23")]
    [InlineData("never fly()", "CT0202 15:11-14")]
    [InlineData("never mood ? angri", "CT0203 15:18-23")]
    [InlineData("never gold++", "CT0406 15:11-17")]
    [InlineData("\"never golt > 1\"", "CT0203 15:12-16")]
    [InlineData(">-\n    never golt\n    > 1", "CT0203 15:5-18:1")]
    [InlineData("|\n    never golt\n    > 1", "CT0203 15:5-18:1")]
    public void AFaultOfTheInkIsInTheClaim(string claim, string expected)
    {
        var staged = Stage(claim);
        var fault = Assert.Single(staged.Diagnostics);
        Assert.Equal("story.playbill.yaml", fault.Span.File);
        Assert.Equal(expected, Sample.Place(fault));
        Assert.NotNull(staged.Story.Tree);
        Assert.Null(staged.Compiled.Tree);
    }

    [Fact]
    public void AStoryWithErrorsIsNotBlamedOnTheClaims()
    {
        var staged = Sample.Stage("-> nowhere\n", "claims: [never 1 > 2]\n");
        Assert.Equal(["CT0201"], staged.Diagnostics.Select(fault => fault.Code));
    }

    [Fact]
    public void ClaimsCanBeAddedToACompilation()
    {
        var claim = ClaimParser.Parse("never gold > 1", Sample.Hall).Claim!;
        var source = ClaimSource.Write([claim]);
        var result = InkCompiler.Compile(Sample.Story, new CompileOptions { AdditionalSources = [source.Source] });
        Assert.True(result.Succeeded);
        Assert.Empty(source.Locate(result.Diagnostics));
        Assert.Equal("cartouche_claim_0", source.FunctionOf(claim.Conditions[0]));
    }

    private static List<string> Paths(StoryTree tree)
    {
        var paths = new List<string>();
        Walk(tree.Root, "");
        return paths;

        void Walk(Container container, string path)
        {
            for (var i = 0; i < container.Content.Count; i++)
            {
                var inner = path + (path.Length > 0 ? "." : "") + ((container.Content[i] as Container)?.Name ?? $"{i}");
                paths.Add(inner + " " + container.Content[i].GetType().Name);
                if (container.Content[i] is Container child) Walk(child, inner);
            }
            foreach (var named in container.NamedOnly) Walk(named, path + (path.Length > 0 ? "." : "") + named.Name);
        }
    }
}
