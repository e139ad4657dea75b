using System.Text;
using Cartouche.Fuzz.Driving;

namespace Cartouche.Fuzz.Targets;

/// <summary>Breaks on purpose, in every way there is: what watches the fuzzers is tested with it.</summary>
internal sealed class BadTarget : ITarget
{
    public const string Name = "bad";

    public string Extension => ".txt";

    public byte[] Make(Rng rng) => Encoding.UTF8.GetBytes("line\n" + rng.Of(["fine", "fine", "fine", "throw", "overflow", "hang", "hoard"]) + "\nline\n");

    public bool Try(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (text.Contains("throw", StringComparison.Ordinal)) throw new BrokenPromise("thrown");
        if (text.Contains("overflow", StringComparison.Ordinal)) return Deep(1) > 0;
        if (text.Contains("hang", StringComparison.Ordinal)) Spin();
        if (text.Contains("hoard", StringComparison.Ordinal)) Hoard();
        return true;
    }

    private static int Deep(int n) => n < 0 ? 0 : Deep(n + 1) + Deep(n - 1);

    private static void Spin()
    {
        while (Environment.TickCount64 >= 0)
        {
        }
    }

    private static void Hoard()
    {
        var all = new List<byte[]>();
        while (true) all.Add(new byte[1 << 20]);
    }
}
