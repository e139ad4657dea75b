using System.Buffers.Binary;
using Cartouche.Fuzz.Corpus;
using Cartouche.Fuzz.Driving;
using Cartouche.Fuzz.Mutation;
using Cartouche.Fuzz.Playing;
using Cartouche.Runtime;

namespace Cartouche.Fuzz.Targets;

/// <summary>
/// Bytes that claim to be a story in the compiled form: they load, or are refused with a reason; what loads plays within
/// its bounds, and only its tree may still give it away.
/// </summary>
internal sealed class CompiledTarget(StoryCorpus corpus) : ITarget
{
    private const int LargestStory = 60_000;
    private const int HeaderSize = 16;
    private const int ChecksumAt = 8;

    private readonly List<string> _stories = [.. corpus.Json.Where(j => j.Length < LargestStory)];

    public string Extension => ".cartouche";

    public byte[] Make(Rng rng)
    {
        var bytes = StoryProgram.FromInkJson(rng.Of(_stories)).ToCompiled();
        if (rng.Chance(5)) return ByteMutator.Damage(rng, bytes);
        if (rng.Chance(10)) bytes = [.. bytes[..HeaderSize], .. ByteMutator.Damage(rng, bytes[HeaderSize..])];
        // Small changes: most of them lead from one number in range to another.
        else for (var count = rng.Below(4); count > 0; count--)
        {
            var at = rng.Between(HeaderSize, bytes.Length - 1);
            bytes[at] = rng.Chance(70) ? (byte)(bytes[at] + rng.Between(-3, 3)) : bytes[rng.Between(HeaderSize, bytes.Length - 1)];
        }
        Seal(bytes);
        return bytes;
    }

    public bool Try(byte[] input)
    {
        StoryProgram program;
        try
        {
            program = StoryProgram.FromCompiled(input);
        }
        catch (StoryFormatException refusal)
        {
            if (string.IsNullOrWhiteSpace(refusal.Message)) throw new BrokenPromise("A story is refused without a reason");
            return false;
        }
        Silently(program, Rng.Of(input).Next());
        try
        {
            _ = program.Tree;
        }
        catch (StoryFormatException)
        {
            return true;
        }
        if (!program.ToCompiled().AsSpan().SequenceEqual(StoryProgram.FromTree(program.Tree).ToCompiled())) throw new BrokenPromise("A story's code is not that of its tree");
        var seed = Rng.Of(input).Next();
        CompilerTarget.Compare("Forks and states change a play", Player.Play(program, seed), Player.Play(program, seed, Rewinding.States));
        return true;
    }

    /// <summary>Playing alone: an error that is reported asks for its place, and so for the tree.</summary>
    private static void Silently(StoryProgram program, ulong seed)
    {
        try
        {
            Player.Play(program, seed);
        }
        catch (StoryFormatException)
        {
        }
    }

    /// <summary>Puts the right checksum on a story that was changed (docs/decisions/0011-compiled-form.md).</summary>
    private static void Seal(byte[] bytes)
    {
        var rest = bytes.AsSpan(HeaderSize);
        var sum = (ulong)rest.Length;
        var sums = 0UL;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..]) sums += sum += BinaryPrimitives.ReadUInt64LittleEndian(rest);
        foreach (var last in rest) sums += sum += last;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ChecksumAt), sum ^ ulong.RotateLeft(sums, 32));
    }
}
