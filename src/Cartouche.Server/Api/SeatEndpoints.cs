using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Server.House;
using Cartouche.Server.Telemetry;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Cartouche.Server.Api;

/// <summary>What players do: take a seat, say what they want, hear what happens.</summary>
internal static class SeatEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var performance = app.MapGroup("/api/performances/{code}").WithTags("seats");
        performance.MapPost("/seats", Join).WithName("join").WithSummary("Takes a seat.").WithDescription("Whoever repeats the Idempotency-Key gets the seat's token again: it is a secret of the player.")
            .Produces<JoinedBody>(StatusCodes.Status201Created).Refuses(400, 404, 409, 422, 429, 503);
        performance.MapPost("/commands", Do).RequiresToken("A seat's token, or the stage manager's.").WithName("command").WithSummary("Says what is wanted.")
            .Produces<DoneBody>().Refuses(400, 401, 403, 404, 409, 422, 429, 503);
        performance.MapGet("/me", Me).RequiresToken("A seat's token.").WithName("me").WithSummary("Whose seat this is, and what they play.").Produces<MeInfo>().Refuses(401, 404, 503);
        performance.MapGet("/events", (string code, HttpContext context, EventStream stream) => Caller.AsSeat(code, context, async (live, seat) => await stream.RunAsync(live, seat, context)))
            .RequiresToken("A seat's token, or the stage manager's.").WithName("events").WithSummary("What happens, as this seat sees it.")
            .WithDescription("Server-sent events. First comes 'here', without an id, whose data is {now, seat, name, code}: the server's clock, and whose stream it is. Then each 'happened' has as its id its number in this seat's view, from 1 without gaps; send the last one as Last-Event-ID to go on after it. Its data is one of the events below, with 'at', when it happened, and for the stage manager 'entry', the entry of the chronicle it came with. The stage manager also hears 'presence', without an id: {seats: [{seat, isHere}]}. A comment comes every 15 seconds. A choice can be made by the command 'choose' (or 'vote', where isVote) with the scene and turn of the latest 'choices-offered' of its scene; these are told again when a scene goes on, with the same turn.")
            .Produces<StageEvent>(contentType: "text/event-stream").Refuses(401, 404, 429, 503);
        performance.MapGet("/transcript", (string code, HttpContext context) => Caller.AsSeat(code, context, async (live, seat) => Results.Text(await Transcript.OfAsync(live, seat))))
            .RequiresToken("A seat's token, or the stage manager's.").WithName("transcript").WithSummary("What this seat has seen, as text.").Produces<string>(contentType: "text/plain").Refuses(401, 404, 503);
    }

    private static Task<IResult> Join(string code, JoinBody body, [FromHeader(Name = "Idempotency-Key")] string? key, HttpContext context, Limits limits)
    {
        if (!limits.MayEnter(Caller.AddressOf(context))) return Task.FromResult(Problems.TooFast(context));
        if (!Caller.IsKey(key)) return Task.FromResult(Problems.NoKey);
        return Caller.At(code, context, async live =>
        {
            var playbill = await live.LookAsync(performance => performance.Play.Playbill);
            if (PlayerOf(body, playbill, out var wrong) is not { } player) return Problems.BadInput(wrong);
            var token = Secrets.Derive(live.Record.Salt, "seat", key);
            var outcome = await live.DoAsync(at => new Join(at, player), Secrets.HashKey("join", key), Secrets.Hash(token));
            if (outcome.IsKeyReused) return Problems.KeyReused;
            if (outcome.Refusal is not null) return Problems.Refused(outcome);
            return await live.SeatOfAsync(token) is { } seat ? Results.Json(new JoinedBody(seat, token), statusCode: StatusCodes.Status201Created) : Problems.NotKnown;
        });
    }

    private static Player? PlayerOf(JoinBody body, Playbill playbill, out string wrong)
    {
        const int Most = 200;
        var name = body.Name.Trim();
        var (likes, dislikes, vetoes, relations) = (body.Likes ?? [], body.Dislikes ?? [], body.Vetoes ?? [], body.Relations ?? []);
        var unknown = likes.Concat(dislikes).FirstOrDefault(role => playbill.FindRole(role) is null);
        var strange = vetoes.FirstOrDefault(veto => playbill.NameOf(veto) is null && !playbill.Content.Any(note => string.Equals(note.Note, veto, StringComparison.OrdinalIgnoreCase)));
        wrong = name.Length is 0 or > 100 || name.Any(char.IsControl) ? "Say what you are called, in at most 100 characters."
            : unknown is not null ? $"There is no role '{unknown}'."
            : strange is not null ? $"There is no role, persona or content note '{strange}'."
            : likes.Count + dislikes.Count + vetoes.Count + relations.Count > Most ? "That is too much."
            : relations.Any(relation => relation.Whom.Length > 100 || relation.Whom.Any(char.IsControl)) ? "A name has at most 100 characters."
            : "";
        if (wrong.Length > 0) return null;
        try
        {
            return new Player(name)
            {
                Traits = Answers.TraitsOf(playbill, body.Answers ?? []),
                Likes = likes,
                Dislikes = dislikes,
                Vetoes = vetoes,
                Relations = [.. relations.Select(relation => new PlayerRelation(relation.Bond, relation.Whom.Trim()))],
            };
        }
        catch (ArgumentOutOfRangeException problem)
        {
            wrong = problem.Message.Split(" (Parameter", 2)[0];
            return null;
        }
    }

    private static Task<IResult> Do(string code, CommandBody body, [FromHeader(Name = "Idempotency-Key")] string? key, HttpContext context, Limits limits, StageMetrics metrics, TimeProvider time)
    {
        if (!Caller.IsKey(key)) return Task.FromResult(Problems.NoKey);
        return Caller.AsSeat(code, context, async (live, seat) =>
        {
            if (body is not StepOutBody && !limits.MayCommand($"{live.Record.Code} {seat}")) return Problems.TooFast(context);
            var began = time.GetTimestamp();
            if (body is CastBody { Seats: not null } cast && seat == Stage.Performance.StageManager) body = cast with { Reasons = await live.LookAsync(performance => CastingDesk.ReasonsFor(performance, cast.Seats)) };
            var outcome = await live.DoAsync(at => body.By(seat, at), Secrets.HashKey(seat.ToString(System.Globalization.CultureInfo.InvariantCulture), key));
            metrics.Commanded(body.By(seat, default).GetType().Name, outcome.Refusal?.ToString() ?? "done", time.GetElapsedTime(began));
            if (outcome.IsKeyReused) return Problems.KeyReused;
            return outcome.Refusal is null ? Results.Ok(new DoneBody(outcome.Entry)) : Problems.Refused(outcome);
        });
    }

    private static Task<IResult> Me(string code, HttpContext context) => Caller.AsSeat(code, context, async (live, seat) =>
        await live.LookAsync(performance => MeInfo.Of(performance, seat)) is { } me ? Results.Ok(me) : Problems.NotKnown);
}
