using System.Numerics;

namespace Cartouche.Proof.Storage;

/// <summary>A key that is stored by value and found by its hash.</summary>
internal interface IInternKey<T> : IEquatable<T> where T : unmanaged
{
    /// <summary>A hash whose bits are all well mixed.</summary>
    ulong Hash { get; }
}

/// <summary>
/// Numbers equal keys alike, from 0. Divided into stripes by hash, each with a lock of its own, so that two threads
/// rarely meet; reading by number takes no lock. The number's low bits name the stripe.
/// </summary>
internal sealed class InternTable<T> where T : unmanaged, IInternKey<T>
{
    private const int StripeBits = 5;
    private const int StripeCount = 1 << StripeBits;

    private readonly Stripe[] _stripes = new Stripe[StripeCount];

    public InternTable()
    {
        for (var i = 0; i < StripeCount; i++) _stripes[i] = new Stripe();
    }

    /// <summary>How many distinct keys there are.</summary>
    public long Count
    {
        get
        {
            long count = 0;
            foreach (var stripe in _stripes) count += stripe.Count;
            return count;
        }
    }

    /// <summary>Bytes held.</summary>
    public long Bytes
    {
        get
        {
            long bytes = 0;
            foreach (var stripe in _stripes) bytes += stripe.Bytes;
            return bytes;
        }
    }

    /// <summary>The key of a number that <see cref="Intern"/> gave out.</summary>
    public T this[int id] => _stripes[id & (StripeCount - 1)].Keys[id >> StripeBits];

    public int Intern(in T key)
    {
        var hash = key.Hash;
        var stripe = (int)(hash >> (64 - StripeBits));
        return (_stripes[stripe].Intern(key, (uint)hash) << StripeBits) | stripe;
    }

    private sealed class Stripe
    {
        private readonly Lock _gate = new();
        private int[] _index = new int[64];
        private volatile T[] _keys = new T[32];

        public int Count { get; private set; }

        public T[] Keys => _keys;

        public long Bytes => ((long)_keys.Length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>()) + (_index.Length * 4L);

        public int Intern(in T key, uint hash)
        {
            lock (_gate)
            {
                var index = _index;
                var mask = (uint)index.Length - 1;
                var slot = hash & mask;
                while (index[slot] is var entry && entry != 0)
                {
                    if (_keys[entry - 1].Equals(key)) return entry - 1;
                    slot = (slot + 1) & mask;
                }
                if (Count == _keys.Length) Grow();
                else
                {
                    _keys[Count] = key;
                    index[slot] = Count + 1;
                    return Count++;
                }
                _keys[Count] = key;
                Place(Count, hash);
                return Count++;
            }
        }

        private void Grow()
        {
            var keys = new T[_keys.Length * 2];
            Array.Copy(_keys, keys, Count);
            _index = new int[BitOperations.RoundUpToPowerOf2((uint)keys.Length * 3 / 2)];
            _keys = keys;
            for (var i = 0; i < Count; i++) Place(i, (uint)keys[i].Hash);
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
