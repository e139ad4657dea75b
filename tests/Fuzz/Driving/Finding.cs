using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cartouche.Fuzz.Targets;

namespace Cartouche.Fuzz.Driving;

/// <summary>Keeps inputs that broke something: the input itself, and beside it what happened.</summary>
internal static class Finding
{
    public static string Keep(FuzzSettings settings, ITarget target, long number, byte[] input, string what)
    {
        Directory.CreateDirectory(settings.Findings);
        var name = string.Create(CultureInfo.InvariantCulture, $"{settings.Target}-{settings.Seed}-{number}");
        var path = Path.Combine(settings.Findings, name + target.Extension);
        File.WriteAllBytes(path, input);
        File.WriteAllText(Path.Combine(settings.Findings, name + ".txt"), what + "\n", new UTF8Encoding(false));
        return path;
    }

    /// <summary>What tells one fault from another: the kind of exception, and where in the project it came from.</summary>
    public static string Signature(Exception problem)
    {
        var frame = new StackTrace(problem).GetFrames().Select(f => f.GetMethod())
            .FirstOrDefault(m => m?.DeclaringType?.Namespace is { } space && space.StartsWith("Cartouche.", StringComparison.Ordinal) && !space.StartsWith("Cartouche.Fuzz", StringComparison.Ordinal));
        var place = frame is null ? "" : $" in {frame.DeclaringType!.Name}.{frame.Name}";
        return problem.GetType().Name + (problem is BrokenPromise ? ": " + Head(problem.Message) : "") + place;
    }

    private static string Head(string message)
    {
        var end = message.AsSpan().IndexOfAny(':', '\n');
        return end < 0 ? message : message[..end];
    }
}
