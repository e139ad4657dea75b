using Cartouche.Runtime.Program;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

/// <summary>
/// After a newline ink runs on until it knows whether the line is finished: glue may still take the newline back,
/// and choices that follow belong to it. If a word comes first, everything since the newline is undone. Here cells
/// are undone from a journal, the small rest is copied; and where the next instruction is a word, nothing is run
/// at all.
/// </summary>
internal sealed partial class Interpreter
{
    private bool _lookingAhead;

    /// <summary>What is kept is the state at a newline inside a tag: an error goes back there as long as nothing follows it.</summary>
    private bool _keepsTag;
    private (int Cell, int Value)[] _journal = [];
    private int _journalCount;
    private Frame[] _keptFrames = [];
    private int _keptFrameCount;
    private Temp[] _keptTemps = [];
    private int _keptTempCount;
    private ThreadInfo[] _keptThreads = [];
    private int _keptThreadCount;
    private Value[] _keptStack = [];
    private int _keptStackCount;
    private ChoiceRecord[] _keptChoices = [];
    private Frame[] _keptChoiceFrames = [];
    private Temp[] _keptChoiceTemps = [];
    private bool _choicesKept;
    private int _keptChoiceCount;
    private int _keptChoiceFrameCount;
    private int _keptChoiceTempCount;
    private int _keptPc;
    private int _keptTrail;
    private int _keptOut;
    private int _keptWritten;
    private int _keptFaults;
    private int _keptAssigned;
    private ChanceState _keptChance;

    /// <summary>A newline was written. True when the line is known to be finished; otherwise looks ahead.</summary>
    private bool EndLine(int pc)
    {
        if (_stringDepth > 0) return false;
        if (IsInTag())
        {
            // A newline inside a tag, from a function that writes it, ends no line, unless an error follows at once.
            if (!_lookingAhead)
            {
                Keep(pc);
                _lookingAhead = false;
                _keepsTag = true;
            }
            return false;
        }
        if (_lookingAhead)
        {
            // A second newline, behind an empty tag, is text beyond the first; but not where a function ends with it.
            if (_frames[_frameCount - 1].Kind == FrameKind.Function && _code[pc].Op == Op.EndOfContent) return false;
            Restore();
            return true;
        }
        if (IsWordNext(pc))
        {
            _pc = pc;
            return true;
        }
        Keep(pc);
        return false;
    }

    /// <summary>After a value or mixed text was written: ends the line if that went beyond a newline, or begins to look ahead.</summary>
    private bool AfterWrite(int pc)
    {
        if (_stringDepth > 0) return false;
        if (_lookingAhead)
        {
            if (!ReachesBeyond()) return false;
            Restore();
            return true;
        }
        return EndsInNewline() && EndLine(pc);
    }

    /// <summary>Whether a word, or anything within a tag, now stands after the kept newline.</summary>
    private bool ReachesBeyond()
    {
        var inTag = false;
        for (var i = _keptOut; i < _outCount; i++)
        {
            switch (_out[i].Kind)
            {
                case OutKind.Text or OutKind.Newline:
                case OutKind.Tag when _out[i].Text.Length > 0:
                case OutKind.Blank when inTag && _out[i].Text.Length > 0:
                    return true;
                case OutKind.BeginTag:
                    inTag = true;
                    break;
                case OutKind.EndTag:
                    inTag = false;
                    break;
            }
        }
        return false;
    }

    private bool IsWordNext(int pc)
    {
        for (var hops = 0; hops < 8; hops++)
        {
            ref readonly var at = ref _code[pc];
            if (at.Op == Op.Text)
            {
                ref var top = ref _frames[_frameCount - 1];
                return top.Kind != FrameKind.Function || top.FunctionStart < 0;
            }
            if (at.Op != Op.Jump) return false;
            pc = at.A;
        }
        return false;
    }

    private void Keep(int pc)
    {
        _lookingAhead = true;
        _keepsTag = false;
        _journalCount = 0;
        _keptPc = pc;
        _keptTrail = _trailCount;
        _keptOut = _outCount;
        _keptWritten = _lastWritten;
        _keptFaults = Faults.Count;
        _keptAssigned = _assigned.Count;
        _keptChance = _chanceState;
        Copy(_frames, ref _keptFrames, _keptFrameCount = _frameCount);
        Copy(_temps, ref _keptTemps, _keptTempCount = _tempCount);
        Copy(_threads, ref _keptThreads, _keptThreadCount = _threadCount);
        Copy(_stack, ref _keptStack, _keptStackCount = _stackCount);
        KeepDraws();
        _choicesKept = false;
        KeepOffers();
        _keptChoiceCount = _choiceCount;
        _keptChoiceFrameCount = _choiceFrameCount;
        _keptChoiceTempCount = _choiceTempCount;
    }

    private void Restore()
    {
        _lookingAhead = false;
        _keepsTag = false;
        for (var i = _journalCount - 1; i >= 0; i--) _cells[_journal[i].Cell] = _journal[i].Value;
        _pc = _keptPc;
        _trailCount = _keptTrail;
        Truncate(_keptOut);
        _lastWritten = _keptWritten;
        _stringDepth = 0;
        Faults.RemoveRange(_keptFaults, Faults.Count - _keptFaults);
        if (_assigned.Count > _keptAssigned) _assigned.RemoveRange(_keptAssigned, _assigned.Count - _keptAssigned);
        _chanceState = _keptChance;
        RestoreDraws();
        Copy(_keptFrames, ref _frames, _frameCount = _keptFrameCount);
        Copy(_keptTemps, ref _temps, _tempCount = _keptTempCount);
        Copy(_keptThreads, ref _threads, _threadCount = _keptThreadCount);
        Copy(_keptStack, ref _stack, _stackCount = _keptStackCount);
        if (_choicesKept)
        {
            Copy(_keptChoices, ref _choices, _keptChoiceCount);
            Copy(_keptChoiceFrames, ref _choiceFrames, _keptChoiceFrameCount);
            Copy(_keptChoiceTemps, ref _choiceTemps, _keptChoiceTempCount);
        }
        RestoreOffers();
        _choiceCount = _keptChoiceCount;
        _choiceFrameCount = _keptChoiceFrameCount;
        _choiceTempCount = _keptChoiceTempCount;
        _safeExit = false;
    }

    /// <summary>The choices on offer are about to be cleared while looking ahead: they may be needed again.</summary>
    private void KeepChoicesForRestore()
    {
        if (_choicesKept || _keptChoiceCount == 0) return;
        _choicesKept = true;
        Copy(_choices, ref _keptChoices, _keptChoiceCount);
        Copy(_choiceFrames, ref _keptChoiceFrames, _keptChoiceFrameCount);
        Copy(_choiceTemps, ref _keptChoiceTemps, _keptChoiceTempCount);
    }

    private void SetCell(int cell, int value)
    {
        if (_touched is not null) NoteWrite(cell);
        if (_lookingAhead || _keepsTag)
        {
            if (_journalCount == _journal.Length) Array.Resize(ref _journal, Math.Max(16, _journalCount * 2));
            _journal[_journalCount++] = (cell, _cells[cell]);
        }
        _cells[cell] = value;
    }

    private static void Copy<T>(T[] from, ref T[] to, int count)
    {
        if (to.Length < count) Array.Resize(ref to, Math.Max(count, to.Length * 2));
        Array.Copy(from, to, count);
    }
}
