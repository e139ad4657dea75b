using System.Collections.Concurrent;
using Cartouche.Playbills;
using Cartouche.Server.Stores;

namespace Cartouche.Server.Stories;

/// <summary>Stories, each compiled once: the one that is staged, and those that earlier performances began with.</summary>
internal sealed class StoryShelf(StoryBundle bundle, StagedStory staged, IStageStore store)
{
    private readonly ConcurrentDictionary<string, Task<ShelvedStory>> _stories = new() { [bundle.Fingerprint] = Task.FromResult(new ShelvedStory(staged)) };

    /// <summary>The fingerprint of the story that new performances are of.</summary>
    public string Current { get; } = bundle.Fingerprint;

    /// <summary>The story that new performances are of.</summary>
    public StagedStory Staged { get; } = staged;

    /// <summary>Keeps the current story with the performances.</summary>
    public Task KeepAsync() => store.KeepStoryAsync(Current, bundle.ToJson());

    /// <summary>The story of a fingerprint.</summary>
    /// <exception cref="StoreException">It was not kept, or this Cartouche cannot compile it any more.</exception>
    public async Task<ShelvedStory> FindAsync(string fingerprint)
    {
        var story = _stories.GetOrAdd(fingerprint, LoadAsync);
        try
        {
            return await story;
        }
        catch (StoreException)
        {
            _stories.TryRemove(new KeyValuePair<string, Task<ShelvedStory>>(fingerprint, story));
            throw;
        }
    }

    private async Task<ShelvedStory> LoadAsync(string fingerprint)
    {
        var json = await store.FindStoryAsync(fingerprint) ?? throw new StoreException("The story of this performance was not kept.");
        var compiled = StoryBundle.FromJson(json).Compile();
        return compiled.Succeeded ? new ShelvedStory(compiled) : throw new StoreException($"The story of this performance cannot be compiled any more: {compiled.Diagnostics[0]}");
    }
}
