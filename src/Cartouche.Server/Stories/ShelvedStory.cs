using Cartouche.Playbills;
using Cartouche.Server.Foresight;
using Cartouche.Stage.Canons;

namespace Cartouche.Server.Stories;

/// <summary>A story, with what can be reckoned of it once for all its performances. Nothing is explored before it is asked for.</summary>
internal sealed class ShelvedStory
{
    /// <summary>What canon is called that the playbill tells.</summary>
    private const string CanonName = "canon";

    private readonly Lazy<RecordedCanon?> _canon;
    private readonly Lazy<CanonForesight?> _foresight;

    public ShelvedStory(StagedStory staged)
    {
        Staged = staged;
        Ahead = new StoryAhead(staged);
        Agency = new UnderstudyAgency(Ahead);
        _canon = new Lazy<RecordedCanon?>(Record);
        _foresight = new Lazy<CanonForesight?>(() => Canon is null ? null : new CanonForesight(Ahead, Canon));
    }

    public StagedStory Staged { get; }

    /// <summary>What lies ahead in it.</summary>
    public StoryAhead Ahead { get; }

    /// <summary>Understudies for it.</summary>
    public UnderstudyAgency Agency { get; }

    /// <summary>The canon its playbill tells, if it tells one that the story still has.</summary>
    public RecordedCanon? Canon => _canon.Value;

    /// <summary>What of canon can still come.</summary>
    public CanonForesight? Foresight => _foresight.Value;

    private RecordedCanon? Record()
    {
        if (Staged.Playbill?.Canon is not { Choices.Count: > 0 } told) return null;
        try
        {
            return CanonRecorder.FromChoices(Staged, CanonName, told.Choices);
        }
        catch (ArgumentException)
        {
            // The story has changed: 'cartouche canon check' says how.
            return null;
        }
    }
}
