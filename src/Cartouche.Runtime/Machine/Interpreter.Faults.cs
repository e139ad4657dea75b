namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    private string _faultText = "";

    /// <summary>Where a flow that ran out had come to, and what it last wrote: the place of such a fault, as ink has it.</summary>
    private int _lastAddress = -1;

    private int _lastWritten = -1;

    /// <summary>A limit that was passed where no fault can be raised; the next step raises it.</summary>
    private string? _exceeded;

    private void Exceed(string text)
    {
        _exceeded ??= text;
        _budget = 0;
    }

    private bool SetFault(string text)
    {
        _faultText = text;
        return false;
    }

    /// <summary>
    /// Ends the flow with an error. While looking ahead, the fault is that of the next line: the state goes back to
    /// the line's end and true is returned, so that this line is handed out first.
    /// </summary>
    private bool Fail(string text)
    {
        if (_lookingAhead || (_keepsTag && IsInTag() && EndsInNewline()))
        {
            Restore();
            return true;
        }
        if (_trail is not null && _pc > 0) Follow(_pc - 1, -1);
        var address = _pc > 0 ? _pc - 1 : _lastWritten >= 0 ? _lastWritten : _lastAddress;
        Faults.Add(new Fault(false, text, address < _code.Length ? address : -1));
        ForceEnd();
        return false;
    }

    /// <summary>Ends the flow with an error from outside the machine's own run.</summary>
    public void Abandon(string text)
    {
        _lookingAhead = false;
        _keepsTag = false;
        Fail(text);
    }

    private void Warn(string text, int address) => Faults.Add(new Fault(true, text, address));

    private void ForceEnd()
    {
        ResetStack(-1);
        ClearChoices();
        _safeExit = true;
        _stringDepth = 0;
    }
}
