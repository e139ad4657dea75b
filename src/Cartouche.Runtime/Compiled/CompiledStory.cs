using System.Buffers.Binary;

namespace Cartouche.Runtime.Compiled;

/// <summary>
/// The compiled form of a story: a program's tables as they are, so that loading is reading, and its tree behind them,
/// read only when something asks for it. See docs/decisions/0011-compiled-form.md.
/// </summary>
internal static class CompiledStory
{
    /// <summary>Raised whenever the same story makes other bytes: a change of this format, of an instruction, or of how a tree is laid out.</summary>
    public const int Version = 1;

    private const int HeaderSize = 16;
    private const int VersionAt = 4;
    private const int ChecksumAt = 8;

    private static ReadOnlySpan<byte> Magic => "CTCH"u8;

    public static byte[] Write(StoryProgram program)
    {
        var texts = new TextTable();
        var tables = TablesWriter.Write(program, texts);
        var tree = TreeWriter.Write(program.Tree, texts);
        var bytes = new byte[HeaderSize + tables.Length + tree.Length];
        Magic.CopyTo(bytes);
        tables.CopyTo(bytes, HeaderSize);
        tree.CopyTo(bytes, HeaderSize + tables.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(VersionAt), Version);
        Seal(bytes);
        return bytes;
    }

    /// <summary>Puts the checksum in its place.</summary>
    public static void Seal(Span<byte> bytes) => BinaryPrimitives.WriteUInt64LittleEndian(bytes[ChecksumAt..], Checksum(bytes[HeaderSize..]));

    /// <exception cref="StoryFormatException">The bytes are no compiled story of this version.</exception>
    public static StoryProgram Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize || !bytes.StartsWith(Magic)) throw new StoryFormatException("These bytes are no compiled story: the beginning that marks one is missing.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[VersionAt..]);
        if (version != Version) throw new StoryFormatException(FormattableString.Invariant($"The compiled story has format version {version}, and version {Version} can be read. Compile it anew."));
        var body = bytes[HeaderSize..];
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[ChecksumAt..]) != Checksum(body)) throw CompiledReader.Damaged("its checksum is wrong");
        var reader = new CompiledReader(body);
        var (tables, texts) = TablesReader.Read(ref reader);
        var tree = reader.Rest();
        return new StoryProgram(tables, program => ReadPlaces(program, tree, texts));
    }

    /// <summary>Lays the tree out once more. It must come to the very tables that are played: places are found through both.</summary>
    private static Program.ProgramPlaces ReadPlaces(StoryProgram program, byte[] tree, string[] texts)
    {
        var again = StoryProgram.FromTree(TreeReader.Read(tree, texts));
        if (!TablesWriter.Write(again, new TextTable()).AsSpan().SequenceEqual(TablesWriter.Write(program, new TextTable())))
            throw CompiledReader.Damaged("its code is not that of its tree");
        return again.Places;
    }

    /// <summary>Fletcher's two sums over 64-bit words: enough against accidents, and all that is needed, since nothing read is trusted.</summary>
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = (ulong)bytes.Length;
        var sums = 0UL;
        unchecked
        {
            for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            {
                sum += BinaryPrimitives.ReadUInt64LittleEndian(bytes);
                sums += sum;
            }
            foreach (var last in bytes)
            {
                sum += last;
                sums += sum;
            }
            return sum ^ (sums << 32 | sums >> 32);
        }
    }
}
