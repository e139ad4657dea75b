using Cartouche.Ink.Tests.Support;

namespace Cartouche.Ink.Tests.Parsing;

/// <summary>What is parsed and where it stands, as compact text: <c>syntax.txt</c> holds sources with their trees.</summary>
public class SyntaxTreeTests
{
    private static readonly Dictionary<string, (string Source, string Expected)> Cases = CaseFile.Read("syntax.txt");

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void TheTreeIsAsRecorded(string name) => Assert.Equal(Cases[name].Expected, SyntaxText.Of(Cases[name].Source));
}
