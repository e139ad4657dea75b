namespace Cartouche.Cli.Play;

/// <summary>
/// Notices that source files were saved. It looks at them instead of listening to the file system: editors replace files
/// in too many ways, and network folders tell nobody.
/// </summary>
public sealed class SourceWatch
{
    private IReadOnlyList<string> _files;
    private Stamp[] _known;
    private Stamp[]? _changing;

    /// <param name="files">Full paths.</param>
    public SourceWatch(IReadOnlyList<string> files)
    {
        _files = files;
        _known = Look();
    }

    /// <summary>How often to ask.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Watches other files from now on. What changed since <see cref="HasChanged"/> said so is still noticed.</summary>
    public void Follow(IReadOnlyList<string> files)
    {
        var before = new Dictionary<string, Stamp>(StringComparer.Ordinal);
        for (var i = 0; i < _files.Count; i++) before[_files[i]] = _known[i];
        _files = files;
        _known = Look();
        for (var i = 0; i < _known.Length; i++)
            if (before.TryGetValue(files[i], out var stamp)) _known[i] = stamp;
        _changing = null;
    }

    /// <summary>Whether files have changed since last time, and stand still again: a file half written is waited for.</summary>
    public bool HasChanged()
    {
        var now = Look();
        if (now.AsSpan().SequenceEqual(_known))
        {
            _changing = null;
            return false;
        }
        if (_changing is null || !now.AsSpan().SequenceEqual(_changing))
        {
            _changing = now;
            return false;
        }
        _known = now;
        _changing = null;
        return true;
    }

    private Stamp[] Look()
    {
        var stamps = new Stamp[_files.Count];
        for (var i = 0; i < stamps.Length; i++) stamps[i] = Look(_files[i]);
        return stamps;
    }

    private static Stamp Look(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new Stamp(file.LastWriteTimeUtc.Ticks, file.Length) : default;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Gone or locked between two questions: as good as absent, and looked at again soon.
            return default;
        }
    }

    private readonly record struct Stamp(long Written, long Length);
}
