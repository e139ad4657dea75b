using Cartouche.Server.Stories;
using Cartouche.Stage;
using Cartouche.Stage.House;

namespace Cartouche.Server.House;

/// <summary>What a node has in memory of a performance it is serving.</summary>
internal sealed class Loaded(Performance performance, ShelvedStory story)
{
    private CanonWatch? _canon;
    private readonly Dictionary<UInt128, int> _entryByKey = [];
    private readonly Dictionary<UInt128, int> _seatByToken = [];

    public Performance Performance { get; } = performance;

    public ShelvedStory Story { get; } = story;

    public Views Views { get; } = new();

    /// <summary>Whether it is still what happened once; <see langword="null"/> where nothing did.</summary>
    public CanonWatch? Canon => _canon ??= Story.Canon is null ? null : new CanonWatch(Story);

    /// <summary>The entry a key was sent with, or <see langword="null"/>.</summary>
    public int? EntryOf(byte[] key) => _entryByKey.TryGetValue(Short(key), out var entry) ? entry : null;

    /// <summary>The seat a token opens, while it is taken; <see langword="null"/> for none.</summary>
    public int? SeatOf(byte[] token) => _seatByToken.TryGetValue(Short(token), out var seat) && Performance.Seats[seat - 1].IsTaken ? seat : null;

    /// <summary>Takes note of an entry that is durable.</summary>
    public void Know(Entry entry, byte[]? key, byte[]? token)
    {
        if (key is not null) _entryByKey[Short(key)] = entry.Number;
        if (token is not null && entry.Command is Join) _seatByToken[Short(token)] = Performance.Seats.Count;
        Views.Add(entry);
    }

    /// <summary>Half a hash is enough to tell them apart.</summary>
    private static UInt128 Short(byte[] hash) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
}
