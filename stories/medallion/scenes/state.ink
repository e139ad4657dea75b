// What the story remembers: who knows what, what has been said aloud,
// who has the medallion, and how deep the three are in it.

// The facts, named as in the playbill.
LIST Facts = stone, call, bill, page, early, review, old_vote, old_order, old_early

VAR miriam_knows = (call)
VAR daniel_knows = (call, bill, review)
VAR rafe_knows = (call, early, review)

// Silences that somebody has broken in the hearing of those they hurt.
VAR broken = ()

// The words that wake the medallion a last time.
LIST Words = gate, oath, road
VAR spoken = ()

LIST People = miriam, daniel, rafe
VAR holder = miriam

// How far the old ones have come up: 0, nobody but ourselves; DEPTH, nobody else.
CONST DEPTH = 3
VAR pull = 0

// Three may speak before a sentence, in Caldry. It has always been three.
CONST MAY_SPEAK = 3

// Daniel was told the truth in the dark and acted surprised.
VAR pretended = false
// Win Askew knows where to come and knock.
VAR win_coming = false
// In the penthouse, the old room has hold of the new one.
VAR spellbound = false

=== function learn(ref knows, fact)
    ~ knows += fact

=== function tell_all(fact)
    ~ learn(miriam_knows, fact)
    ~ learn(daniel_knows, fact)
    ~ learn(rafe_knows, fact)

=== function sink(ref depth, by)
    ~ depth = MAX(0, MIN(DEPTH, depth + by))

// Where the medallion travels, for each who might be carrying it.
=== function pocket()
    {holder:
        - miriam: ~ return "Miriam's tool roll, between the mutes and the spare strings"
        - daniel: ~ return "Daniel's briefcase, on top of paragraph 14"
    }
    ~ return "the inside pocket of Rafe's good coat"

// The four silences, as the newspapers would put them.
=== function in_words(fact)
    {fact:
        - call: ~ return "a telephone call"
        - bill: ~ return "a telephone bill"
        - page: ~ return "a page cut out of a book"
    }
    ~ return "twenty minutes"

// "a, b and c", from a list of facts.
=== function series(facts)
    ~ temp first = LIST_MIN(facts)
    ~ temp rest = facts - first
    {LIST_COUNT(rest):
        - 0: ~ return in_words(first)
        - 1: ~ return "{in_words(first)} and {in_words(rest)}"
    }
    ~ return "{in_words(first)}, {series(rest)}"
