using System.Buffers.Binary;
using Cartouche.Runtime.Compiled;
using Cartouche.Runtime.Program;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Compiled;

/// <summary>Bytes that are no compiled story, or one that nobody compiled.</summary>
public sealed class HostileTests
{
    private static readonly StoryOptions Bounded = new()
    {
        Seed = 1,
        StubExternals = true,
        Limits = new StoryLimits { StepsPerTurn = 5000, CallDepth = 60, Threads = 30, Choices = 50, LineLength = 5000, StringLength = 5000, TextPerTurn = 100_000, StackHeight = 1000, Frames = 1000 },
    };

    public static TheoryData<string> Stories => Walks.Names;

    [Fact]
    public void What_is_something_else_is_refused_by_name()
    {
        Assert.Contains("no compiled story", Refused([]), StringComparison.Ordinal);
        Assert.Contains("no compiled story", Refused("{\"inkVersion\":21,\"root\":[null]}"u8.ToArray()), StringComparison.Ordinal);
        var bytes = Walks.Program(Walks.Hall).ToCompiled();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), CompiledStory.Version + 1);
        Assert.Contains(FormattableString.Invariant($"version {CompiledStory.Version + 1}"), Refused(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_byte_that_was_changed_is_noticed()
    {
        var bytes = Walks.Program(Walks.Hall).ToCompiled();
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= (byte)(1 << (at % 8));
            Refused(damaged);
        }
    }

    [Fact]
    public void What_ends_too_early_is_refused()
    {
        var bytes = Walks.Program(Walks.Hall).ToCompiled();
        for (var length = 0; length < bytes.Length; length += 7)
        {
            Refused(bytes[..length]);
            if (length < 16) continue;
            var sealedAgain = bytes[..length];
            CompiledStory.Seal(sealedAgain);
            Accepts(sealedAgain, out _);
        }
    }

    [Fact]
    public void A_count_beyond_all_bounds_allocates_nothing()
    {
        var bytes = new byte[32];
        Walks.Program(Walks.Hall).ToCompiled().AsSpan(0, 16).CopyTo(bytes);
        ((ReadOnlySpan<byte>)[0xFF, 0xFF, 0xFF, 0xFF, 0x07]).CopyTo(bytes.AsSpan(16));
        CompiledStory.Seal(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Code_and_tree_must_be_of_one_story()
    {
        var mixed = Mixed(Raw.Program("[\"^one\",\"\\n\",\"end\",null]"), Raw.Program("[\"^one\",\"\\n\",\"done\",\"end\",null]"));
        var story = new Story(StoryProgram.FromCompiled(mixed));
        Assert.Equal("one\n", story.Continue().Text);
        Assert.Contains("its code is not that of its tree", Assert.Throws<StoryFormatException>(() => story.GlobalTags).Message, StringComparison.Ordinal);
        Assert.Throws<StoryFormatException>(() => story.Program.Tree);
    }

    [Fact]
    public void Every_operand_beyond_its_table_is_refused()
    {
        foreach (var program in Walks.All.Select(Walks.Program))
        {
            var bytes = program.ToCompiled();
            Assert.True(Accepts(bytes, out _));
            foreach (var op in Enum.GetValues<Op>())
            {
                var address = Array.FindIndex(program.Code, at => at.Op == op);
                if (address < 0 || Operands.Of(op) == Operand.Number) continue;
                foreach (var operand in new[] { int.MinValue, -2, 32_000, int.MaxValue })
                {
                    var code = (Instruction[])program.Code.Clone();
                    code[address] = new Instruction(op, code[address].Flags, operand);
                    Refused(WithCode(program, code));
                }
            }
        }
    }

    [Fact]
    public void Code_must_not_run_out_at_its_end()
    {
        var program = Walks.Program(Walks.Hall);
        var code = (Instruction[])program.Code.Clone();
        code[^1] = new Instruction(Op.Glue, 0, 0);
        Refused(WithCode(program, code));
        Refused(WithCode(program, []));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void What_was_tampered_with_is_refused_or_plays_within_its_bounds(string name)
    {
        var random = new Random(11);
        var original = Walks.Program(name).ToCompiled();
        var refused = 0;
        const int Rounds = 1500;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = (byte[])original.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(16, bytes.Length);
                bytes[at] = random.Next(3) switch
                {
                    0 => (byte)random.Next(256),
                    1 => (byte)(bytes[at] + random.Next(-3, 4)),
                    _ => bytes[random.Next(16, bytes.Length)],
                };
            }
            CompiledStory.Seal(bytes);
            if (!Accepts(bytes, out var program))
            {
                refused++;
                continue;
            }
            try
            {
                PlayThrough(program!, new Random(round));
            }
            catch (StoryFormatException)
            {
                // The tree gave it away.
            }
            catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"round {round}: {problem}");
            }
        }
        Assert.InRange(refused, 50, Rounds - 50);
    }

    private static void PlayThrough(StoryProgram program, Random random)
    {
        var story = new Story(program, Bounded);
        var messages = 0;
        story.MessageRaised += _ => messages++;
        for (var turn = 0; turn < 8; turn++)
        {
            for (var lines = 0; story.CanContinue && lines < 20; lines++) story.Continue();
            if (story.CanContinue || story.Choices.Count == 0) break;
            var state = story.Capture();
            Assert.Equal(state, StoryState.Decode(story, state.Encode()));
            story.Fork();
            story.Choose(random.Next(story.Choices.Count));
        }
        foreach (var (_, value) in story.Variables) Assert.NotNull(value.ToString());
        new Story(program, Bounded).Load(story.Save());
    }

    private static bool Accepts(byte[] bytes, out StoryProgram? program)
    {
        program = null;
        try
        {
            program = StoryProgram.FromCompiled(bytes);
            return true;
        }
        catch (StoryFormatException)
        {
            return false;
        }
    }

    private static string Refused(byte[] bytes) => Assert.Throws<StoryFormatException>(() => StoryProgram.FromCompiled(bytes)).Message;

    /// <summary>The program with other code, and its own tree.</summary>
    private static byte[] WithCode(StoryProgram program, Instruction[] code)
    {
        var parts = Tables(program, code);
        return new StoryProgram(parts, _ => program.Places).ToCompiled();
    }

    /// <summary>One program's code with another's tree.</summary>
    private static byte[] Mixed(StoryProgram code, StoryProgram tree) => new StoryProgram(Tables(code, code.Code), _ => tree.Places).ToCompiled();

    private static ProgramParts Tables(StoryProgram program, Instruction[] code) => new()
    {
        Code = code,
        CodeContainers = program.CodeContainers[..code.Length],
        Containers = program.Containers,
        Jumps = program.Jumps,
        Choices = program.Choices,
        Shuffles = program.Shuffles,
        Externals = program.Externals,
        Literals = program.Literals,
        Constants = program.Constants,
        Names = program.Names,
        GlobalCount = program.GlobalNames.Length,
        Targets = program.Targets,
        Universe = program.Universe,
        Heap = program.ConstantHeap,
        InitialCells = program.InitialCells,
    };
}
