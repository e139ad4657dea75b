using System.Globalization;
using Cartouche.Runtime.Program;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

/// <summary>What stands in the output.</summary>
internal enum OutKind : byte
{
    Text,
    Blank,
    Newline,
    Glue,
    Tag,
    BeginTag,
    EndTag,
    BeginString,
}

/// <summary>
/// The output of the line being written, as a list of items: ink decides about newlines and glue by looking back
/// over it (Writing with ink, "Glue"; the rules are those of ink's runtime, checked by the differential suite).
/// </summary>
internal sealed partial class Interpreter
{
    private static readonly string[] SmallNumbers = MakeSmallNumbers();

    private OutItem[] _out = [];
    private int _outCount;
    private int _glueCount;
    private int _tagItems;
    private int _lineLength;

    /// <summary>Characters of strings made since the last stop: they are held until the next.</summary>
    private long _textMade;

    /// <summary>Strings being evaluated: their text is in the output above a <see cref="OutKind.BeginString"/>.</summary>
    private int _stringDepth;

    private char[] _composed = [];
    private string?[]? _recent;

    private string[] _transients = [];
    private int _transientCount;

    private bool IsMuted => _silent && _stringDepth == 0;

    private void ResetOutput()
    {
        _outCount = 0;
        _glueCount = 0;
        _tagItems = 0;
        _lineLength = 0;
        _stringDepth = 0;
        _lastWritten = -1;
        _keepsTag = false;
    }

    private void AddItem(OutKind kind, string text, Literal? literal = null)
    {
        if (_outCount == _out.Length) Array.Resize(ref _out, Math.Max(16, _outCount * 2));
        ref var item = ref _out[_outCount++];
        item.Kind = kind;
        item.Text = text;
        item.Literal = literal;
        if (kind == OutKind.Glue) _glueCount++;
        else if (kind is OutKind.Tag or OutKind.BeginTag or OutKind.EndTag) _tagItems++;
        _lineLength += text.Length;
        if (_lineLength > _limits.LineLength) Exceed($"A line grew beyond {_limits.LineLength} characters. Is there a loop that only writes?");
    }

    /// <summary>Writes literal text that is more than blanks; true when a finished line lies before it.</summary>
    private bool WriteText(Literal literal)
    {
        ref var top = ref _frames[_frameCount - 1];
        if (IsMuted)
        {
            if (top.Kind == FrameKind.Function && top.FunctionStart >= 0) EndFunctionTrim();
            return false;
        }
        if (_lookingAhead && _stringDepth == 0) return true;
        if (_glueCount > 0 || (top.Kind == FrameKind.Function && top.FunctionStart >= 0)) SettleTrims();
        AddItem(OutKind.Text, literal.Text, literal);
        return false;
    }

    /// <summary>Writes blanks; true when a finished line lies before them, which they end only inside a tag.</summary>
    private bool WriteBlank(string text)
    {
        AddItem(OutKind.Blank, text);
        return _lookingAhead && _stringDepth == 0 && text.Length > 0 && IsInTag();
    }

    /// <summary>Writes a newline unless the line is empty, already ended, or glued; true when it was written.</summary>
    private bool WriteNewline()
    {
        FindTrims(out var functionTrim, out var glue);
        if (functionTrim || glue || EndsInNewline() || !HasContent()) return false;
        AddItem(OutKind.Newline, "\n");
        return true;
    }

    /// <summary>Glue takes back newlines, and the blanks after them, up to the last word.</summary>
    private void WriteGlue()
    {
        var first = -1;
        for (var i = _outCount - 1; i >= 0; i--)
        {
            var kind = _out[i].Kind;
            if (kind is OutKind.Text or OutKind.BeginString or OutKind.BeginTag or OutKind.EndTag) break;
            if (kind == OutKind.Newline) first = i;
        }
        if (first >= 0)
        {
            RemoveTexts(first);
            // The line that was thought finished goes on after all.
            if (_lookingAhead && _stringDepth == 0) _lookingAhead = false;
        }
        AddItem(OutKind.Glue, "");
    }

    /// <summary>Writes any text, splitting off newlines at its ends so that they follow the same rules.</summary>
    private void WriteSplit(string text)
    {
        int headFirst = -1, headLast = -1, tailFirst = -1, tailLast = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                if (headFirst < 0) headFirst = i;
                headLast = i;
            }
            else if (text[i] is not (' ' or '\t')) break;
        }
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == '\n')
            {
                if (tailLast < 0) tailLast = i;
                tailFirst = i;
            }
            else if (text[i] is not (' ' or '\t')) break;
        }
        if (headFirst < 0 && tailLast < 0)
        {
            WriteWhole(text);
            return;
        }

        var start = 0;
        var end = text.Length;
        if (headFirst >= 0)
        {
            if (headFirst > 0) WriteWhole(text[..headFirst]);
            WriteNewline();
            start = headLast + 1;
        }
        if (tailLast >= 0) end = tailFirst;
        if (end > start) WriteWhole(text[start..end]);
        if (tailLast >= 0 && tailFirst > headLast)
        {
            WriteNewline();
            if (tailLast < text.Length - 1) WriteWhole(text[(tailLast + 1)..]);
        }
    }

    private void WriteWhole(string text)
    {
        if (Machine.LineText.IsBlank(text))
        {
            AddItem(OutKind.Blank, text);
            return;
        }
        ref var top = ref _frames[_frameCount - 1];
        if (_glueCount > 0 || (top.Kind == FrameKind.Function && top.FunctionStart >= 0)) SettleTrims();
        AddItem(OutKind.Text, text);
    }

    /// <summary>Whether a function that has not written yet, or glue, swallows newlines at this point.</summary>
    private void FindTrims(out bool functionTrim, out bool glue)
    {
        ref var top = ref _frames[_frameCount - 1];
        functionTrim = top.Kind == FrameKind.Function && top.FunctionStart >= 0;
        glue = false;
        if (!functionTrim && _glueCount == 0) return;
        for (var i = _outCount - 1; i >= 0; i--)
        {
            var kind = _out[i].Kind;
            if (kind == OutKind.Glue)
            {
                glue = true;
                return;
            }
            if (kind != OutKind.BeginString) continue;
            if (functionTrim && i >= top.FunctionStart) functionTrim = false;
            return;
        }
    }

    /// <summary>A word is about to be written: glue has done its work, and functions have begun to speak.</summary>
    private void SettleTrims()
    {
        FindTrims(out var functionTrim, out var glue);
        if (glue)
        {
            // It stands near the end: a line that glue makes ever longer is not gone through anew for every word.
            for (var i = _outCount - 1; i >= 0 && _glueCount > 0; i--)
            {
                if (_out[i].Kind is OutKind.BeginString or OutKind.BeginTag or OutKind.EndTag) break;
                if (_out[i].Kind == OutKind.Glue) RemoveItem(i);
            }
        }
        if (functionTrim) EndFunctionTrim();
    }

    /// <summary>Without prose: a function that would have written a word has begun to speak.</summary>
    private void NoteWritten(Value value)
    {
        ref var top = ref _frames[_frameCount - 1];
        if (top.Kind == FrameKind.Function && top.FunctionStart >= 0) NoteWritten(Print(value));
    }

    private void NoteWritten(string text)
    {
        ref var top = ref _frames[_frameCount - 1];
        if (top.Kind == FrameKind.Function && top.FunctionStart >= 0 && text.AsSpan().Trim(" \t\n").Length > 0) EndFunctionTrim();
    }

    private void EndFunctionTrim()
    {
        var first = _threads[_threadCount - 1].FirstFrame;
        for (var i = _frameCount - 1; i >= first && _frames[i].Kind == FrameKind.Function; i--) _frames[i].FunctionStart = -1;
    }

    /// <summary>Blanks and newlines at the end of a function's text are dropped.</summary>
    private void TrimFunctionEnd(int functionStart)
    {
        for (var i = _outCount - 1; i >= Math.Max(functionStart, 0); i--)
        {
            var kind = _out[i].Kind;
            if (kind == OutKind.Text) break;
            if (kind is not (OutKind.Newline or OutKind.Blank)) continue;
            // Even from within a string, once a function has written: the line that was thought finished goes on after all.
            if (_lookingAhead && i < _keptOut) _lookingAhead = false;
            RemoveItem(i);
        }
    }

    private void RemoveTexts(int from)
    {
        var kept = from;
        for (var i = from; i < _outCount; i++)
            if (_out[i].Kind is not (OutKind.Text or OutKind.Blank or OutKind.Newline)) _out[kept++] = _out[i];
        _outCount = kept;
    }

    private void RemoveItem(int index)
    {
        if (_out[index].Kind == OutKind.Glue) _glueCount--;
        _outCount--;
        Array.Copy(_out, index + 1, _out, index, _outCount - index);
    }

    private bool EndsInNewline()
    {
        for (var i = _outCount - 1; i >= 0; i--)
        {
            var kind = _out[i].Kind;
            if (kind == OutKind.Newline) return true;
            if (kind is OutKind.Text or OutKind.BeginString or OutKind.BeginTag or OutKind.EndTag) return false;
        }
        return false;
    }

    private bool HasContent()
    {
        for (var i = _outCount - 1; i >= 0; i--)
            if (_out[i].Kind is OutKind.Text or OutKind.Blank or OutKind.Newline) return true;
        return false;
    }

    private bool IsInTag()
    {
        if (_tagItems == 0) return false;
        for (var i = _outCount - 1; i >= 0; i--)
        {
            if (_out[i].Kind == OutKind.BeginTag) return true;
            if (_out[i].Kind == OutKind.EndTag) return false;
        }
        return false;
    }

    /// <summary>Inside a string (a choice's text) a tag becomes a value for the choice to collect.</summary>
    private bool EndTag()
    {
        if (_stringDepth == 0)
        {
            AddItem(OutKind.EndTag, "");
            return true;
        }
        var begin = _outCount - 1;
        while (begin >= 0 && _out[begin].Kind is not (OutKind.BeginTag or OutKind.EndTag or OutKind.BeginString)) begin--;
        if (begin < 0 || _out[begin].Kind != OutKind.BeginTag) return SetFault("A tag ends here within a string or a choice that did not begin there.");
        var text = Machine.LineText.Clean(TextFrom(begin + 1, _outCount));
        Truncate(begin);
        CountText(text.Length);
        Push(Value.Of(ValueKind.Tag, Heap.InternString(text)));
        return true;
    }

    private Value EndString()
    {
        var begin = _outCount - 1;
        while (begin >= 0 && _out[begin].Kind != OutKind.BeginString) begin--;
        var text = TextFrom(begin + 1, _outCount);
        List<string>? tags = null;
        for (var i = begin + 1; i < _outCount; i++)
            if (_out[i].Kind == OutKind.Tag) (tags ??= []).Add(_out[i].Text);
        Truncate(Math.Max(begin, 0));
        _lineLength -= text.Length;
        _stringDepth--;
        if (tags is not null)
            foreach (var tag in tags) AddItem(OutKind.Tag, tag);
        if (text.Length > _limits.StringLength) Exceed($"A string grew beyond {_limits.StringLength} characters.");
        return Value.Of(ValueKind.Transient, AddTransient(text));
    }

    private string TextFrom(int start, int end)
    {
        string? single = null;
        var length = 0;
        for (var i = start; i < end; i++)
        {
            if (_out[i].Kind is not (OutKind.Text or OutKind.Blank or OutKind.Newline)) continue;
            single ??= _out[i].Text;
            length += _out[i].Text.Length;
        }
        if (single is null || single.Length == length) return single ?? "";
        if (_composed.Length < length) _composed = new char[Math.Max(length, 128)];
        var used = 0;
        for (var i = start; i < end; i++)
        {
            if (_out[i].Kind is not (OutKind.Text or OutKind.Blank or OutKind.Newline)) continue;
            _out[i].Text.CopyTo(0, _composed, used, _out[i].Text.Length);
            used += _out[i].Text.Length;
        }
        return Recall(_composed.AsSpan(0, length));
    }

    /// <summary>Composed text as a string: the same one again where it was composed not long ago.</summary>
    private string Recall(ReadOnlySpan<char> text)
    {
        _recent ??= new string[64];
        ref var recent = ref _recent[(uint)((text.Length * 31) + (text[0] * 7) + (text[text.Length / 2] * 3) + text[^1]) % 64];
        return recent is not null && text.SequenceEqual(recent) ? recent : recent = text.ToString();
    }

    private void Truncate(int count)
    {
        for (var i = count; i < _outCount; i++)
        {
            if (_out[i].Kind == OutKind.Glue) _glueCount--;
            else if (_out[i].Kind is OutKind.Tag or OutKind.BeginTag or OutKind.EndTag) _tagItems--;
        }
        _outCount = count;
    }

    private void CountText(int length)
    {
        _textMade += length;
        if (_textMade > _limits.TextPerTurn) Exceed($"The story made more than {_limits.TextPerTurn} characters of strings at once. Is there a loop with nothing to stop it?");
    }

    private int AddTransient(string text)
    {
        CountText(text.Length);
        Grow(ref _transients, _transientCount + 1);
        _transients[_transientCount] = text;
        return _transientCount++;
    }

    /// <summary>A value as ink prints it.</summary>
    private string Print(Value value) => value.Kind switch
    {
        ValueKind.Int => value.Payload is >= -64 and < 1024 ? SmallNumbers[value.Payload + 64] : value.Payload.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => value.AsFloat.ToString(CultureInfo.InvariantCulture),
        ValueKind.Bool => value.Payload != 0 ? "true" : "false",
        ValueKind.String => Heap.String(value.Payload),
        ValueKind.Tag => Heap.String(value.Payload),
        ValueKind.Transient => _transients[value.Payload],
        ValueKind.List => Heap.List(value.Payload).Text,
        ValueKind.DivertTarget => $"DivertTargetValue({_program.TargetNode(value.Payload).Path})",
        ValueKind.VariablePointer => $"VariablePointerValue({_program.Names[value.Payload]})",
        _ => "",
    };

    private static string[] MakeSmallNumbers()
    {
        var numbers = new string[1024 + 64];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = (i - 64).ToString(CultureInfo.InvariantCulture);
        return numbers;
    }

    private struct OutItem
    {
        public string Text;
        public Literal? Literal;
        public OutKind Kind;
    }
}
