using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

/// <summary>Without prose a turn ends in the same state as with it, whatever text went into values on the way.</summary>
public sealed class SilenceTests
{
    private const string Functions = """
        {"say":["^e","\n",null],"two":["^e","\n","^f","\n",null],"blank":["\n","^ ","\n",null],"outer":["^<","\n","ev",{"f()":"say"},"out","/ev","\n","^>","\n",null],
        "global decl":["ev","str","/str",{"VAR=":"s"},"/ev","end",null]}
        """;

    [Theory]
    [InlineData("""{"f()":"say"},"out" """)]
    [InlineData(""" "^a","ev",{"f()":"say"},"out","/ev","^b" """)]
    [InlineData(""" "^a","ev",{"f()":"two"},"out","/ev","^b" """)]
    [InlineData(""" "^a","ev",{"f()":"blank"},"out","/ev","^b" """)]
    [InlineData(""" "^a","ev",{"f()":"outer"},"out","/ev","\n","^b","<>" """)]
    public void TextThatAFunctionWritesIntoAString(string inside)
    {
        // Once at the top, once in a function that is itself called where nothing is written.
        Compare($"""["ev","str",{inside},"/str","/ev",{Set},"\n","done",{Functions}]""");
        var nested = Functions.Replace("\"say\":", $$"""
            "make":["^x","\n","ev","str",{{inside}},"/str","/ev",{{Set}},"^y","\n",null],"say":
            """, StringComparison.Ordinal);
        Compare($$"""["^A","\n","ev",{"f()":"make"},"out","/ev","\n","done",{{nested}}]""");
    }

    [Theory]
    [InlineData(""" "\n","^x" """)]
    [InlineData(""" ["\n","^x",null] """)]
    [InlineData(""" "ev",{"VAR?":"broken"},"out","/ev" """)]
    [InlineData(""" "ev","str","\n","^x","/str","out","/ev" """)]
    public void AStringBeginsWithANewlineOnlyWithinALine(string inside)
    {
        var declarations = Functions.Replace("\"global decl\":[\"ev\",", """ "global decl":["ev","str","^\nx","/str",{"VAR=":"broken"}, """, StringComparison.Ordinal);
        Compare($"""["^A","ev","str",{inside},"/str","/ev",{Set},"\n","done",{declarations}]""");
        Compare($"""["ev","str",{inside},"/str","/ev",{Set},"^A","\n","done",{declarations}]""");
    }

    /// <summary>What stands in a branch is compiled elsewhere in the code.</summary>
    [Theory]
    [InlineData("^x", false)]
    [InlineData("\\n", true)]
    public void OnlyAStringWithANewlineInABranchNeedsProse(string branch, bool needsProse)
    {
        var root = $$"""[["^A","\n","ev","str","ev",1,"/ev",[{"->":".^.b","c":true},{"b":["{{branch}}",{"->":".^.^.^.8"},null]}],"nop","^y","/str","/ev",{{Set}},"\n","done",null],{{Functions}}]""";
        Compare(root);
        Assert.Equal(needsProse, Raw.Story(root).Program.StringsBeginLines);
    }

    /// <summary>The first word of a function that is asked in a branch ends the beginning of the one that asks.</summary>
    [Fact]
    public void AFunctionThatAsksAnotherInABranchNeedsProse()
    {
        var functions = Functions.Replace("\"say\":", $$"""
            "make":["^x","\n","ev","str","ev",1,"/ev",[{"->":".^.b","c":true},{"b":["ev",{"f()":"two"},"out","/ev",{"->":".^.^.^.8"},null]}],"nop","/str","/ev",{{Set}},"\n",null],"say":
            """, StringComparison.Ordinal);
        var root = $$"""["^A","\n","ev","str","ev",{"f()":"make"},"out","/ev","/str","/ev",{{Set}},"\n","done",{{functions}}]""";
        Compare(root);
        Assert.True(Raw.Story(root).Program.StringsBeginLines);
    }

    /// <summary>What stands in for an external is a function like others.</summary>
    [Fact]
    public void AStandInThatAsksAnotherNeedsProse()
    {
        var functions = Functions.Replace("\"say\":", $$"""
            "make":["^x","\n","ev","str","ev",{"f()":"two"},"out","/ev","/str","/ev",{{Set}},"\n",null],"say":
            """, StringComparison.Ordinal);
        var root = $$"""["^A","\n","ev","str","ev",{"x()":"make"},"out","/ev","/str","/ev",{{Set}},"\n","done",{{functions}}]""";
        Compare(root);
        Assert.True(Raw.Story(root).Program.StringsBeginLines);
    }

    /// <summary>Only a function that speaks ends the beginning of the one that asks it; one that returns its answer does not.</summary>
    [Fact]
    public void AFunctionThatIsGivenItsAnswerNeedsNoProse()
    {
        var functions = Functions.Replace("\"say\":", $$"""
            "word":["\n","ev","str","^w","/str","/ev","~ret",null],"make":["\n","ev","str","ev",{"f()":"word"},"out","/ev","^ and ","ev",{"f()":"word"},"out","/ev","/str","/ev",{{Set}},"\n","ev",{"VAR?":"s"},"/ev","~ret",null],"say":
            """, StringComparison.Ordinal);
        var root = $$"""["^A","\n","ev","str","ev",{"f()":"make"},"out","/ev","/str","/ev",{{Set}},"\n","done",{{functions}}]""";
        Compare(root);
        Assert.False(Raw.Story(root).Program.StringsBeginLines);
    }

    /// <summary>Words that a choice's label shares with what is said when it is made stand outside the string and return to it.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("""{"^->":"0.c-0"},{"temp=":"$r"},""", true)]
    [InlineData("""{"^var":"$r","ci":0},"pop",""", true)]
    public void OnlyALabelThatMayNotComeBackNeedsProse(string within, bool needsProse)
    {
        var root = $$"""[[["ev",{"^->":"0.0.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",{"*":"0.c-0","flg":2},{"s":["^Go","ev",{{within}}"/ev",{"->":"$r","var":true},null]}],{"c-0":["\n","done",null]}],"done",null]""";
        Assert.Equal(needsProse, Raw.Story(root).Program.StringsBeginLines);
        if (needsProse) return;
        var silent = Raw.Story(root);
        silent.SkipToChoice();
        Assert.Equal("Go", silent.Choices[0].Text);
    }

    private const string Set = """{"VAR=":"s","re":true}""";

    private static void Compare(string root)
    {
        var loud = Raw.Story(root);
        var silent = loud.Fork();
        Assert.Empty(loud.Messages());
        silent.SkipToChoice();
        Assert.NotEqual("", loud.Variables["s"].ToString());
        Assert.Equal(loud.Variables["s"], silent.Variables["s"]);
        Assert.Equal(loud.Capture(), silent.Capture());
    }
}
