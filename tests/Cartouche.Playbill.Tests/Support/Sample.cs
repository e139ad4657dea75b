using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;

namespace Cartouche.Playbills.Tests.Support;

/// <summary>A story with its playbill, and short ways to ask about others.</summary>
internal static class Sample
{
    public const string Playbill = """
        title: The Hall
        roles:
          Ann: { traits: { nerve: 1 } }
          Ben:
          Old Woman:
        personas:
          Queen: { worn_by: Ann }
        facts:
          secret: { known_by: [Ann] }
          rumour:
        endings:
          Peace:
          War:

        """;

    public const string AskingPlaybill = """
        roles:
          Ann: { traits: { nerve: 1, candour: 2 } }
          Ben:
        personas:
          Queen: { worn_by: Ann }
        content:
          - a storm
        questions:
          - ask: The lamp is out.
            answers: [{ say: I light it., nerve: 1 }, { say: Who did that?, candour: 1 }]
          - ask: Whom do you know?
            about: relations

        """;

    public const string Story = """
        EXTERNAL roll()
        VAR gold = 1
        LIST mood = calm, angry
        -> hall
        === function roll()
        ~ return 4
        === hall
        # scene: The hall
        # with: Ann, Ben
        ANN: Well? # reveals: secret
        * (leave) [Leave # by: ben] -> out
        - (late) -> out.peace
        === out
        = peace
        # ending: Peace
        - (gate) Outside.
        -> END
        = war
        # ending: War
        -> END

        """;

    public static PlaybillResult Read(string yaml) => PlaybillReader.Read(yaml, "story.playbill.yaml");

    public static Playbill Asking { get; } = Read(AskingPlaybill).Playbill!;

    public static Playbill Hall { get; } = Read(Playbill).Playbill!;

    public static StagedStory Stage(string ink = Story, string yaml = Playbill) =>
        StagedStory.Compile(ink, Read(yaml), new CompileOptions { FileName = "story.ink" });

    /// <summary>Faults of a playbill as <c>CODE line:column-column</c>.</summary>
    public static string[] Faults(string yaml) => [.. Read(yaml).Diagnostics.Select(Place)];

    public static string Place(Diagnostic fault)
    {
        var span = fault.Span;
        return $"{fault.Code} {span.StartLine}:{span.StartColumn}-{(span.EndLine == span.StartLine ? "" : span.EndLine + ":")}{span.EndColumn}";
    }
}
