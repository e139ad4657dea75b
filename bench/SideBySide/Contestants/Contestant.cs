using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Cartouche.SideBySide.Contestants;

/// <summary>A process of its own that does work on request; between requests it is idle.</summary>
internal sealed class Contestant : IDisposable
{
    private readonly Process _process;

    private Contestant(string name, string program, IEnumerable<string> arguments, string folder)
    {
        Name = name;
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
    }

    public string Name { get; }

    /// <summary>This program once more, in its own process.</summary>
    public static Contestant Ours() =>
        new("Cartouche", Environment.ProcessPath!, [.. AssemblyArguments(), "contestant"], Repository.Root);

    /// <summary>inkjs under node. For measuring garbage it gets a young generation in which nothing is collected by itself.</summary>
    public static Contestant InkJs(bool forGarbage = false) =>
        new("inkjs", "node", [.. forGarbage ? ["--expose-gc", "--min-semi-space-size=512", "--max-semi-space-size=512"] : Array.Empty<string>(), "contestant.mjs"], Path.Combine(Repository.Root, "bench", "inkjs"));

    /// <exception cref="InvalidOperationException">The contestant failed at it.</exception>
    public Answer Ask(Request request)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(request, Protocol.Options));
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} has ended.");
        var answer = JsonSerializer.Deserialize<Answer>(line, Protocol.Options)!;
        return answer.Failure is null ? answer : throw new InvalidOperationException($"{Name} fails at '{request.Op}': {answer.Failure}");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000)) _process.Kill();
        _process.Dispose();
    }

    /// <summary>Under <c>dotnet X.dll</c> the program is dotnet, and its first argument the assembly.</summary>
    private static string[] AssemblyArguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
}
