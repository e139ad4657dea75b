using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Interactive;

/// <summary>Playing by keys: what a person sees.</summary>
public sealed class KeyPlayTests : IDisposable
{
    private static readonly ConsoleKeyInfo ControlC = new('\u0003', ConsoleKey.C, shift: false, alt: false, control: true);
    private static readonly ConsoleKeyInfo ControlD = new('\u0004', ConsoleKey.D, shift: false, alt: false, control: true);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheFirstScreenHasTitleProseChoicesAndKeys()
    {
        var seen = "";
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Meanwhile(() => seen = terminal.Screen).Press(ControlD));
        Assert.Equal(
            """

              The Kitchen
              by A Tester
              ────────────

              It is dark.

              ▸ 1  Light the lamp
                2  Leave

              ↑↓ Enter or 1–2 · u undo · t tags · v vars · / command · ? help · q quit
            """, seen);
    }

    [Fact]
    public void ArrowsAndEnterChoose()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press(ConsoleKey.DownArrow, ConsoleKey.Enter, "q", ConsoleKey.Enter));
        Assert.Contains("\n  Leave\n  You leave.\n\n  ── the end ──\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSelectionGoesRound()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press(ConsoleKey.UpArrow, ConsoleKey.Enter, ControlD));
        Assert.Contains("You leave.", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void ADigitChoosesAndTheMenuMakesWayForWhatWasChosen()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press("1", ControlD));
        Assert.EndsWith("\n  It is dark.\n\n  ▸ Light the lamp\n\n  It burns.\n  You stand in the kitchen with 2 coins.\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void ADigitThatIsNoChoiceDoesNothing()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press("7", "0", ControlD));
        Assert.EndsWith("\n  It is dark.\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void WithMoreThanNineChoicesNumbersAreTyped()
    {
        var terminal = Keys();
        Play(string.Concat(Enumerable.Range(1, 12).Select(i => $"* [Door {i}] Behind door {i}.\n")) + "- -> END\n", terminal.Press("1", "2", ConsoleKey.Enter, ControlD));
        Assert.Contains("Behind door 12.", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void AMenuHigherThanTheScreenScrolls()
    {
        var first = "";
        var last = "";
        var terminal = new TestTerminal(hasKeyboard: true, height: 12);
        terminal.Meanwhile(() => first = terminal.Screen).Press(ConsoleKey.End).Meanwhile(() => last = terminal.Screen).Press(ControlD);
        Play(string.Concat(Enumerable.Range(1, 30).Select(i => $"+ [Door {i}]\n")) + "- -> END\n", terminal);
        Assert.Equal("\n  ▸  1  Door 1\n     2  Door 2\n     3  Door 3\n     4  Door 4\n     5  Door 5\n    … 25 more below\n\n  ↑↓ Enter or a number · u undo · t tags · v vars · / command · ? help · q quit", first);
        Assert.Equal("\n    … 25 more above\n    26  Door 26\n    27  Door 27\n    28  Door 28\n    29  Door 29\n  ▸ 30  Door 30\n\n  ↑↓ Enter or a number · u undo · t tags · v vars · / command · ? help · q quit", last);
    }

    [Fact]
    public void UTakesBackAndShowsThePassageBefore()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press("1", "u", ControlD));
        Assert.EndsWith("\n  ↶ taken back: “Light the lamp”\n\n  It is dark.\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void UndoWorksAfterTheEnd()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press("2", "u", "1", ControlD));
        Assert.Contains("── the end ──", terminal.Screen, StringComparison.Ordinal);
        Assert.EndsWith("You stand in the kitchen with 2 coins.\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void ACommandIsTypedAfterASlashWithCompletion()
    {
        var seen = "";
        var terminal = Keys();
        terminal.Press("/", "go", ConsoleKey.Tab, "ki", ConsoleKey.Tab).Meanwhile(() => seen = terminal.Screen).Press(ConsoleKey.Enter, ControlD);
        Play(Samples.Kitchen, terminal);
        // Without colour the cursor is an underscore.
        Assert.EndsWith("\n  / goto kitchen_", seen, StringComparison.Ordinal);
        Assert.EndsWith("\n  → kitchen\n\n  You stand in the kitchen with 3 coins.\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void ALineCanBeEdited()
    {
        var terminal = Keys();
        terminal.Press(":", "sgold 9", ConsoleKey.Home, ConsoleKey.RightArrow, "et ", ConsoleKey.End, ConsoleKey.Backspace, "7", ConsoleKey.Enter, ControlD);
        Play(Samples.Kitchen, terminal);
        Assert.Contains("\n  gold = 7\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void EscapeLeavesTheCommandLine()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press("/", "quit", ConsoleKey.Escape, "2", ControlD));
        Assert.Contains("You leave.", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void EarlierCommandsComeBackWithTheArrow()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press("/", "set gold 5", ConsoleKey.Enter, "/", ConsoleKey.UpArrow, "0", ConsoleKey.Enter, ControlD));
        Assert.Contains("gold = 50", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void TTogglesTags()
    {
        var seen = "";
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press("t").Meanwhile(() => seen = terminal.Screen).Press(ControlD));
        Assert.Contains("\n  It is dark.\n  # title: The Kitchen  # author: A Tester  # night\n", seen, StringComparison.Ordinal);
        Assert.Contains("  ▸ 1  Light the lamp\n       # quiet\n", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void VShowsVariablesAsInkWritesThem()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press("v", ControlD));
        Assert.EndsWith("\n  gold  3\n  name  \"Ada\"\n  mood  (angry)\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void ControlCStopsAndLeavesTheCursorShown()
    {
        var terminal = Keys();
        Assert.Equal(ExitCode.Interrupted, Play(Samples.Kitchen, terminal.Press(ControlC)));
        Assert.True(terminal.Output.LastIndexOf("\u001b[?25h", StringComparison.Ordinal) > terminal.Output.LastIndexOf("\u001b[?25l", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutColourNoStyleIsSent()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Press("1", "v", "?", "t", "u", ControlD));
        Assert.DoesNotMatch(@"\u001b\[[0-9;]*m", terminal.Output);
    }

    [Fact]
    public void WithColourTheScreenReadsTheSame()
    {
        var plain = Keys();
        var coloured = new TestTerminal(hasKeyboard: true, hasColor: true);
        Play(Samples.Kitchen, plain.Press("1", "u", "v", "2", ControlD));
        Play(Samples.Kitchen, coloured.Press("1", "u", "v", "2", ControlD));
        Assert.Matches(@"\u001b\[36m", coloured.Output);
        Assert.Equal(plain.Screen, coloured.Screen);
    }

    [Fact]
    public void NoRowIsWiderThanTheScreen()
    {
        const int Width = 34;
        var terminal = new TestTerminal(hasKeyboard: true, width: Width);
        var widest = 0;
        void Measure() => widest = Math.Max(widest, terminal.Screen.Split('\n').Max(row => Cartouche.Cli.Terminals.CellText.Width(row)));
        terminal.Meanwhile(Measure).Press("/", "set something that is very much longer than the screen is wide").Meanwhile(Measure).Press(ConsoleKey.Escape, "1").Meanwhile(Measure).Press(ControlD);
        Play("A long line of prose that certainly does not fit into thirty-four columns, und 漢字かな交じり文も長い長い長い長い長い長い.\n* A choice that is as long as a line of prose, and longer than the screen. # with: tags, too many to fit\n* b\n- -> END\n", terminal);
        Assert.InRange(widest, 20, Width);
    }

    [Theory]
    [InlineData(70, "↑↓ Enter or 1–2 · u undo · t tags · / command · ? help · q quit")]
    [InlineData(40, "↑↓ Enter or 1–2 · u undo · ? help")]
    [InlineData(30, "↑↓ Enter or 1–2 · ? help")]
    [InlineData(12, "↑↓ Enter…")]
    public void OnANarrowScreenTheKeysThatMatterMostAreNamed(int width, string hint)
    {
        var seen = "";
        var terminal = new TestTerminal(hasKeyboard: true, width: width);
        Play(Samples.Kitchen, terminal.Meanwhile(() => seen = terminal.Screen).Press(ControlD));
        Assert.EndsWith("\n\n  " + hint, seen, StringComparison.Ordinal);
    }

    [Fact]
    public void OnAVeryNarrowScreenNothingIsLost()
    {
        var seen = "";
        var terminal = new TestTerminal(hasKeyboard: true, width: 12);
        Play(Samples.Kitchen, terminal.Meanwhile(() => seen = terminal.Screen).Press(ControlD));
        Assert.Contains("\n  ▸ 1  Ligh\n       t\n       the\n       lamp\n    2  Leav\n       e\n", seen, StringComparison.Ordinal);
        Assert.All(seen.Split('\n'), row => Assert.InRange(row.Length, 0, 12));
    }

    [Fact]
    public void TheMenuIsTakenAwayWholeWhenTheScreenHasBecomeNarrower()
    {
        var terminal = Keys();
        Play(Samples.Kitchen, terminal.Meanwhile(() => terminal.Width = 40).Press(ControlD));
        // Five rows, of which the terminal itself has broken the last in two.
        Assert.Contains("\u001b[5A\u001b[J", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCursorTakesInAWholeCharacter()
    {
        var seen = "";
        var terminal = new TestTerminal(hasKeyboard: true, hasColor: true);
        terminal.Press("/", "a🙂b", ConsoleKey.LeftArrow, ConsoleKey.LeftArrow).Meanwhile(() => seen = terminal.Output).Press(ConsoleKey.Escape, ControlD);
        Play(Samples.Kitchen, terminal);
        Assert.Matches("a\u001b\\[[0-9;]*m🙂\u001b\\[", seen);
    }

    private static TestTerminal Keys() => new(hasKeyboard: true);

    private int Play(string story, TestTerminal terminal, params string[] options) => TestFolder.Run(terminal, ["play", _folder.Write("story.ink", story), "--seed", "1", .. options]);
}
