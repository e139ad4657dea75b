using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

/// <summary>Well-formed JSON that no compiler writes: it is refused or ends in an error, and never crashes the game.</summary>
public sealed class DamageTests
{
    [Theory]
    [InlineData("\"thread\",null")]
    [InlineData("\"thread\",\"thread\",null")]
    [InlineData("\"thread\",\"^text\",\"done\",null")]
    [InlineData("\"ev\",\"+\",null")]
    [InlineData("\"ev\",1,\"+\",null")]
    [InlineData("\"ev\",1,\"!\",\"!\",\"out\",\"out\",null")]
    [InlineData("\"ev\",\"du\",null")]
    [InlineData("\"ev\",\"pop\",null")]
    [InlineData("\"ev\",\"out\",null")]
    [InlineData("\"ev\",\"/str\",null")]
    [InlineData("\"ev\",\"str\",\"str\",\"^a\",\"/str\",null")]
    [InlineData("\"ev\",\"str\",\"^a\",\"end\",null")]
    [InlineData("\"ev\",\"str\",\"#\",\"^a\",\"/#\",null")]
    [InlineData("\"ev\",\"str\",\"#\",\"^a\",\"/str\",\"/#\",null")]
    [InlineData("\"/#\",\"/#\",\"^text\",\"#\",\"#\",null")]
    [InlineData("\"~ret\",null")]
    [InlineData("\"->->\",null")]
    [InlineData("\"ev\",\"void\",\"->->\",null")]
    [InlineData("\"ev\",\"visit\",\"seq\",null")]
    [InlineData("\"ev\",0,0,\"seq\",null")]
    [InlineData("\"ev\",-1,5,\"seq\",null")]
    [InlineData("\"ev\",1,2000000000,\"seq\",null")]
    [InlineData("\"ev\",\"turns\",null")]
    [InlineData("\"ev\",5,\"turns\",null")]
    [InlineData("\"ev\",5,\"readc\",null")]
    [InlineData("\"ev\",{\"^->\":\"0\"},\"turns\",null")]
    [InlineData("\"ev\",\"rnd\",null")]
    [InlineData("\"ev\",\"srnd\",null")]
    [InlineData("\"ev\",\"listInt\",null")]
    [InlineData("\"ev\",1,2,\"listInt\",null")]
    [InlineData("\"ev\",\"range\",null")]
    [InlineData("\"ev\",1,2,3,\"range\",null")]
    [InlineData("\"ev\",\"lrnd\",null")]
    [InlineData("[\"^a\",null],{\"*\":\"0\",\"flg\":31},null")]
    [InlineData("{\"*\":\"\",\"flg\":0},null")]
    [InlineData("\"ev\",1,{\"*\":\"\",\"flg\":2},null")]
    [InlineData("\"ev\",\"str\",\"/str\",{\"*\":\"\",\"flg\":16},null")]
    [InlineData("{\"VAR=\":\"x\"},null")]
    [InlineData("{\"temp=\":\"x\"},null")]
    [InlineData("\"ev\",{\"^var\":\"x\",\"ci\":0},\"out\",null")]
    [InlineData("\"ev\",{\"^var\":\"x\",\"ci\":-1},{\"temp=\":\"x\"},{\"VAR?\":\"x\"},\"out\",null")]
    [InlineData("\"ev\",{\"^var\":\"x\",\"ci\":7},{\"temp=\":\"x\"},{\"VAR?\":\"x\"},\"out\",null")]
    [InlineData("\"ev\",{\"^var\":\"x\"},{\"temp=\":\"x\"},1,{\"temp=\":\"x\",\"re\":true},null")]
    [InlineData("{\"->\":\"x\",\"var\":true,\"c\":true},null")]
    [InlineData("{\"f()\":\"x\",\"var\":true},null")]
    [InlineData("{\"->t->\":\"0\",\"c\":true},null")]
    [InlineData("{\"->\":\"\"},null")]
    [InlineData("\"ev\",{\"^->\":\"\"},{\"temp=\":\"x\"},{\"->\":\"x\",\"var\":true},null")]
    [InlineData("\"ev\",{\"^->\":\"0\"},{\"temp=\":\"x\"},\"/ev\",{\"->t->\":\"x\",\"var\":true},null")]
    [InlineData("\"ev\",{\"CNT?\":\"\"},\"out\",null")]
    [InlineData("\"ev\",\"choiceCnt\",\"turn\",\"visit\",\"out\",\"out\",\"out\",null")]
    [InlineData("{\"x()\":\"f\",\"exArgs\":3},null")]
    [InlineData("[[[[null],null],null],null],null")]
    [InlineData("\"<>\",\"<>\",\"\\n\",\"<>\",null")]
    [InlineData("[\"ev\",null],\"^text\",\"/ev\",null")]
    public void A_damaged_story_ends(string content)
    {
        var program = Raw.Program("[" + content + "]");
        foreach (var options in new[] { new StoryOptions { Seed = 1 }, new StoryOptions { Seed = 1, StubExternals = true } })
        {
            var limited = options with { Limits = new StoryLimits { StepsPerTurn = 10_000 } };
            var story = new Story(program, limited);
            story.Bind("f", _ => 0);
            Survive(story);
            story = new Story(program, limited);
            story.Bind("f", _ => 0);
            story.MessageRaised += _ => { };
            story.SkipToChoice();
        }
    }

    [Fact]
    public void Elements_in_any_order_never_crash()
    {
        string[] elements =
        [
            "\"^a\"", "\"\\n\"", "\"^ \"", "\"<>\"", "\"ev\"", "\"/ev\"", "\"out\"", "\"du\"", "\"pop\"", "\"~ret\"", "\"->->\"", "\"str\"", "\"/str\"",
            "\"nop\"", "\"choiceCnt\"", "\"turn\"", "\"turns\"", "\"readc\"", "\"rnd\"", "\"srnd\"", "\"visit\"", "\"seq\"", "\"thread\"", "\"done\"",
            "\"end\"", "\"listInt\"", "\"range\"", "\"lrnd\"", "\"#\"", "\"/#\"", "\"void\"", "1", "0", "2.5", "true", "\"+\"", "\"==\"", "\"!\"", "\"?\"",
            "\"LIST_ALL\"", "{\"list\":{\"L.a\":1}}", "{\"^->\":\"k\"}", "{\"^->\":\"0\"}", "{\"->\":\"k\"}", "{\"->\":\"k.1\",\"c\":true}", "{\"->\":\"x\",\"var\":true}",
            "{\"f()\":\"k\"}", "{\"->t->\":\"k\"}", "{\"->t->\":\"x\",\"var\":true}", "{\"f()\":\"x\",\"var\":true,\"c\":true}", "{\"x()\":\"k\",\"exArgs\":1}", "{\"x()\":\"g\",\"exArgs\":2}",
            "{\"*\":\"k\",\"flg\":4}", "{\"*\":\"k\",\"flg\":20}", "{\"*\":\"k\",\"flg\":8}", "{\"*\":\"k\",\"flg\":25}", "{\"VAR?\":\"x\"}", "{\"VAR?\":\"y\"}", "{\"CNT?\":\"k\"}",
            "{\"VAR=\":\"x\",\"re\":true}", "{\"temp=\":\"y\"}", "{\"temp=\":\"y\",\"re\":true}", "{\"^var\":\"x\",\"ci\":-1}", "{\"^var\":\"y\",\"ci\":-1}", "{\"#\":\"tag\"}",
        ];
        var random = new Random(20);
        var options = new StoryOptions { Seed = 1, Limits = new StoryLimits { StepsPerTurn = 300, CallDepth = 20, Threads = 10, LineLength = 500, StringLength = 200, Choices = 20 } };
        for (var i = 0; i < 20_000; i++)
        {
            string Some(int count) => string.Join(',', Enumerable.Range(0, count).Select(_ => elements[random.Next(elements.Length)]));
            var k = $"[{Some(1 + random.Next(8))},{Some(1)},{{\"#f\":{random.Next(8)}}}]";
            var root = $"[[{Some(1 + random.Next(12))},{{\"#f\":{random.Next(8)}}}],{Some(1 + random.Next(3))},{{\"k\":{k},\"global decl\":[\"ev\",0,{{\"VAR=\":\"x\"}},\"/ev\",\"end\",null]}}]";
            var program = Raw.Program(root, """{"L":{"a":1,"b":2}}""");
            try
            {
                var story = new Story(program, options);
                story.Bind("g", values => values[0]);
                Survive(story);
                story.Restart();
                story.MessageRaised += _ => { };
                story.SkipToChoice();
                if (story.Choices.Count > 0) story.Choose(0);
                story.SkipToChoice();
            }
            catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{root}\n{problem}");
            }
        }
    }

    /// <summary>Plays on with whatever is offered, saving and forking on the way.</summary>
    private static void Survive(Story story)
    {
        story.MessageRaised += _ => { };
        for (var turn = 0; turn < 4; turn++)
        {
            for (var lines = 0; story.CanContinue && lines < 20; lines++)
            {
                story.Continue();
                var state = story.Capture();
                story.Restore(state);
                Assert.Equal(state, story.Capture());
                Assert.Equal(state, Cartouche.Runtime.State.StoryState.Decode(story, state.Encode()));
            }
            if (story.Choices.Count == 0) return;
            story.Fork().Choose(story.Choices.Count - 1);
            story.Choose(0);
        }
    }
}
