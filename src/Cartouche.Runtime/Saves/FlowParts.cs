using System.Runtime.InteropServices;
using Cartouche.Runtime.Machine;
using Cartouche.Runtime.State;

namespace Cartouche.Runtime.Saves;

/// <summary>A flow taken apart for writing, or being put together while reading.</summary>
internal sealed class FlowParts
{
    public int Address { get; set; } = -1;

    public List<ThreadInfo> Threads { get; } = [];

    public List<Frame> Frames { get; } = [];

    public List<Temp> Temps { get; } = [];

    public List<ChoiceRecord> Choices { get; } = [];

    public List<Frame> ChoiceFrames { get; } = [];

    public List<Temp> ChoiceTemps { get; } = [];

    public static FlowParts Of(FlowImage image)
    {
        var parts = new FlowParts();
        var words = image.Words;
        var at = 0;
        parts.Address = words[at++];
        Read(words, ref at, parts.Threads);
        Read(words, ref at, parts.Frames);
        Read(words, ref at, parts.Temps);
        var choices = words[at++];
        for (var i = 0; i < choices; i++, at += StateLayout.ChoiceWords)
        {
            parts.Choices.Add(new ChoiceRecord
            {
                Point = words[at],
                Address = words[at + 1],
                Predecessor = words[at + 2],
                FirstFrame = words[at + 3],
                FrameCount = words[at + 4],
                FirstTemp = words[at + 5],
                TempCount = words[at + 6],
                Text = i < image.Texts.Length ? image.Texts[i] : "",
                Tags = i < image.Tags.Length ? image.Tags[i] : null,
            });
        }
        Read(words, ref at, parts.ChoiceFrames);
        Read(words, ref at, parts.ChoiceTemps);
        return parts;
    }

    public FlowImage ToImage()
    {
        var words = new List<int> { Address };
        Write(words, Threads);
        Write(words, Frames);
        Write(words, Temps);
        words.Add(Choices.Count);
        foreach (var choice in Choices)
            words.AddRange([choice.Point, choice.Address, choice.Predecessor, choice.FirstFrame, choice.FrameCount, choice.FirstTemp, choice.TempCount]);
        Write(words, ChoiceFrames);
        Write(words, ChoiceTemps);
        return new FlowImage([.. words], [.. Choices.Select(c => c.Text)], [.. Choices.Select(c => c.Tags)]);
    }

    /// <summary>The frames of thread <paramref name="thread"/>: first and count.</summary>
    public (int First, int Count) FramesOf(int thread)
    {
        var first = Threads[thread].FirstFrame;
        return (first, (thread + 1 < Threads.Count ? Threads[thread + 1].FirstFrame : Frames.Count) - first);
    }

    /// <summary>The temporaries of frame <paramref name="frame"/>: first and count.</summary>
    public (int First, int Count) TempsOf(int frame)
    {
        var first = Frames[frame].TempStart;
        return (first, (frame + 1 < Frames.Count ? Frames[frame + 1].TempStart : Temps.Count) - first);
    }

    private static void Read<T>(int[] words, ref int at, List<T> to) where T : struct
    {
        var count = words[at++];
        var items = new T[count];
        var target = MemoryMarshal.Cast<T, int>(items.AsSpan());
        words.AsSpan(at, target.Length).CopyTo(target);
        at += target.Length;
        to.AddRange(items);
    }

    private static void Write<T>(List<int> words, List<T> from) where T : struct
    {
        words.Add(from.Count);
        words.AddRange(MemoryMarshal.Cast<T, int>(from.ToArray().AsSpan()).ToArray());
    }
}
