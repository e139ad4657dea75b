namespace Cartouche.Runtime.Machine;

/// <summary>The way a run took through the code: pairs of where it left the straight line and where it went on.</summary>
internal sealed partial class Interpreter
{
    private int[]? _trail;
    private int _trailCount;

    /// <summary>Addresses in pairs: left at, -1 for a fresh start; landed at, -1 where the flow stopped.</summary>
    public ReadOnlySpan<int> Trail => _trail.AsSpan(0, _trailCount);

    /// <summary>Begins a new trail where the flow stands. Where the story looks ahead and goes back, the trail does too.</summary>
    public void BeginTrail()
    {
        _trail ??= new int[64];
        _trailCount = 0;
        ForgetDraws();
        Follow(-1, _pc);
    }

    /// <summary>Ends the trail where the flow stands, if it has not stopped already.</summary>
    public void EndTrail()
    {
        if (_trailCount > 0 && _trail![_trailCount - 1] >= 0 && _pc >= 0) Follow(_pc - 1, -1);
    }

    public void DropTrail() => (_trail, _trailCount) = (null, 0);

    private void Follow(int from, int to)
    {
        if (_trailCount + 2 > _trail!.Length) Array.Resize(ref _trail, _trail.Length * 2);
        _trail[_trailCount] = from;
        _trail[_trailCount + 1] = to;
        _trailCount += 2;
    }
}
