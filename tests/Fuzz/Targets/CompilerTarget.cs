using System.Text;
using Cartouche.Fuzz.Corpus;
using Cartouche.Fuzz.Driving;
using Cartouche.Fuzz.Mutation;
using Cartouche.Fuzz.Playing;
using Cartouche.Ink;
using Cartouche.Ink.Json;
using Cartouche.Ink.Source;
using Cartouche.Runtime;

namespace Cartouche.Fuzz.Targets;

/// <summary>
/// Source of any kind: it compiles or is refused with located diagnostics, the same each time; what compiles can be written
/// as JSON, read again, and plays alike from both, whatever is done to it between two lines.
/// </summary>
internal sealed class CompilerTarget(StoryCorpus corpus) : ITarget
{
    private const string RootName = "story.ink";

    private readonly InkMutator _mutator = new(corpus.Ink);

    public string Extension => ".ink";

    public byte[] Make(Rng rng)
    {
        var bytes = Encoding.UTF8.GetBytes(_mutator.Mutate(rng));
        return rng.Chance(6) ? ByteMutator.Damage(rng, bytes) : bytes;
    }

    public bool Try(byte[] input)
    {
        var source = Decode(input);
        var rng = Rng.Of(input);
        if (rng.Chance(3)) CompileAsFile(input);
        var options = new CompileOptions { FileName = RootName, Includes = new CyclicIncludes(source), CountAllVisits = rng.Chance(20) };
        var result = InkCompiler.Compile(source, options);
        DiagnosticChecks.Check(result, RootName);
        var again = InkCompiler.Compile(source, options);
        if (!result.Diagnostics.Select(d => d.ToString()).SequenceEqual(again.Diagnostics.Select(d => d.ToString()))) throw new BrokenPromise("The same source has other diagnostics the second time");
        if (result.Tree is null) return false;

        var json = InkJsonWriter.Write(result.Tree);
        if (json != InkJsonWriter.Write(again.Tree!)) throw new BrokenPromise("The same source makes another story the second time");
        var direct = StoryProgram.FromTree(result.Tree);
        var read = StoryProgram.FromInkJson(json);
        if (InkJsonWriter.Write(read.Tree) != json) throw new BrokenPromise("JSON differs once read and written");
        var seed = rng.Next();
        var transcript = Player.Play(direct, seed);
        Compare("A story read from JSON plays differently", transcript, Exact(source) ? Player.Play(read, seed) : transcript);
        Compare("Forks, states and saves change a play", transcript, Player.Play(direct, seed, Rewinding.States | Rewinding.Saves));
        return true;
    }

    /// <exception cref="BrokenPromise">They differ.</exception>
    public static void Compare(string what, string expected, string actual)
    {
        if (expected == actual) return;
        var at = 0;
        while (at < expected.Length && at < actual.Length && expected[at] == actual[at]) at++;
        throw new BrokenPromise($"{what}:\nexpected: {Around(expected, at)}\nactual:   {Around(actual, at)}");
    }

    private static string Around(string text, int at)
    {
        var from = Math.Max(0, at - 60);
        return text.Substring(from, Math.Min(text.Length - from, 140)).Replace("\n", "\\n", StringComparison.Ordinal);
    }

    /// <summary>Invalid UTF-8 becomes replacement characters as in any file; FE and FF stand for lone halves of surrogate pairs, which no encoding brings along.</summary>
    private static string Decode(byte[] input)
    {
        if (input.AsSpan().IndexOfAny((byte)0xFE, (byte)0xFF) < 0) return Encoding.UTF8.GetString(input);
        var text = new StringBuilder();
        for (var at = 0; at < input.Length;)
        {
            var end = input.AsSpan(at).IndexOfAny((byte)0xFE, (byte)0xFF);
            end = end < 0 ? input.Length : at + end;
            text.Append(Encoding.UTF8.GetString(input, at, end - at));
            if (end < input.Length) text.Append(input[end] == 0xFF ? '\uD83D' : '\uDE00');
            at = end + 1;
        }
        return text.ToString();
    }

    /// <summary>JSON cannot hold every character ink can: control characters (a carriage return among them, when it is escaped), halves of pairs.</summary>
    private static bool Exact(string source)
    {
        foreach (var c in source.Replace("\r\n", "\n", StringComparison.Ordinal))
            if (char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\t'))) return false;
        return true;
    }

    private static void CompileAsFile(byte[] input)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, input);
            DiagnosticChecks.Check(InkCompiler.CompileFile(path), Path.GetFileName(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Files that include one another and the story itself; and names that lead elsewhere.</summary>
    private sealed class CyclicIncludes(string root) : IIncludeResolver
    {
        public IncludeOutcome Resolve(string name, out string path, out string? text)
        {
            path = name;
            text = name switch
            {
                RootName => root,
                "a.ink" => "VAR from_a = 1\nINCLUDE b.ink\n=== in_a\ntext\n-> END\n",
                "b.ink" => "INCLUDE a.ink\nINCLUDE c.ink\n",
                "c.ink" => "text of c {unknown_c}\n",
                _ => null,
            };
            if (text is not null) return IncludeOutcome.Found;
            return name.Contains("..", StringComparison.Ordinal) || name.StartsWith('/') ? IncludeOutcome.Outside : IncludeOutcome.Missing;
        }
    }
}
