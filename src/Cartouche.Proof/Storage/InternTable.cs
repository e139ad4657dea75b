using System.Numerics;

namespace Cartouche.Proof.Storage;

/// <summary>A key that is stored by value and found by its hash.</summary>
internal interface IInternKey<T> : IEquatable<T> where T : unmanaged
{
    /// <summary>A hash whose bits are all well mixed.</summary>
    ulong Hash { get; }
}

/// <summary>
/// Numbers equal keys alike, from 0. Divided into stripes by hash, each with a lock of its own for what is new; what is
/// known is found without a lock, and so is a key by its number. The number's low bits name the stripe.
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
        return (_stripes[stripe].Intern(key, hash) << StripeBits) | stripe;
    }

    private sealed class Stripe
    {
        /// <summary>Bits of a number in the index; those above are of the key's hash, so that other keys are hardly ever looked at.</summary>
        private const int NumberBits = 31 - StripeBits;
        private const uint NumberMask = (1u << NumberBits) - 1;

        private readonly Lock _gate = new();

        /// <summary>A key is in <see cref="_keys"/> before its number is here: whoever finds the number finds the key.</summary>
        private volatile uint[] _index = new uint[64];
        private volatile T[] _keys = new T[32];

        private int _count;

        public int Count => _count;

        public T[] Keys => _keys;

        public long Bytes => ((long)_keys.Length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>()) + (_index.Length * 4L);

        public int Intern(in T key, ulong hash)
        {
            var count = Volatile.Read(ref _count);
            return Find(key, hash) is >= 0 and var known ? known : Add(key, hash, count);
        }

        private int Find(in T key, ulong hash)
        {
            var index = _index;
            var mask = (uint)index.Length - 1;
            var tag = Tag(hash);
            for (var slot = (uint)hash & mask; Volatile.Read(ref index[slot]) is var entry && entry != 0; slot = (slot + 1) & mask)
            {
                if ((entry & ~NumberMask) != tag) continue;
                var number = (int)(entry & NumberMask) - 1;
                if (_keys[number].Equals(key)) return number;
            }
            return -1;
        }

        private static uint Tag(ulong hash) => (uint)(hash >> 24) & ~NumberMask;

        /// <param name="key">The key.</param>
        /// <param name="hash">Its hash.</param>
        /// <param name="sought">Among how many it was not found.</param>
        private int Add(in T key, ulong hash, int sought)
        {
            lock (_gate)
            {
                // Another thread may have been first.
                if (_count != sought && Find(key, hash) is >= 0 and var known) return known;
                if (Count == _keys.Length) Grow();
                if (Count + 1 > NumberMask) throw new InvalidOperationException("There are more distinct parts of states than can be numbered.");
                _keys[Count] = key;
                Place(_index, Count, hash);
                Volatile.Write(ref _count, Count + 1);
                return Count - 1;
            }
        }

        private void Grow()
        {
            var keys = new T[_keys.Length * 2];
            Array.Copy(_keys, keys, Count);
            var index = new uint[BitOperations.RoundUpToPowerOf2((uint)keys.Length * 3 / 2)];
            for (var i = 0; i < Count; i++) Place(index, i, keys[i].Hash);
            _keys = keys;
            _index = index;
        }

        private static void Place(uint[] index, int number, ulong hash)
        {
            var mask = (uint)index.Length - 1;
            var slot = (uint)hash & mask;
            while (index[slot] != 0) slot = (slot + 1) & mask;
            Volatile.Write(ref index[slot], Tag(hash) | (uint)(number + 1));
        }
    }
}
