using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;
using Cartouche.Stage.Understudies;

namespace Cartouche.Stage;

/// <summary>How roles are played for which there is nobody.</summary>
public sealed partial class Performance
{
    /// <summary>Choices that understudies make at once; a story that never asks a living player goes on with the next tick.</summary>
    private const int MostActs = 100;

    private readonly IUnderstudy _anybody;
    private readonly SortedDictionary<string, string> _engaged = new(StringComparer.Ordinal);

    /// <summary>Who plays a role that nobody has. Who is not named here repeats the playbill's canon as long as nobody left it, and chooses at random from then on, or where there is none.</summary>
    public IReadOnlyDictionary<string, IUnderstudy> Understudies { get; init; } = new Dictionary<string, IUnderstudy>();

    /// <summary>Where understudies of other kinds come from; without it there are none.</summary>
    public IUnderstudyAgency? Agency { get; init; }

    /// <summary>For roles how an understudy was engaged to play them.</summary>
    public IReadOnlyDictionary<string, string> Engaged => _engaged;

    private IReadOnlyDictionary<string, IUnderstudy> _agents = new Dictionary<string, IUnderstudy>();

    /// <summary>They act where nobody living can.</summary>
    private void Act(Command command)
    {
        for (var acts = 0; acts < MostActs && IsActing; acts++)
        {
            var scene = _play.Scenes.First(IsUnderstudied);
            Act(command, scene, _play.Roles.First(role => scene.Offers.Any(offer => offer.By.Contains(role))));
        }
    }

    /// <summary>Whether it is an understudy's turn. They do not play before an empty house.</summary>
    private bool IsActing => HasStarted && !HasEnded && !IsPaused && _seats.Exists(seat => seat.IsTaken) && _play.Scenes.Any(IsUnderstudied);

    private void Act(Command command, Scene scene, string role)
    {
        var own = scene.Offers.Where(offer => offer.By.Contains(role)).ToList();
        var question = new UnderstudyQuestion(_play, scene, role, own, HashCode(_seed, _play.ChoicesMade.Count));
        var understudy = _agents.GetValueOrDefault(role) ?? Understudies.GetValueOrDefault(role, _anybody);
        var number = understudy.Choose(question);
        if (own.Find(offer => offer.Number == number) is not { } made) throw new InvalidOperationException($"The understudy of {role} has chosen {number}, which is not on offer.");
        var inScene = scene.Number;
        Make(command, play => play.Choose(inScene, number, made.IsVote ? null : role));
    }

    private bool IsUnderstudied(Scene scene) =>
        !scene.IsSuspended && scene.Offers.Count > 0 && !scene.Offers.Any(offer => offer.By.Any(role => _cast[role] is { } seat && IsSeat(seat)));

    /// <summary>The same everywhere, unlike that of the platform.</summary>
    private static int HashCode(int seed, int count) => unchecked((int)(((uint)seed * 2654435761u) ^ ((uint)count * 2246822519u)) & int.MaxValue);
}
