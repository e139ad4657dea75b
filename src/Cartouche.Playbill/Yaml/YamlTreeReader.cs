using Cartouche.Ink.Diagnostics;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;
using Cartouche.Runtime.Tree;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Cartouche.Playbills.Yaml;

/// <summary>
/// Reads YAML into a small tree with places. Takes the part of YAML a playbill needs: no anchors, aliases or tags, one
/// document, and nesting within a limit, so that no file can grow while it is read.
/// </summary>
internal sealed class YamlTreeReader
{
    public const int MaxLength = 250_000;
    public const int MaxDepth = 20;

    private readonly string? _fileName;
    private readonly FaultList _faults;
    private readonly Parser _events;

    private YamlTreeReader(string text, string? fileName, FaultList faults)
    {
        _fileName = fileName;
        _faults = faults;
        _events = new Parser(new StringReader(text));
    }

    /// <summary>The tree; <see langword="null"/> when the file is empty, or when it cannot be read, which is a fault.</summary>
    public static YamlNode? Read(string text, string? fileName, FaultList faults)
    {
        if (text.Length > MaxLength)
        {
            faults.Add(FormDiagnostics.TooLarge, new SourceSpan(fileName, 1, 1, 1, 1), Number(MaxLength));
            return null;
        }
        try
        {
            return new YamlTreeReader(text, fileName, faults).Document();
        }
        catch (GivenUpException problem)
        {
            faults.Add(problem.Fault);
        }
        catch (YamlException problem)
        {
            var at = problem.Start;
            faults.Add(FormDiagnostics.NotYaml, new SourceSpan(fileName, (int)at.Line, (int)at.Column, (int)at.Line, (int)at.Column + 1), Reason(problem));
        }
        catch (InvalidOperationException)
        {
            // The parser had no more events where one was due.
            var lines = text.Split('\n');
            faults.Add(FormDiagnostics.NotYaml, new SourceSpan(fileName, lines.Length, lines[^1].Length + 1, lines.Length, lines[^1].Length + 1), "The file ends too early");
        }
        return null;
    }

    private YamlNode? Document()
    {
        _events.Consume<StreamStart>();
        if (!_events.TryConsume<DocumentStart>(out _)) return null;
        var root = Node(0);
        _events.Consume<DocumentEnd>();
        if (_events.Accept<DocumentStart>(out var second)) _faults.Add(FormDiagnostics.SecondDocument, Span(second.Start, second.End));
        return root;
    }

    private YamlNode Node(int depth)
    {
        if (_events.Accept<AnchorAlias>(out var alias)) throw GivenUp(FormDiagnostics.Anchor, alias);
        if (_events.Accept<NodeEvent>(out var node) && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)) throw GivenUp(FormDiagnostics.Anchor, node);
        if (depth > MaxDepth) throw GivenUp(FormDiagnostics.TooDeep, _events.Current!, Number(MaxDepth));
        if (_events.TryConsume<Scalar>(out var scalar)) return Value(scalar);
        if (_events.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlNode>();
            while (!_events.Accept<SequenceEnd>(out _)) items.Add(Node(depth + 1));
            return new YamlSequence(items, Whole(sequence.Start, _events.Consume<SequenceEnd>().End, sequence.Style == SequenceStyle.Flow));
        }
        return Mapping(depth);
    }

    private YamlMapping Mapping(int depth)
    {
        var start = _events.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var known = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (!_events.Accept<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar { Content: var name })
            {
                _faults.Add(FormDiagnostics.KeyKind, key.Span);
            }
            else if (known.TryGetValue(name.Text, out var earlier))
            {
                var message = FormDiagnostics.DuplicateKey.Format(name.Text);
                _faults.Add(new Diagnostic(FormDiagnostics.DuplicateKey, message, name.Span) { Related = [new RelatedPlace("the first one", earlier)] });
            }
            else
            {
                known.Add(name.Text, name.Span);
                entries.Add(new YamlEntry(name, value));
            }
        }
        return new YamlMapping(entries, Whole(start.Start, _events.Consume<MappingEnd>().End, start.Style == MappingStyle.Flow));
    }

    private YamlScalar Value(Scalar scalar)
    {
        var span = Span(scalar.Start, scalar.End);
        var isQuoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        // Without escapes the text stands between the quotes as it is.
        if (isQuoted && span.StartLine == span.EndLine && span.EndColumn - span.StartColumn == scalar.Value.Length + 2)
            span = span with { StartColumn = span.StartColumn + 1, EndColumn = span.EndColumn - 1 };
        return new YamlScalar(new PlacedText(scalar.Value, span), scalar.Style == ScalarStyle.Plain);
    }

    private SourceSpan Span(Mark start, Mark end) => new(_fileName, (int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    /// <summary>The end of brackets and braces is reported where the last one stands.</summary>
    private SourceSpan Whole(Mark start, Mark end, bool isInBrackets)
    {
        var span = Span(start, end);
        return isInBrackets ? span with { EndColumn = span.EndColumn + 1 } : span;
    }

    private GivenUpException GivenUp(DiagnosticDescriptor descriptor, ParsingEvent at, params string[] arguments) =>
        new(new Diagnostic(descriptor, descriptor.Format(arguments), Span(at.Start, at.End)));

    private static string Number(int value) => value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The reason without the place, which the fault has itself.</summary>
    private static string Reason(YamlException problem)
    {
        var reason = problem.InnerException is YamlException inner ? inner.Message : problem.Message;
        return reason.TrimEnd('.').ReplaceLineEndings(" ");
    }

#pragma warning disable CA1064, CA1032 // Never leaves this class.
    private sealed class GivenUpException(Diagnostic fault) : Exception
    {
        public Diagnostic Fault { get; } = fault;
    }
#pragma warning restore CA1064, CA1032
}
