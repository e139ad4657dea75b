using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Program;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Machine;

/// <summary>
/// Notes of once-only choices. Whether one is on offer depends on whether it was made before, and mostly nothing else
/// does; so that is not noted as read, but as a condition of the offer.
/// </summary>
internal sealed partial class Interpreter
{
    private OnceOffer[] _onceOffers = [];
    private int _onceCount;

    /// <summary>The stack of the choices that are, or may be, on offer.</summary>
    private Frame[] _offerFrames = [];
    private Temp[] _offerTemps = [];
    private int _offerFrameCount;
    private int _offerTempCount;

    /// <summary>How many choices are, or may be, on offer.</summary>
    private int _offerCount;

    /// <summary>The address of the last of them that is for readers, or -1.</summary>
    private int _lastOffer;

    /// <summary>Whether they differ in their stacks, or are not in the order of the code: then what is kept of one depends on whether another is there.</summary>
    private bool _areMixed;
    private (int Once, int Frames, int Count, int Last, bool AreMixed) _keptOffers;

    public ReadOnlySpan<OnceOffer> OnceOffers => _onceOffers.AsSpan(0, _onceCount);

    /// <summary>Notes all that the choices at the end of a run depend on.</summary>
    public void EndNotes() => NoteWhetherAnyIsOffered();

    private void ClearOffers()
    {
        _onceCount = 0;
        _offerFrameCount = 0;
        _offerCount = 0;
        _lastOffer = -1;
        _areMixed = false;
    }

    private void KeepOffers() => _keptOffers = (_onceCount, _offerFrameCount, _offerCount, _lastOffer, _areMixed);

    private void RestoreOffers() =>
        (_onceCount, _offerFrameCount, _offerCount, _lastOffer, _areMixed) = (Math.Min(_onceCount, _keptOffers.Once), _keptOffers.Frames, _keptOffers.Count, _keptOffers.Last, _keptOffers.AreMixed);

    /// <summary>The choices are cleared, but may come back: those of them that hang on a count then hang on it no more.</summary>
    private void LoseOffers()
    {
        if (_touched is null) return;
        ReadOnceOffers();
        _keptOffers = (0, 0, 0, -1, true);
    }

    /// <summary>Whether a choice that is offered but once was made before.</summary>
    private bool WasMade(in ChoiceInfo info, int cell, int point, int address)
    {
        if (_touched is null || _areMixed || (info.Flags & ChoiceFlags.IsInvisibleDefault) != 0) return Read(cell) > 0;
        if (_touched[cell] < _noting)
        {
            Grow(ref _onceOffers, _onceCount + 1);
            _onceOffers[_onceCount++] = new OnceOffer(cell + StateLayout.Cells, point, address, PredecessorOf(info, address));
        }
        return _cells[cell] > 0;
    }

    /// <summary>Notes a choice that is on offer, if it is not one that was made before.</summary>
    private void NoteOffer(in ChoiceInfo info, int address)
    {
        if (_touched is null || _areMixed) return;
        var thread = _threads[_threadCount - 1];
        if (_offerFrameCount == 0) KeepOfferStack(thread);
        var isForReaders = (info.Flags & ChoiceFlags.IsInvisibleDefault) == 0;
        _areMixed = ++_offerCount > _limits.Choices
            || (isForReaders && address <= _lastOffer)
            || !SameStack(_offerFrames.AsSpan(0, _offerFrameCount), _offerTemps.AsSpan(0, _offerTempCount), thread);
        if (_areMixed) ReadOnceOffers();
        if (isForReaders) _lastOffer = address;
    }

    private void KeepOfferStack(ThreadInfo thread)
    {
        _offerFrameCount = _frameCount - thread.FirstFrame;
        _offerTempCount = _tempCount - thread.FirstTemp;
        Grow(ref _offerFrames, _offerFrameCount);
        Grow(ref _offerTemps, _offerTempCount);
        CopyStack(thread, _offerFrames.AsSpan(0, _offerFrameCount), _offerTemps.AsSpan(0, _offerTempCount));
    }

    /// <summary>What happens next depends on whether there is a choice to see: where none is that does not hang on a count, on the first that is on offer.</summary>
    private void NoteWhetherAnyIsOffered()
    {
        if (_touched is null || _onceCount == 0) return;
        for (var i = 0; i < _choiceCount; i++)
            if ((_program.Choices[_choices[i].Point].Flags & ChoiceFlags.IsInvisibleDefault) == 0 && !IsOnce(_choices[i].Address)) return;
        foreach (var offer in OnceOffers)
        {
            NoteRead(offer.Slot - StateLayout.Cells);
            if (IsOffered(offer.Address)) return;
        }
    }

    private bool IsOnce(int address)
    {
        foreach (var offer in OnceOffers)
            if (offer.Address == address) return true;
        return false;
    }

    private bool IsOffered(int address)
    {
        for (var i = 0; i < _choiceCount; i++)
            if (_choices[i].Address == address) return true;
        return false;
    }

    /// <summary>Something else depends on which of them are on offer.</summary>
    private void ReadOnceOffers()
    {
        foreach (var offer in OnceOffers) NoteRead(offer.Slot - StateLayout.Cells);
        // Nor is it their condition any more if the flow goes back to before.
        _onceCount = _keptOffers.Once = 0;
    }

    /// <summary>A count is about to change on which an offer hangs: what it was can be told no more.</summary>
    private void ReadOnceOffer(int cell)
    {
        foreach (var offer in OnceOffers)
            if (offer.Slot == cell + StateLayout.Cells) NoteRead(cell);
    }
}
