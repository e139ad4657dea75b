using Cartouche.Runtime.Program;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    /// <summary>The last jump's origin and landing, to know what a choice point was reached from.</summary>
    private int _jumpFrom = -1;

    private int _jumpTo = -1;
    private int _budget;
    private bool _safeExit;

    /// <summary>Whether the last run took more steps than it may.</summary>
    public bool IsOutOfBudget => _budget < 0 && _exceeded is null;

    /// <summary>Set for the second and further of several lines that are taken at once: they share the bounds of one.</summary>
    public bool SharesBounds { get; set; }

    /// <summary>
    /// Runs to the end of the next line, or in silence to the next stop. Faults are left in <see cref="Faults"/>.
    /// </summary>
    public void Continue()
    {
        ResetOutput();
        Faults.Clear();
        _safeExit = false;
        // An exception of the game's may have cut the last run short.
        _lookingAhead = false;
        _jumpTo = -1;
        if (!SharesBounds)
        {
            _textMade = 0;
            _budget = _limits.StepsPerTurn;
            _exceeded = null;
        }
        if (_stackCount == 0) _transientCount = 0;
        // A look ahead that was taken back may have gone beyond the bound, at which the array has to end.
        if (_stack.Length > _limits.StackHeight && _stackCount <= _limits.StackHeight) Array.Resize(ref _stack, Math.Max(_limits.StackHeight, 1));
        Execute();
        if (_pc < 0) CheckEnd();
        _safeExit = false;
    }

    private void Execute()
    {
        var code = _code;
        var pc = _pc;
        while (true)
        {
            if (--_budget < 0)
            {
                // A fault stands just before where the flow goes on.
                _pc = pc + 1;
                if (Fail(_exceeded ?? $"The story ran {_limits.StepsPerTurn} steps without {(SharesBounds ? "" : "a line or ")}a choice. Is there a loop with nothing to stop it?")) return;
                goto Stopped;
            }
            var at = code[pc++];
            switch (at.Op)
            {
                case Op.Text:
                    if (WriteText(_program.Literals[at.A]))
                    {
                        Restore();
                        return;
                    }
                    _lastWritten = pc - 1;
                    break;
                case Op.Blank:
                    if (!IsMuted && WriteBlank(_program.Literals[at.A].Text))
                    {
                        Restore();
                        return;
                    }
                    break;
                case Op.MixedText:
                    if (IsMuted)
                    {
                        NoteWritten(_program.Literals[at.A].Text);
                        break;
                    }
                    WriteSplit(_program.Literals[at.A].Text);
                    if (AfterWrite(pc)) return;
                    break;
                case Op.Newline:
                    if (IsMuted || !WriteNewline()) break;
                    _lastWritten = pc - 1;
                    if (EndLine(pc)) return;
                    break;
                case Op.Glue:
                    if (!IsMuted) WriteGlue();
                    break;
                case Op.Tag:
                    if (!IsMuted)
                    {
                        AddItem(OutKind.Tag, _program.Literals[at.A].Text);
                        if (AfterWrite(pc)) return;
                    }
                    break;
                case Op.BeginTag:
                    if (!IsMuted) AddItem(OutKind.BeginTag, "");
                    break;
                case Op.EndTag:
                    if (!IsMuted && !EndTag()) goto Faulted;
                    break;
                case Op.Out:
                    if (_stackCount == 0) break;
                    var printed = Pop();
                    if (printed.Kind == ValueKind.Void) break;
                    if (IsMuted)
                    {
                        NoteWritten(printed);
                        break;
                    }
                    WriteSplit(Print(printed));
                    _lastWritten = pc - 1;
                    if (AfterWrite(pc)) return;
                    break;

                case Op.Push:
                    Push(_program.Constants[at.A]);
                    break;
                case Op.PushString:
                    Push(Value.Of(ValueKind.String, at.A));
                    break;
                case Op.PushTag:
                    Push(Value.Of(ValueKind.Tag, at.A));
                    break;
                case Op.PushPointer:
                    Push(MakePointer(_program.Constants[at.A]));
                    break;
                case Op.LoadGlobal:
                    Push(new Value(Read(at.A), Read(at.A + 1)));
                    break;
                case Op.LoadTemp:
                    Push(LoadTemp(at.A, pc - 1));
                    break;
                case Op.StoreGlobal:
                    if (_stackCount == 0) goto Underflow;
                    StoreGlobal(at.A, Pop());
                    break;
                case Op.StoreTemp:
                    if (_stackCount == 0) goto Underflow;
                    if (!StoreTemp(at.A, Pop()))
                    {
                        _pc = pc;
                        if (Fail($"Could not find the temporary variable '{_program.Names[at.A]}' to set.")) return;
                        goto Stopped;
                    }
                    break;
                case Op.DeclareTemp:
                    if (_stackCount == 0) goto Underflow;
                    DeclareTemp(at.A, Pop());
                    break;
                case Op.Duplicate:
                    if (_stackCount == 0) goto Underflow;
                    Push(_stack[_stackCount - 1]);
                    break;
                case Op.Pop:
                    if (_stackCount == 0) goto Underflow;
                    _stackCount--;
                    break;
                case Op.BeginString:
                    AddItem(OutKind.BeginString, "");
                    _stringDepth++;
                    break;
                case Op.EndString:
                    if (_stringDepth == 0) goto Underflow;
                    Push(EndString());
                    break;
                case Op.ReadCount:
                    if (at.A < 0)
                    {
                        _pc = pc;
                        if (Fail("The read count of this target is unknown: the story was compiled without counting its visits. Compile it with --count-all-visits (-c).")) return;
                        goto Stopped;
                    }
                    Push(Value.Of(Read(at.A)));
                    break;
                case Op.ChoiceCount:
                    if (_touched is not null) ReadOnceOffers();
                    Push(Value.Of(_choiceCount));
                    break;
                case Op.Turns:
                    Push(Value.Of(_turn + 1));
                    break;
                case Op.VisitIndex:
                    Push(Value.Of((at.A < 0 ? 0 : Read(at.A)) - 1));
                    break;
                case Op.AddInt:
                    if (_stackCount == 0) goto Underflow;
                    if (_stack[_stackCount - 1].Kind == ValueKind.Int) _stack[_stackCount - 1] = Value.Of(unchecked(_stack[_stackCount - 1].Payload + at.A));
                    else if (!AddToOther(at)) goto Faulted;
                    break;
                case Op.EqualInt:
                    if (_stackCount == 0) goto Underflow;
                    if (_stack[_stackCount - 1].Kind == ValueKind.Int) _stack[_stackCount - 1] = Value.Of(_stack[_stackCount - 1].Payload == at.A);
                    else
                    {
                        Push(Value.Of(at.A));
                        if (!CallNative(Native.Equal)) goto Faulted;
                    }
                    break;
                case Op.Native:
                    if (_stackCount < InkNames.Arity((Native)at.A)) goto Underflow;
                    if (!CallNative((Native)at.A)) goto Faulted;
                    break;
                case Op.ReadCountOf:
                case Op.TurnsSince:
                case Op.Shuffle:
                case Op.Random:
                case Op.SeedRandom:
                case Op.ListFromInt:
                case Op.ListRange:
                case Op.ListRandom:
                    if (!CallBuiltIn(at)) goto Faulted;
                    break;

                case Op.Visit:
                    Visit(at.A, true);
                    if (_jumpTo == pc - 1) _jumpTo = pc;
                    break;
                case Op.JumpIf:
                    if (!PopCondition(out var taken)) goto Faulted;
                    if (!taken) break;
                    goto case Op.Jump;
                case Op.Jump:
                    _jumpFrom = pc - 1;
                    _jumpTo = pc = at.A;
                    if (_trail is not null) Follow(_jumpFrom, pc);
                    break;
                case Op.JumpIfCounted:
                    if (!PopCondition(out taken)) goto Faulted;
                    if (!taken) break;
                    goto case Op.JumpCounted;
                case Op.JumpCounted:
                    _jumpFrom = pc - 1;
                    ref readonly var jump = ref _program.Jumps[at.A];
                    foreach (var container in jump.Visits) Visit(container, true);
                    _jumpTo = pc = jump.Target;
                    if (_trail is not null) Follow(_jumpFrom, pc);
                    break;
                case Op.Call:
                    if ((at.Flags & OpFlags.Conditional) != 0)
                    {
                        if (!PopCondition(out taken)) goto Faulted;
                        if (!taken) break;
                    }
                    if (!PushFrame((at.Flags & OpFlags.Tunnel) != 0 ? FrameKind.Tunnel : FrameKind.Function, pc)) goto Faulted;
                    _jumpFrom = pc - 1;
                    ref readonly var call = ref _program.Jumps[at.A];
                    foreach (var container in call.Visits) Visit(container, true);
                    _jumpTo = pc = call.Target;
                    if (_trail is not null) Follow(_jumpFrom, pc);
                    break;
                case Op.JumpVariable:
                case Op.CallVariable:
                    if ((at.Flags & OpFlags.Conditional) != 0)
                    {
                        if (!PopCondition(out taken)) goto Faulted;
                        if (!taken) break;
                    }
                    _pc = pc;
                    if (!FollowVariable(at)) goto Faulted;
                    if (_trail is not null) Follow(pc - 1, _pc);
                    pc = _pc;
                    break;
                case Op.External:
                    _pc = pc;
                    switch (CallExternal(at))
                    {
                        case ExternalOutcome.Faulted:
                            goto Faulted;
                        case ExternalOutcome.Unsafe:
                            Restore();
                            return;
                    }
                    if (_trail is not null && _pc != pc) Follow(pc - 1, _pc);
                    pc = _pc;
                    break;
                case Op.Return:
                    _pc = pc;
                    if (!Return()) goto Faulted;
                    if (_trail is not null) Follow(pc - 1, _pc);
                    pc = _pc;
                    if (pc < 0) goto Stopped;
                    break;
                case Op.ReturnTunnel:
                    _pc = pc;
                    if (!ReturnTunnel()) goto Faulted;
                    if (_trail is not null) Follow(pc - 1, _pc);
                    pc = _pc;
                    if (pc < 0) goto Stopped;
                    break;
                case Op.StartThread:
                    // The new thread takes the divert that follows; this one goes on after it.
                    if (pc + 1 >= code.Length)
                    {
                        SetFault("A thread starts without a divert to follow: the compiled story is damaged.");
                        goto Faulted;
                    }
                    if (!PushThread(pc + 1)) goto Faulted;
                    break;
                case Op.Choice:
                    if (!OfferChoice(at.A, pc - 1)) goto Faulted;
                    break;
                case Op.Done:
                    if (_threadCount > 1 && !IsGameEvaluation)
                    {
                        var done = pc - 1;
                        pc = PopThread();
                        if (_trail is not null) Follow(done, pc);
                        break;
                    }
                    _safeExit = true;
                    _pc = -1;
                    if (_trail is not null) Follow(pc - 1, -1);
                    goto Stopped;
                case Op.End:
                    ForceEnd();
                    if (_trail is not null) Follow(pc - 1, -1);
                    goto Stopped;
                case Op.EndOfContent:
                    var end = pc - 1;
                    pc = FallOff(end);
                    _pc = pc;
                    if (_trail is not null) Follow(end, pc);
                    if (pc < 0) goto Stopped;
                    break;
                case Op.Unresolved:
                    _pc = pc;
                    if (Fail("This divert leads nowhere: its target does not exist.")) return;
                    goto Stopped;
            }
            continue;

        Underflow:
            _pc = pc;
            SetFault("The evaluation stack is empty here: the compiled story is damaged.");
        Faulted:
            _pc = pc;
            if (Fail(_faultText)) return;
        Stopped:
            // Nothing left to run: take the fallback choice if it is the only one, else the line ends here.
            if (!IsGameEvaluation && FollowFallback())
            {
                pc = _pc;
                if (_trail is not null) Follow(-1, pc);
                continue;
            }
            if (_lookingAhead)
            {
                if (EndsInNewline()) _lookingAhead = false;
                else Restore();
            }
            return;
        }
    }

    private void CheckEnd()
    {
        if (Faults.Exists(f => !f.IsWarning)) return;
        if (_threadCount > 1 && !IsGameEvaluation)
        {
            SetFault("A thread is left over at the end of the flow: threads end before the flow they began in.");
            Fail(_faultText);
            return;
        }
        NoteWhetherAnyIsOffered();
        if (_choiceCount > 0 || _safeExit) return;
        var top = _frames[_frameCount - 1];
        var called = ThreadFrameCount > 1;
        SetFault(called && top.Kind == FrameKind.Tunnel ? "unexpectedly reached end of content. Do you need a '->->' to return from a tunnel?"
            : called && top.Kind == FrameKind.Function ? "unexpectedly reached end of content. Do you need a '~ return'?"
            : !called ? "ran out of content. Do you need a '-> DONE' or '-> END'?"
            : "unexpectedly reached end of content for a reason that is not known.");
        Fail(_faultText);
    }
}
