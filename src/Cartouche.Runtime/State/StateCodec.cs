using System.Text;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.State;

/// <summary>
/// Variable-length bytes of a state. Words are written as the difference from the story's beginning, and runs of no
/// difference by their length, so a state costs about as many bytes as things have happened in it.
/// </summary>
internal static class StateCodec
{
    public static byte[] Encode(StoryState state)
    {
        var bytes = new List<byte>(64);
        Write(bytes, state.CurrentFlow);
        Write(bytes, state.Flows.Length);
        WriteWords(bytes, state.Words, state.Program.InitialCells, StateLayout.Cells);
        for (var i = 0; i < state.Flows.Length; i++)
        {
            var name = Encoding.UTF8.GetBytes(state.FlowNames[i]);
            Write(bytes, name.Length);
            bytes.AddRange(name);
            WriteWords(bytes, state.Flows[i].Words, [], 0);
        }
        return [.. bytes];
    }

    public static StoryState Decode(StoryProgram program, StoryHeap heap, ReadOnlySpan<byte> bytes)
    {
        var reader = new Reader(bytes);
        var current = reader.Read();
        var count = reader.Read();
        if (count is < 1 or > 10_000 || current < 0 || current >= count) throw Damaged();
        var words = reader.ReadWords(program.InitialCells, StateLayout.Cells);
        if (words.Length < StateLayout.Cells + program.CellCount) throw Damaged();
        var flows = new FlowImage[count];
        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = Encoding.UTF8.GetString(reader.Take(reader.Read()));
            var flow = reader.ReadWords([], 0);
            flows[i] = new FlowImage(flow, [], []);
        }
        var state = new StoryState(program, heap, words, flows, names, current);
        if (!StateCheck.IsSound(state)) throw Damaged();
        return state;
    }

    private static StoryFormatException Damaged() => new("These bytes are no state of this story: they are damaged, or were made by another story or program.");

    private static void WriteWords(List<byte> bytes, int[] words, int[] basis, int offset)
    {
        Write(bytes, words.Length);
        var same = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var from = i - offset >= 0 && i - offset < basis.Length ? basis[i - offset] : 0;
            var difference = unchecked(words[i] - from);
            if (difference == 0)
            {
                same++;
                continue;
            }
            Write(bytes, same);
            Write(bytes, difference);
            same = 0;
        }
        if (same > 0) Write(bytes, same);
    }

    /// <summary>Zigzag, then seven bits a byte.</summary>
    private static void Write(List<byte> bytes, int value)
    {
        var bits = (uint)((value << 1) ^ (value >> 31));
        while (bits >= 0x80)
        {
            bytes.Add((byte)(bits | 0x80));
            bits >>= 7;
        }
        bytes.Add((byte)bits);
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _bytes = bytes;

        public int Read()
        {
            uint bits = 0;
            for (var shift = 0; shift < 35; shift += 7)
            {
                if (_bytes.Length == 0) throw Damaged();
                var next = _bytes[0];
                _bytes = _bytes[1..];
                bits |= (uint)(next & 0x7F) << shift;
                if (next < 0x80) return (int)(bits >> 1) ^ -(int)(bits & 1);
            }
            throw Damaged();
        }

        public ReadOnlySpan<byte> Take(int count)
        {
            if (count < 0 || count > _bytes.Length) throw Damaged();
            var taken = _bytes[..count];
            _bytes = _bytes[count..];
            return taken;
        }

        public int[] ReadWords(int[] basis, int offset)
        {
            var length = Read();
            if (length is < 0 or > 1 << 24) throw Damaged();
            var words = new int[length];
            for (var i = offset; i < length && i - offset < basis.Length; i++) words[i] = basis[i - offset];
            for (var i = 0; i < length; i++)
            {
                var same = Read();
                if (same < 0 || same > length - i) throw Damaged();
                i += same;
                if (i < length) words[i] = unchecked(words[i] + Read());
            }
            return words;
        }
    }
}
