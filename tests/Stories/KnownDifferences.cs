using Cartouche.Stories.Comparing;

namespace Cartouche.Stories;

/// <summary>A place where Cartouche and inkjs are meant to differ.</summary>
/// <param name="Stories">Paths below the suite's folder; a folder stands for all in it.</param>
/// <param name="Aspects">In what they differ.</param>
/// <param name="Reason">Why.</param>
public sealed record KnownDifference(string[] Stories, Aspect[] Aspects, string Reason);

/// <summary>
/// All known differences from inkjs, each with its reason. A story listed here that stops differing fails the suite,
/// and so does an entry that matches no story. What ink's C# runtime does is checked by the corpus.
/// </summary>
public static class KnownDifferences
{
    private static readonly Aspect[] Plays = [Aspect.Transcript, Aspect.TheirJson, Aspect.OurJson];

    /// <summary>The table.</summary>
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new(["hand/chance/list-random.ink", "hand/chance/random.ink", "hand/chance/shuffle-once-stopping.ink", "hand/chance/shuffle.ink"], Plays,
            "inkjs has another random generator than ink's C# runtime, whose numbers ours gives."),
        new(["hand/numbers/float-json.ink", "hand/numbers/negative-zero.ink", "hand/numbers/float-single.ink", "hand/numbers/float-whole.ink", "hand/numbers/int-negative.ink", "hand/numbers/int-overflow.ink", "hand/errors/division-by-zero.ink"], Plays,
            "inkjs computes with JavaScript's numbers: floats are double, whole floats print and divide like ints, ints do not wrap, their division rounds down and by zero gives infinity, and some floats it writes in a way that it cannot read itself. Ours are C#'s."),
        new(["hand/lists/empty-list-shared.ink"], Plays,
            "An empty list that is assigned over another is given that one's lists, so that LIST_ALL still works. ink's runtimes give them to every variable and literal that shares the empty list, ours to the variable assigned."),
        new(["hand/errors/float-division-by-zero.ink"], [Aspect.TheirJson],
            "inkjs's compiler writes whole floats as ints, so its JSON divides an int by zero, which is an error here."),
        new(["hand/constants/divert-target.ink"], [Aspect.Json, Aspect.Transcript],
            "inkjs's compiler loses the value of a constant that holds a divert target."),
        new(["hand/sequences/blank-after-mark.ink"], [Aspect.Json, Aspect.Transcript],
            "A blank after the marks of a sequence belongs to the marks; inkjs's compiler keeps it as text."),
        new(["hand/weave/nested-under-gather.ink", "hand/weave/nested-choice-under-gather.ink"], [Aspect.Json, Aspect.Transcript],
            "A gather or choice nested straight under a gather is a loose end that goes on to the next gather, as from ink's own compiler; inkjs's loses it when a choice of the outer gather follows."),
        new(["faulty/one/loose-end-with-thread.ink", "faulty/one/loose-end-with-tunnel.ink"], [Aspect.Diagnostics],
            "A flow that ends in a thread or a returning tunnel is a loose end; inkjs's compiler does not say so."),
        new(["faulty/return-outside.ink", "faulty/number-too-big.ink"], [Aspect.Diagnostics],
            "A stray return is reported where it stands, which is for an editor to show; inkjs names the line after it. And inkjs takes numbers that do not fit ink's 32 bits."),
    ];

    /// <summary>Whether <paramref name="story"/> is expected to differ in <paramref name="aspect"/>.</summary>
    public static bool Covers(string story, Aspect aspect) => All.Any(d => d.Aspects.Contains(aspect) && d.Stories.Contains(story));
}
