using Cartouche.Fuzz.Driving;

namespace Cartouche.Fuzz.Mutation;

/// <summary>Damage that knows nothing of any grammar.</summary>
internal static class ByteMutator
{
    public static byte[] Damage(Rng rng, byte[] bytes, int most = 4)
    {
        var list = bytes.ToList();
        for (var count = rng.Between(1, most); count > 0; count--)
        {
            var at = rng.Below(list.Count + 1);
            switch (rng.Below(7))
            {
                case 0 when at < list.Count:
                    list[at] ^= (byte)(1 << rng.Below(8));
                    break;
                case 1 when at < list.Count:
                    list[at] = (byte)rng.Below(256);
                    break;
                case 2:
                    list.Insert(at, (byte)rng.Below(256));
                    break;
                case 3 when at < list.Count:
                    list.RemoveRange(at, Math.Min(list.Count - at, 1 + rng.Below(rng.Chance(70) ? 4 : 400)));
                    break;
                case 4 when rng.Chance(30):
                    list.RemoveRange(at, list.Count - at);
                    break;
                case 5 when list.Count > 0:
                    var from = rng.Below(list.Count);
                    list.InsertRange(at, list.GetRange(from, Math.Min(list.Count - from, 1 + rng.Below(64))));
                    break;
                default:
                    // Bytes no UTF-8 holds, or that begin more than follows.
                    list.InsertRange(at, rng.Of<byte[]>([[0xFF], [0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xE2, 0x82], [0x80], [0xEF, 0xBB, 0xBF], [0]]));
                    break;
            }
        }
        return [.. list];
    }
}
