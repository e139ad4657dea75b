using System.IO.MemoryMappedFiles;

namespace Cartouche.Fuzz.Driving;

/// <summary>Which case a worker is at, in a file that both processes map: it outlives whatever kills the worker.</summary>
internal sealed class Progress : IDisposable
{
    private const int Size = 32;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public Progress(string path)
    {
        using (var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite))
            if (stream.Length < Size) stream.SetLength(Size);
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, Size);
        _view = _file.CreateViewAccessor(0, Size);
    }

    /// <summary>The case at work, or -1 between two.</summary>
    public long Case
    {
        get => _view.ReadInt64(0) - 1;
        set => _view.Write(0, value + 1);
    }

    /// <summary>The case that comes after those that are done.</summary>
    public long Next
    {
        get => _view.ReadInt64(8);
        set => _view.Write(8, value);
    }

    public long Findings
    {
        get => _view.ReadInt64(16);
        set => _view.Write(16, value);
    }

    /// <summary>How many inputs were accepted: compiled, loaded. A run that accepts none tests little.</summary>
    public long Accepted
    {
        get => _view.ReadInt64(24);
        set => _view.Write(24, value);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
