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
        private int[] _index = new int[64];
        private volatile int[][] _rows = new int[32][];
        private uint[] _hashes = new uint[32];

        public int Count { get; private set; }

        public long Bytes { get; private set; }

        public ReadOnlySpan<int> Get(int number) => _rows[number];

        public int Intern(ReadOnlySpan<int> row, uint hash, out bool isNew)
        {
            lock (_gate)
            {
                isNew = false;
                var mask = (uint)_index.Length - 1;
                for (var slot = hash & mask; _index[slot] is var entry && entry != 0; slot = (slot + 1) & mask)
                    if (_hashes[entry - 1] == hash && row.SequenceEqual(_rows[entry - 1])) return entry - 1;
                isNew = true;
                if (Count == _rows.Length) Grow();
                _rows[Count] = row.ToArray();
                _hashes[Count] = hash;
                Bytes += (row.Length * 4L) + 44;
                Place(Count, hash);
                return Count++;
            }
        }

        private void Grow()
        {
            var rows = new int[_rows.Length * 2][];
            Array.Copy(_rows, rows, Count);
            Array.Resize(ref _hashes, rows.Length);
            _index = new int[BitOperations.RoundUpToPowerOf2((uint)rows.Length * 3 / 2)];
            _rows = rows;
            for (var i = 0; i < Count; i++) Place(i, _hashes[i]);
        }

        private void Place(int number, uint hash)
        {
            var mask = (uint)_index.Length - 1;
            var slot = hash & mask;
            while (_index[slot] != 0) slot = (slot + 1) & mask;
            _index[slot] = number + 1;
        }
    }
}
