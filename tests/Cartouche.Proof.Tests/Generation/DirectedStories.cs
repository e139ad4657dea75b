using System.Text.RegularExpressions;
using Cartouche.Stories.Generation;

namespace Cartouche.Proof.Tests.Generation;

/// <summary>Small stories with stage directions strewn over their lines and choices, a playbill, and claims about them.</summary>
internal static partial class DirectedStories
{
    public const string Playbill = """
        roles: { Ann: , Ben: }
        personas: { Mask: { worn_by: Ann } }
        facts:
          lamp: { known_by: [Ben] }
          key: { known_by: [] }

        """;

    private static readonly string[] Conditions =
    [
        "n > 2", "n == 2", "b", "m != n", "held ? key", "s == \"many\"", "room1 > 1", "room0 % 2 == 1", "TURNS_SINCE(-> room0) == 1", "word(n) == \"few\"",
        "at(room0)", "at(room1)", "at(detour)", "at(offers)", "knows(Ann, lamp)", "knows(Ben, key)", "knows(Ann, key) && at(room1)", "at(room1) && n > 0", "CHOICE_COUNT() > 1",
    ];

    public static (string Source, IReadOnlyList<string> Claims) Make(ulong seed)
    {
        var dice = new Dice(seed + 90_000);
        var lines = SmallStories.Make(seed).Split('\n').Select(line => Direct(line, dice));
        string Condition() => Conditions[dice.Below(Conditions.Length)];
        return (string.Join('\n', lines),
        [
            "always " + Condition(), "never " + Condition(), "never " + Condition(), "possible " + Condition(), "possible " + Condition(), "always possible " + Condition(),
            "inevitable " + Condition(), "inevitable " + Condition(), $"{Condition()} before {Condition()}", $"{Condition()} before {Condition()}", $"chance of {Condition()} >= 0.5",
        ]);
    }

    private static string Direct(string line, Dice dice)
    {
        if (KnotForm().IsMatch(line)) return dice.Chance(60) ? $"{line}\n# with: {dice.Among("Ann", "Ben", "Ann, Ben", "Mask, Ben")}" : line;
        var tags = string.Concat(Enumerable.Range(0, dice.Below(3)).Select(_ => " # " + dice.Among("reveals: lamp", "reveals: key", "uses: lamp", "uses: key", "to: Ann", "to: Ben", "to: Mask", "aside")));
        if (ChoiceForm().Match(line) is { Success: true } choice)
        {
            var by = dice.Among("", "", " # by: Ann", " # by: Ben", " # by: Ann, Ben", " # by: Mask");
            return line.Insert(choice.Index + choice.Length - 1, by + tags);
        }
        if (!LineForm().IsMatch(line)) return line;
        var speaker = dice.Among("", "", "ANN: ", "Ben: ", "MASK: ");
        return $"{speaker}{line.TrimStart()}{tags}";
    }

    [GeneratedRegex(@"^=== room\d+$")]
    private static partial Regex KnotForm();

    [GeneratedRegex(@"^[*+] .*?\[[^\]]*\]")]
    private static partial Regex ChoiceForm();

    [GeneratedRegex(@"^\s*(A stone|Rain|The lamp|You have|It is|Nothing moves)[^#]*\.$")]
    private static partial Regex LineForm();
}
