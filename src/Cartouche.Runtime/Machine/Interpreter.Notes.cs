using Cartouche.Runtime.State;

namespace Cartouche.Runtime.Machine;

/// <summary>What a run depended on and what it did: the cells it read before it wrote them, and those it wrote. Cells are noted by their place in a state's values.</summary>
internal sealed partial class Interpreter
{
    /// <summary>For each cell twice the number of the last run that touched it, and one more once that wrote it.</summary>
    private int[] _notes = [];

    /// <summary>The same, or nothing while none are taken.</summary>
    private int[]? _touched;

    private int _noting;
    private int[] _read = [];
    private int[] _written = [];
    private int _readCount;
    private int _writtenCount;

    /// <summary>Whether runs are noted.</summary>
    public bool TakesNotes
    {
        get => _touched is not null;
        set
        {
            if (value && _notes.Length < _cells.Length) (_notes, _read, _written) = (new int[_cells.Length], new int[_cells.Length], new int[_cells.Length]);
            _touched = value ? _notes : null;
            _readCount = _writtenCount = 0;
            ClearOffers();
        }
    }

    public ReadOnlySpan<int> CellsRead => _read.AsSpan(0, _readCount);

    public ReadOnlySpan<int> CellsWritten => _written.AsSpan(0, _writtenCount);

    /// <summary>Begins new notes.</summary>
    public void BeginNotes()
    {
        _noting += 2;
        if (_noting < 0)
        {
            Array.Clear(_notes, 0, _notes.Length);
            _noting = 2;
        }
        ClearOffers();
        _readCount = _writtenCount = 0;
    }

    private int Read(int cell)
    {
        if (_touched is not null) NoteRead(cell);
        return _cells[cell];
    }

    private void NoteRead(int cell)
    {
        if (_touched![cell] >= _noting) return;
        _touched[cell] = _noting;
        _read[_readCount++] = cell + StateLayout.Cells;
    }

    private void NoteWrite(int cell)
    {
        if (_touched![cell] > _noting) return;
        // What is undone later on depends on what was there before.
        if (_lookingAhead || _keepsTag) NoteRead(cell);
        else if (_onceCount > 0) ReadOnceOffer(cell);
        _touched[cell] = _noting + 1;
        _written[_writtenCount++] = cell + StateLayout.Cells;
    }
}
