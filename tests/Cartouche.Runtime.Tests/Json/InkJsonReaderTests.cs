using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Cartouche.Runtime.Json;
using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Tests.Json;

public sealed partial class InkJsonReaderTests
{
    [Theory]
    [InlineData("\"^text\"", "text 'text'")]
    [InlineData("\"^\"", "text ''")]
    [InlineData("\"^^\"", "text '^'")]
    [InlineData("\"\\n\"", "text '\n'")]
    [InlineData("\"^a\\u00e9\\t\\\"\\\\\\/\\b\\f\\r\"", "text 'aé\t\"\\/\b\f\r'")]
    [InlineData("\"<>\"", "GlueNode")]
    [InlineData("\"void\"", "VoidNode")]
    [InlineData("5", "int 5")]
    [InlineData("-5", "int -5")]
    [InlineData("-2147483648", "int -2147483648")]
    [InlineData("123456789012345", null)]
    [InlineData("2.5", "float 2.5")]
    [InlineData("5.0", "float 5")]
    [InlineData("1e3", "float 1000")]
    [InlineData("\"5.0f\"", "float 5")]
    [InlineData("\"-0.5f\"", "float -0.5")]
    [InlineData("true", "bool True")]
    [InlineData("false", "bool False")]
    [InlineData("{\"list\":{\"L.a\":1,\"L.b\":2}}", "list L.a=1,L.b=2 []")]
    [InlineData("{\"list\":{},\"origins\":[\"L\",\"M\"]}", "list  [L,M]")]
    [InlineData("{\"^->\":\"k\"}", "target k")]
    [InlineData("{\"^->\":\"0\"}", "target 0")]
    [InlineData("{\"->\":\"k\"}", "divert Jump to k")]
    [InlineData("{\"->\":\"k\",\"c\":true}", "divert Jump to k if")]
    [InlineData("{\"->\":\"x\",\"var\":true}", "divert Jump by x")]
    [InlineData("{\"f()\":\"k\"}", "divert Function to k")]
    [InlineData("{\"->t->\":\"k\"}", "divert Tunnel to k")]
    [InlineData("{\"->t->\":\"x\",\"var\":true,\"c\":true}", "divert Tunnel by x if")]
    [InlineData("{\"x()\":\"f\",\"exArgs\":2}", "divert External f/2")]
    [InlineData("{\"x()\":\"f\",\"exArgs\":0,\"c\":true}", "divert External f/0 if")]
    [InlineData("{\"*\":\"k\",\"flg\":22}", "choice HasStartContent, HasChoiceOnlyContent, OnceOnly to k")]
    [InlineData("{\"*\":\"k\",\"flg\":9}", "choice HasCondition, IsInvisibleDefault to k")]
    [InlineData("{\"VAR?\":\"x\"}", "variable x")]
    [InlineData("{\"CNT?\":\"k\"}", "count k")]
    [InlineData("{\"VAR=\":\"x\"}", "assign global x new")]
    [InlineData("{\"VAR=\":\"x\",\"re\":true}", "assign global x")]
    [InlineData("{\"temp=\":\"x\"}", "assign temp x new")]
    [InlineData("{\"temp=\":\"x\",\"re\":true}", "assign temp x")]
    [InlineData("{\"^var\":\"x\",\"ci\":-1}", "pointer x -1")]
    [InlineData("{\"^var\":\"x\",\"ci\":0}", "pointer x 0")]
    [InlineData("{\"#\":\"a tag\"}", "tag 'a tag'")]
    [InlineData("[\"^a\",null]", "container  None [text 'a']")]
    [InlineData("[\"^a\",{\"#n\":\"g-0\",\"#f\":5}]", "container g-0 Visits, StartOnly [text 'a']")]
    [InlineData("[\"^a\",{\"#f\":3}]", "container  Visits, Turns [text 'a']")]
    [InlineData("[[null],[null],null]", "container  None [container  None [], container  None []]")]
    public void Every_element_becomes_its_node(string element, string? expected)
    {
        string Read() => Describe(InkJsonReader.Read(Raw.Document($"[{element},{{\"k\":[\"end\",null]}}]")).Root.Content[0]);
        if (expected is null) Assert.Throws<StoryFormatException>(Read);
        else Assert.Equal(expected, Read());
    }

    [Fact]
    public void Every_command_and_native_function_has_its_word()
    {
        foreach (var command in Enum.GetValues<Command>())
        {
            var node = Assert.IsType<CommandNode>(InkJsonReader.Read(Raw.Document($"[\"{InkNames.Of(command)}\",null]")).Root.Content[0]);
            Assert.Equal(command, node.Command);
        }
        foreach (var native in Enum.GetValues<Native>())
        {
            var node = Assert.IsType<NativeNode>(InkJsonReader.Read(Raw.Document($"[\"{InkNames.Of(native)}\",null]")).Root.Content[0]);
            Assert.Equal(native, node.Function);
        }
    }

    [Theory]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(21)]
    public void Versions_19_to_21_are_read(int version) =>
        Assert.Equal("x\n", new Story(StoryProgram.FromInkJson(Raw.Document("[\"^x\",\"\\n\",\"end\",null]", version: version))).ContinueMaximally());

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(18)]
    [InlineData(22)]
    [InlineData(int.MaxValue)]
    public void Other_versions_are_refused_with_advice(int version)
    {
        var refusal = Refused(Raw.Document("[null]", version: version));
        Assert.Contains($"version {version}", refusal, StringComparison.Ordinal);
        Assert.Contains("19 to 21", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "begins with '{'")]
    [InlineData("   ", "begins with '{'")]
    [InlineData("[]", "begins with '{'")]
    [InlineData("null", "begins with '{'")]
    [InlineData("{}", "no 'inkVersion'")]
    [InlineData("{\"inkVersion\":21}", "no 'root'")]
    [InlineData("{\"root\":[null]}", "no 'inkVersion'")]
    [InlineData("{\"inkVersion\":\"21\",\"root\":[null]}", "whole number")]
    [InlineData("{\"inkVersion\":21.5,\"root\":[null]}", "whole number")]
    [InlineData("{\"inkVersion\":21,\"root\":{}}", "must be an array")]
    [InlineData("{\"inkVersion\":21,\"root\":[null]", "ends too early")]
    [InlineData("{\"inkVersion\":21,\"root\":[null]}}", "follows the story")]
    [InlineData("{\"inkVersion\":21,\"root\":[null]} x", "expected a value")]
    [InlineData("{\"inkVersion\" 21}", "':'")]
    [InlineData("{inkVersion:21}", "expected")]
    [InlineData("{\"inkVersion\":21,}", "property name")]
    [InlineData("{\"inkVersion\":21 \"root\":[null]}", "property name")]
    [InlineData("{\"inkVersion\":21,\"root\":[null],\"listDefs\":[]}", "'listDefs' must be an object")]
    [InlineData("{\"inkVersion\":21,\"root\":[null],\"listDefs\":{\"L\":1}}", "must be an object")]
    [InlineData("{\"inkVersion\":21,\"root\":[null],\"listDefs\":{\"L\":{\"a\":\"1\"}}}", "whole number")]
    [InlineData("{\"inkVersion\":21,\"root\":[null],\"other\":{\"a\":[1,2,{}", "ends too early")]
    [InlineData("{\"inkVersion\":21,\"root\":[\"^a\",null", "only the last")]
    [InlineData("{\"inkVersion\":21,\"root\":[\"^a\"", "expected ','")]
    [InlineData("{\"inkVersion\":21,\"root\":[\"^a\",", "too early")]
    [InlineData("{\"inkVersion\":21,\"root\":[\"^a", "not closed")]
    [InlineData("{\"inkVersion\":21,\"root\":[\"^a\\", "not closed")]
    [InlineData("{\"inkVersion\":21,\"root\":[{\"#f\":1}", "expected ',' or ']'")]
    [InlineData("{\"inkVersion\":21,\"root\":[{\"#f\":1},", "must come last")]
    public void A_document_of_the_wrong_shape_is_refused(string json, string expected) => Assert.Contains(expected, Refused(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", "end with null")]
    [InlineData("[\"^a\"]", "end with null")]
    [InlineData("[null,\"^a\"]", "only the last")]
    [InlineData("[null,null]", "only the last")]
    [InlineData("[\"^a\" \"^b\",null]", "expected ','")]
    [InlineData("[\"^a\",,null]", "expected a value")]
    [InlineData("[\"^a\\q\",null]", "unknown escape")]
    [InlineData("[\"^a\\u12\",null]", "four digits")]
    [InlineData("[\"^a\\u12g4\",null]", "four digits")]
    [InlineData("[\"nonsense\",null]", "'nonsense' is no element")]
    [InlineData("[\"\",null]", "is no element")]
    [InlineData("[\"f\",null]", "'f' is no element")]
    [InlineData("[\"5.0g\",null]", "is no element")]
    [InlineData("[\"EV\",null]", "is no element")]
    [InlineData("[\"\0ev\",null]", "is no element")]
    [InlineData("[}]", "expected an element")]
    [InlineData("[nul]", "expected a value")]
    [InlineData("[tru,null]", "expected a value")]
    [InlineData("[-,null]", "not a number")]
    [InlineData("[1.2.3,null]", "not a number")]
    [InlineData("[--1,null]", "not a number")]
    [InlineData("[1e,null]", "not a number")]
    [InlineData("[2147483648,null]", "32 bits")]
    [InlineData("[-2147483649,null]", "32 bits")]
    [InlineData("[{},\"^a\",null]", "no known kind")]
    [InlineData("[{\"flg\":4},\"^a\",null]", "no known kind")]
    [InlineData("[{\"->\":\"k\"}]", "end with null")]
    [InlineData("[{\"->\":5},null]", "expected a string")]
    [InlineData("[{\"->\":null},null]", "expected a string")]
    [InlineData("[{\"unknown\":1},null]", "'unknown' is no property")]
    [InlineData("[{\"->\":\"0\",\"c\":1},null]", "true or false")]
    [InlineData("[{\"*\":\"0\",\"flg\":\"4\"},null]", "whole number")]
    [InlineData("[{\"x()\":\"f\",\"exArgs\":-1},null]", "0 to 255")]
    [InlineData("[{\"x()\":\"f\",\"exArgs\":256},null]", "0 to 255")]
    [InlineData("[{\"list\":5},null]", "'list' is no property")]
    [InlineData("[{\"list\":{\"a\":true}},null]", "whole number")]
    [InlineData("[{\"list\":{},\"origins\":[5]},null]", "list of names")]
    [InlineData("[{\"list\":{},\"origins\":[\"a\" \"b\"]},null]", "list of names")]
    [InlineData("[{\"#f\":1},\"^a\",null]", "must come last")]
    [InlineData("[{\"#n\":\"a\"},\"^a\",null]", "must come last")]
    [InlineData("[{\"k\":[null]},\"^a\",null]", "must come last")]
    [InlineData("[{\"k\":[null],\"k\":[null]}]", "used twice")]
    [InlineData("[[\"^a\",{\"#n\":\"k\"}],{\"k\":[null]}]", "used twice")]
    [InlineData("[{\"\":[null]}]", "a name")]
    [InlineData("[{\"#f\":\"1\"}]", "whole number")]
    [InlineData("[{\"#n\":1}]", "expected a string")]
    [InlineData("[{\"#f\" 1}]", "':'")]
    [InlineData("[{\"->\":\"nowhere\"},null]", "'nowhere', which does not exist")]
    [InlineData("[{\"->\":\".^.^.^.^\"},null]", "does not exist")]
    [InlineData("[{\"->\":\"7\"},null]", "does not exist")]
    [InlineData("[{\"->\":\"..\"},null]", "does not exist")]
    [InlineData("[{\"^->\":\"k.9\"},{\"k\":[null]}]", "does not exist")]
    [InlineData("[\"^a\",{\"*\":\"0\"},null]", "does not exist")]
    [InlineData("[\"^a\",{\"CNT?\":\"0\"},null]", "does not exist")]
    public void A_root_of_the_wrong_shape_is_refused(string root, string expected) => Assert.Contains(expected, Refused(Raw.Document(root)), StringComparison.Ordinal);

    [Fact]
    public void A_fault_gives_line_and_column_in_characters()
    {
        Assert.StartsWith("line 3, column 7: ", Refused("{\"inkVersion\":21,\n\"root\":[\n\"^é\", \"nonsense\",\nnull]}"), StringComparison.Ordinal);
        Assert.StartsWith("line 2, column 2: ", Refused("{\"inkVersion\":21,\"root\":[\n {\"->\":\"gone\"},null]}"), StringComparison.Ordinal);
        Assert.StartsWith("line 1, column 1: ", Refused("x"), StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_unknown_to_the_format_are_skipped()
    {
        var json = """{"editor":{"a":[1,{"b":null},"}]",[[]]],"c":true},"inkVersion":21,"note":"x\"]}","root":["^x","\n","end",null],"n":-1.5e3,"listDefs":{}}""";
        Assert.Equal("x\n", new Story(StoryProgram.FromInkJson(json)).ContinueMaximally());
    }

    [Theory]
    [InlineData("c")]
    [InlineData("var")]
    [InlineData("list")]
    [InlineData("origins")]
    [InlineData("#f")]
    [InlineData("#n")]
    [InlineData("flg")]
    [InlineData("->")]
    [InlineData("*")]
    [InlineData("re")]
    [InlineData("ci")]
    [InlineData("exArgs")]
    [InlineData("global dec")]
    [InlineData("ev")]
    [InlineData("end")]
    [InlineData("void")]
    [InlineData("Ünïcode")]
    [InlineData("with \\\"quotes\\\" and \\u0041")]
    public void A_knot_may_have_any_name(string name)
    {
        var story = Raw.Story($"[{{\"->\":\"{name}\"}},\"end\",{{\"{name}\":[\"^here\",\"\\n\",\"end\",{{\"#f\":1}}],\"other\":[null],\"#f\":1}}]");
        Assert.Equal("here\n", story.ContinueMaximally());
        var plain = name.Replace("\\u0041", "A", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);
        Assert.Equal(1, story.VisitCount(plain));
        var copy = new Story(story.Program);
        copy.Load(story.Save());
        Assert.Equal(1, copy.VisitCount(plain));
    }

    [Fact]
    public void Content_is_called_by_the_name_it_is_found_under()
    {
        var root = InkJsonReader.Read(Raw.Document("[\"end\",{\"k\":[\"^x\",{\"#n\":\"other\"}],\"e\":[\"^y\",{\"#n\":\"\"}]}]")).Root;
        Assert.Equal("k", root.Named["k"].Name);
        Assert.Equal("k.0", root.Named["k"].Content[0].Path);
        Assert.Equal("e", root.Named["e"].Name);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_and_UTF8_is_read()
    {
        var json = Encoding.UTF8.GetBytes(Raw.Document("[\"^日本 𝄞\",\"\\n\",\"end\",null]"));
        Assert.Equal("日本 𝄞\n", new Story(StoryProgram.FromInkJson(json)).ContinueMaximally());
        Assert.Equal("日本 𝄞\n", new Story(StoryProgram.FromInkJson([0xEF, 0xBB, 0xBF, .. json])).ContinueMaximally());
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    public void Invalid_UTF8_is_refused(byte[] bytes)
    {
        foreach (var template in new[] { "[\"^?\",null]", "[\"^a?\\n\",null]", "[{\"->\":\"?\"},null]", "[{\"?\":[null]}]" })
        {
            var text = Raw.Document(template);
            var at = text.IndexOf('?', StringComparison.Ordinal);
            byte[] json = [.. Encoding.UTF8.GetBytes(text[..at]), .. bytes, .. Encoding.UTF8.GetBytes(text[(at + 1)..])];
            var refusal = Assert.Throws<StoryFormatException>(() => InkJsonReader.Read(json));
            Assert.Contains("UTF-8", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_lone_surrogate_survives_as_it_was_written()
    {
        var story = Raw.Story("[\"^a\\ud800b\",\"\\n\",\"end\",null]");
        Assert.Equal("a\ud800b\n", story.ContinueMaximally());
    }

    [Fact]
    public void Nesting_is_bounded_on_a_small_stack()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 998)) + "\"end\",null" + string.Concat(Enumerable.Repeat("],null", 998))[..^5];
        var named = string.Concat(Enumerable.Repeat("[\"^x\",{\"k\":", 990)) + "[null]" + string.Concat(Enumerable.Repeat("}]", 990));
        OnSmallStack(() => new Story(Raw.Program(deep)).SkipToChoice(), 4096);
        OnSmallStack(() => new Story(Raw.Program(named)).Fork(), 4096);
        OnSmallStack(() =>
        {
            foreach (var start in new[] { "[", "[\"^a\",", "[{\"k\":", "[\"^a\",{\"k\":" })
                Assert.Contains("nested too deep", Refused(Raw.Document(string.Concat(Enumerable.Repeat(start, 100_000)))), StringComparison.Ordinal);
            Refused("{\"other\":" + new string('[', 1_000_000));
            Refused("{\"other\":" + string.Concat(Enumerable.Repeat("{\"a\":", 300_000)));
        }, 256);
    }

    [Fact]
    public void A_story_cut_off_anywhere_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Ink.FixtureJson("market").Trim());
        for (var length = 0; length < bytes.Length; length++)
        {
            var refusal = Assert.Throws<StoryFormatException>(() => InkJsonReader.Read(bytes.AsSpan(0, length)));
            Assert.Matches(Place(), refusal.Message);
        }
        InkJsonReader.Read(bytes);
    }

    [Fact]
    public void A_story_with_bytes_changed_is_refused_or_plays_within_its_bounds()
    {
        var random = new Random(1);
        var options = new StoryOptions { Seed = 1, StubExternals = true, Limits = new StoryLimits { StepsPerTurn = 2000, CallDepth = 50, Threads = 20 } };
        foreach (var name in new[] { "market", "ledger", "hall", "carousel" })
        {
            var original = Encoding.UTF8.GetBytes(Ink.FixtureJson(name));
            var read = 0;
            for (var i = 0; i < 800; i++)
            {
                var bytes = (byte[])original.Clone();
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                    bytes[random.Next(bytes.Length)] = "\"[]{}:,^->.0159ctfn\\# \u007f"u8[random.Next(22)];
                try
                {
                    var story = new Story(StoryProgram.FromInkJson(bytes), options);
                    read++;
                    story.MessageRaised += _ => { };
                    for (var turns = 0; turns < 5; turns++)
                    {
                        for (var lines = 0; story.CanContinue && lines < 20; lines++) story.Continue();
                        if (story.CanContinue || story.Choices.Count == 0) break;
                        story.Choose(random.Next(story.Choices.Count));
                    }
                }
                catch (StoryFormatException)
                {
                    // Refused.
                }
            }
            Assert.InRange(read, 1, 799);
        }
    }

    [Fact]
    public void A_large_text_is_read_quickly()
    {
        var clock = Stopwatch.StartNew();
        var story = Raw.Story("[\"^" + new string('x', 10_000_000) + "\",\"\\n\",\"end\",null]", options: new StoryOptions { Limits = new StoryLimits { LineLength = 20_000_000 } });
        Assert.Equal(10_000_001, story.Continue().Text.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Reading_nothing_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>(() => InkJsonReader.Read((string)null!));
        Assert.Throws<ArgumentNullException>(() => StoryProgram.FromTree(null!));
        Assert.Throws<ArgumentNullException>(() => new Story(null!));
    }

    internal static void OnSmallStack(Action action, int kilobytes)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), kilobytes * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null) Assert.Fail(failure.ToString());
    }

    private static string Refused(string json)
    {
        var message = Assert.Throws<StoryFormatException>(() => InkJsonReader.Read(json)).Message;
        Assert.Matches(Place(), message);
        return message;
    }

    private static string Describe(Node node) => node switch
    {
        TextNode text => $"text '{text.Text}'",
        IntNode number => $"int {number.Value}",
        FloatNode number => FormattableString.Invariant($"float {number.Value}"),
        BoolNode truth => $"bool {truth.Value}",
        ListNode list => $"list {string.Join(',', list.Items.Select(i => i.Key + "=" + i.Value))} [{string.Join(',', list.Origins)}]",
        DivertTargetNode target => $"target {target.Target!.Path}",
        DivertNode { Kind: DivertKind.External } external => $"divert External {external.ExternalName}/{external.ArgumentCount}{(external.IsConditional ? " if" : "")}",
        DivertNode divert => $"divert {divert.Kind} {(divert.Variable is null ? "to " + divert.Target!.Path : "by " + divert.Variable)}{(divert.IsConditional ? " if" : "")}",
        ChoiceNode choice => $"choice {choice.Flags} to {choice.Target!.Path}",
        VariableNode variable => $"variable {variable.Name}",
        ReadCountNode count => $"count {count.Target!.Path}",
        AssignNode assign => $"assign {(assign.IsGlobal ? "global" : "temp")} {assign.Name}{(assign.IsDeclaration ? " new" : "")}",
        VariablePointerNode pointer => $"pointer {pointer.Name} {pointer.Context}",
        TagNode tag => $"tag '{tag.Text}'",
        Container container => $"container {container.Name} {container.Flags} [{string.Join(", ", container.Content.Select(Describe))}]",
        _ => node.GetType().Name,
    };

    [GeneratedRegex(@"^line \d+, column \d+: \S.*\.$", RegexOptions.Singleline)]
    private static partial Regex Place();
}
