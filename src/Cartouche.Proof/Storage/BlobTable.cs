using System.Numerics;

namespace Cartouche.Proof.Storage;

/// <summary>Numbers equal rows of numbers alike, from 0: for what a story has few of, such as shapes of its pending choices.</summary>
internal sealed class BlobTable
{
    private const int StripeBits = 4;
    private const int StripeCount = 1 << StripeBits;

    private readonly Stripe[] _stripes = new Stripe[StripeCount];

    public BlobTable()
    {
        for (var i = 0; i < StripeCount; i++) _stripes[i] = new Stripe();
    }

    public int Count => _stripes.Sum(s => s.Count);

    public long Bytes => _stripes.Sum(s => s.Bytes);

    /// <summary>The row of a number that <see cref="Intern"/> gave out.</summary>
    public ReadOnlySpan<int> this[int id] => _stripes[id & (StripeCount - 1)].Get(id >> StripeBits);

    public int Intern(ReadOnlySpan<int> row, out bool isNew)
    {
        var hash = Hashing.Of(row);
        var stripe = (int)(hash >> (64 - StripeBits));
        return (_stripes[stripe].Intern(row, (uint)hash, out isNew) << StripeBits) | stripe;
    }

    /// <summary>All numbers given out so far.</summary>
    public IEnumerable<int> Ids()
    {
        for (var stripe = 0; stripe < StripeCount; stripe++)
            for (var i = 0; i < _stripes[stripe].Count; i++) yield return (i << StripeBits) | stripe;
    }

    private sealed class Stripe
    {
        private readonly Lock _gate = new();

        /// <summary>A row is in <see cref="_rows"/> before its number is here: whoever finds the number finds the row.</summary>
        private volatile int[] _index = new int[64];
        private volatile int[][] _rows = new int[32][];
        private volatile uint[] _hashes = new uint[32];

        public int Count { get; private set; }

        public long Bytes { get; private set; }

        public ReadOnlySpan<int> Get(int number) => _rows[number];

        public int Intern(ReadOnlySpan<int> row, uint hash, out bool isNew)
        {
            isNew = false;
            return Find(row, hash) is >= 0 and var known ? known : Add(row, hash, out isNew);
        }

        private int Find(ReadOnlySpan<int> row, uint hash)
        {
            var index = _index;
            var mask = (uint)index.Length - 1;
            for (var slot = hash & mask; Volatile.Read(ref index[slot]) is var entry && entry != 0; slot = (slot + 1) & mask)
                if (_hashes[entry - 1] == hash && row.SequenceEqual(_rows[entry - 1])) return entry - 1;
            return -1;
        }

        private int Add(ReadOnlySpan<int> row, uint hash, out bool isNew)
        {
            lock (_gate)
            {
                isNew = false;
                // Another thread may have been first.
                if (Find(row, hash) is >= 0 and var known) return known;
                isNew = true;
                if (Count == _rows.Length) Grow();
                _rows[Count] = row.ToArray();
                _hashes[Count] = hash;
                Bytes += (row.Length * 4L) + 44;
                Place(_index, Count, hash);
                return Count++;
            }
        }

        private void Grow()
        {
            var rows = new int[_rows.Length * 2][];
            var hashes = new uint[rows.Length];
            Array.Copy(_rows, rows, Count);
            Array.Copy(_hashes, hashes, Count);
            var index = new int[BitOperations.RoundUpToPowerOf2((uint)rows.Length * 3 / 2)];
            for (var i = 0; i < Count; i++) Place(index, i, hashes[i]);
            _rows = rows;
            _hashes = hashes;
            _index = index;
        }

        private static void Place(int[] index, int number, uint hash)
        {
            var mask = (uint)index.Length - 1;
            var slot = hash & mask;
            while (index[slot] != 0) slot = (slot + 1) & mask;
            Volatile.Write(ref index[slot], number + 1);
        }
    }
}
