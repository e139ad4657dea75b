using System.Text;
using System.Text.RegularExpressions;
using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage.Chronicles;
using Cartouche.Stage.House;

namespace Cartouche.Stage.Tests;

/// <summary>Over generated stories: what a seat receives, byte by byte, is what its roles may see; nobody moves for another; and it all happens again the same way.</summary>
public sealed partial class PrivacyTests
{
    private static readonly string[] Roles = ["Ann", "Ben", "Cy", "Dee"];
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void NoSeatReceivesAByteItMayNotSee()
    {
        var (seen, kept) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var story = new GeneratedStory(new Random(seed));
            var staged = StagedStory.Compile(story.Ink, PlaybillReader.Read("roles: { Ann: , Ben: , Cy: , Dee: }\nfacts: { m0f: { says: m0s } }\n"));
            Assert.True(staged.Succeeded, string.Join('\n', staged.Diagnostics));
            var performance = new Performance(staged, seed);
            var random = new Random(seed);
            var done = new List<Command>();
            for (var i = 0; i < 80; i++)
            {
                // Roles as they are while it happens: a cast that is given tells those it is given to what is on the stage.
                var command = Next(random, performance);
                var owners = command is Choose choose ? performance.Play.Find(choose.Scene)?.Offers.FirstOrDefault(offer => offer.Number == choose.Number)?.By : null;
                var isOwn = owners?.Any(role => performance.Cast[role] == command.By) == true;
                if (performance.Do(command).Entry is not { } entry) continue;
                done.Add(command);
                Assert.True(command is not Choose || isOwn, "Somebody has moved for another.");
                for (var seat = 1; seat <= performance.Seats.Count; seat++)
                {
                    string[] own = [.. performance.Cast.Where(part => part.Value == seat).Select(part => part.Key)];
                    var bytes = string.Concat(entry.Events.Where(witnessed => witnessed.Seats.Contains(seat)).Select(witnessed => Encoding.UTF8.GetString(EventJson.Write(witnessed.Event))));
                    foreach (Match marker in Markers().Matches(bytes))
                    {
                        var allowed = story.MayBeSeenBy[marker.Value];
                        Assert.True(own.Intersect(allowed).Any() || (own.Length == 0 && story.IsPublic(marker.Value)), $"Seat {seat}, who plays {string.Join(", ", own)}, received {marker.Value}, which is for {string.Join(", ", allowed)} (seed {seed}).\n{story.Ink}");
                        seen++;
                    }
                    kept += Markers().Count(string.Concat(entry.Events.Where(witnessed => !witnessed.Seats.Contains(seat)).Select(witnessed => Encoding.UTF8.GetString(EventJson.Write(witnessed.Event)))));
                }
            }
            var again = Performance.Replay(staged, seed, done);
            for (var seat = 0; seat <= performance.Seats.Count; seat++) Assert.Equal(performance.View(seat).Select(EventJson.Write), again.View(seat).Select(EventJson.Write));
        }
        Assert.True(seen > 2000 && kept > 2000, $"{seen} seen and {kept} kept are too few to tell.");
    }

    private static Command Next(Random random, Performance performance)
    {
        var seat = random.Next(performance.Seats.Count + 1);
        var offers = performance.Play.Scenes.SelectMany(scene => scene.Offers.Select(offer => (scene, offer))).ToList();
        return random.Next(performance.HasStarted ? 14 : 4) switch
        {
            0 when performance.Seats.Count < 5 => new Join(Noon, new Player($"Player {performance.Seats.Count}")),
            1 => new SetCast(Noon, 0, new Dictionary<string, int?> { [Roles[random.Next(4)]] = seat == 0 ? null : seat }),
            2 => new Start(Noon, 0),
            3 when performance.Play.Scenes is [var first, ..] => new Interrupt(Noon, 0, "knock", first.Number),
            4 when performance.Chronicle.Count > 8 => new Rewind(Noon, 0, random.Next(4, performance.Chronicle.Count)),
            _ when offers.Count == 0 => new Join(Noon, new Player($"Late {performance.Seats.Count}")),
            // Honest as a rule: whose it is makes the choice.
            var dice => offers[random.Next(offers.Count)] is var (scene, offer) && dice > 6 && performance.Cast[offer.By[0]] is { } owner
                ? offer.IsVote ? new Vote(Noon, owner, scene.Number, scene.Turn, offer.Number) : new Choose(Noon, owner, scene.Number, scene.Turn, offer.Number)
                : new Choose(Noon, seat, random.Next(1, 4), random.Next(1, 6), random.Next(1, 5)),
        };
    }

    [GeneratedRegex("m[0-9]+")]
    private static partial Regex Markers();

    /// <summary>A story whose every text has a marker of its own, with the roles that may see it.</summary>
    private sealed class GeneratedStory
    {
        private const int Knots = 6;

        private readonly Random _random;
        private readonly HashSet<string> _public = ["m0"];

        public GeneratedStory(Random random)
        {
            _random = random;
            var ink = new StringBuilder("EXTERNAL open_scene(knot)\n-> k0\n");
            for (var knot = 0; knot < Knots; knot++) Knot(ink, knot);
            ink.Append("=== knock\n# interrupt\n").Append(Mark(Roles, isPublic: true)).Append(" knocks.\n->->\n");
            Ink = ink.ToString();
        }

        public string Ink { get; }

        public Dictionary<string, string[]> MayBeSeenBy { get; } = new() { ["m0"] = Roles };

        public bool IsPublic(string marker) => _public.Contains(marker);

        private void Knot(StringBuilder ink, int number)
        {
            var present = Some();
            ink.Append($"=== k{number}\n# scene: {Mark(present, isPublic: true)}\n# with: {string.Join(", ", present)}\n");
            for (var line = _random.Next(1, 4); line > 0; line--) Line(ink, present);
            if (_random.Next(4) == 0) ink.Append($"{{k{number} < 2:\n  ~ open_scene(-> k{_random.Next(Knots)})\n}}\n");
            for (var choice = _random.Next(1, 4); choice > 0; choice--)
            {
                var (by, tag) = _random.Next(3) switch
                {
                    0 => (present, " # vote"),
                    1 => (present, ""),
                    _ when present[_random.Next(present.Length)] is var one => ([one], $" # by: {one}"),
                    _ => throw new InvalidOperationException(),
                };
                // What a vote decided is told aloud.
                ink.Append($"+ [{Mark(by, isPublic: tag == " # vote")}{tag}]\n  -> k{_random.Next(Knots)}\n");
            }
        }

        private void Line(StringBuilder ink, string[] present)
        {
            var speaker = _random.Next(2) == 0 ? present[_random.Next(present.Length)] : null;
            var to = Some();
            var (allowed, tag) = _random.Next(4) switch
            {
                0 when speaker is not null => ([speaker], " # aside"),
                1 => (speaker is null ? to : [.. to, speaker], $" # to: {string.Join(", ", to)}"),
                _ => (present, ""),
            };
            ink.Append($"{(speaker is null ? "" : speaker.ToUpperInvariant() + ": ")}{Mark(allowed, isPublic: tag.Length == 0)} words.{tag}\n");
        }

        private string[] Some() => Roles.Where(_ => _random.Next(2) == 0).DefaultIfEmpty(Roles[_random.Next(4)]).ToArray();

        private string Mark(string[] allowed, bool isPublic)
        {
            var marker = $"m{MayBeSeenBy.Count}";
            MayBeSeenBy.Add(marker, allowed);
            if (isPublic) _public.Add(marker);
            return marker;
        }
    }
}
