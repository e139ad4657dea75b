using System.Text;

namespace Cartouche.SideBySide.Stories;

/// <summary>Prose for the generated story: an interview about a missing ledger, without end.</summary>
internal sealed class Phrases(Draw draw)
{
    private static readonly string[] Narrative =
    [
        "The {who} {does} the {thing} and {does} it again, as though {reason}.",
        "Somewhere behind the {place} a {thing} falls over, and nobody {looks}.",
        "I {think} of the {thing} in the {place}, and of what the {who} said about it.",
        "It is the kind of {time} in which a {thing} seems louder than it is.",
        "There is a {thing} on the table between us. Neither of us {looks} at it.",
        "The {who} waits. I have seen people wait like that in the {place}, when {reason}.",
        "It has begun to rain, and the {who} {does} the {thing} without a word.",
        "If I {think} about the {place} for long enough I can almost believe that {reason}.",
        "She has a way of holding the {thing} that makes one feel {reason}. I {think} it is meant to.",
        "I have counted every {thing} in the room twice when the {who} comes back.",
        "The {time} goes by slowly. A {who} passes, then another.",
        "The {who} does not know that the {thing} was never in the {place}.",
    ];

    private static readonly string[] Speech =
    [
        "Tell me about the {thing}",
        "You were seen near the {place} that {time}",
        "Nobody is accusing the {who} of anything",
        "And the {thing}? Where was the {thing}, while {reason}",
        "I have asked the {who}, and the {who} says that {reason}",
        "That is not what you told me about the {place}",
        "Let us begin again with the {time}",
        "I should be careful with that {thing}, if I were you",
        "We both know that {reason}",
        "Then who had the key to the {place}",
    ];

    private static readonly string[] Replies =
    [
        "I never touched the {thing}", "Ask the {who}", "I was in the {place}", "It was a quiet {time}", "I could say the same of the {who}",
        "You have been to the {place}, then", "The {thing} was broken already", "I do not remember", "As if {reason}", "Perhaps",
    ];

    private static readonly string[] Acts =
    [
        "Say nothing", "Lie", "Tell the truth", "Look away", "Laugh", "Ask for water", "Shrug", "Point at the {thing}", "Wait", "Change the subject", "Blame the {who}", "Agree",
    ];

    private static readonly string[] Things =
        ["ledger", "lamp", "pen wiper", "key", "telephone", "suitcase", "tide table", "stamp", "raincoat", "barometer", "letter", "matchbox", "chair", "signal flag", "spare lens", "teapot"];

    private static readonly string[] Places =
        ["harbour office", "lamp room", "cellar", "customs shed", "top gallery", "boat house", "back stairs", "chart room", "kitchen", "yard", "chapel", "ferry"];

    private static readonly string[] People =
        ["keeper", "clerk", "consul", "pilot", "widow", "boatswain", "doctor", "night porter", "cabin boy", "harbour master"];

    private static readonly string[] Deeds = ["turns over", "puts down", "straightens", "picks up", "polishes", "pushes aside", "studies", "weighs"];

    private static readonly string[] Reasons =
    [
        "it could be made to confess", "the tide were waiting for an answer", "somebody had promised otherwise", "the page had been cut out years ago",
        "there was still time to put everything back", "the light had gone out on purpose", "nobody had kept the books since the spring", "one of us must have known",
        "the sea would settle the matter in its own time", "everyone had gone down to the quay but me",
    ];

    private static readonly string[] Times = ["evening", "night", "afternoon", "hour", "morning", "watch"];

    private static readonly string[] Thoughts = ["think", "do not think", "try to think", "cannot help thinking"];

    private static readonly string[] Looks = ["looks", "so much as looks", "cares to look"];

    public string Sentence() => Fill(draw.Of(Narrative));

    /// <summary>A paragraph of one to <paramref name="most"/> sentences, short ones being more frequent.</summary>
    public string Paragraph(int most)
    {
        var text = new StringBuilder(Sentence());
        for (var i = draw.Between(1, most); i > 1 && draw.Chance(60); i--) text.Append(' ').Append(Sentence());
        return text.ToString();
    }

    public string Spoken() => $"\"{Fill(draw.Of(Speech))}{(draw.Chance(40) ? "?" : ".")}\"";

    public string Reply() => Fill(draw.Of(Replies));

    public string Act() => Fill(draw.Of(Acts));

    /// <summary>A few words that fit inside a sentence.</summary>
    public string Clause() => Fill(draw.Chance(50) ? "the {who} {does} the {thing}" : "in the {place}, that {time}");

    private string Fill(string template)
    {
        var text = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '{')
            {
                text.Append(template[at]);
                continue;
            }
            var close = template.IndexOf('}', at);
            text.Append(template[(at + 1)..close] switch
            {
                "thing" => draw.Of(Things),
                "place" => draw.Of(Places),
                "who" => draw.Of(People),
                "does" => draw.Of(Deeds),
                "reason" => draw.Of(Reasons),
                "time" => draw.Of(Times),
                "think" => draw.Of(Thoughts),
                _ => draw.Of(Looks),
            });
            at = close;
        }
        return text.ToString();
    }
}
