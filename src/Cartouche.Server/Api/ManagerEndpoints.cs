using System.Text.Json;
using Cartouche.Server.House;
using Cartouche.Stage;
using Cartouche.Stage.Chronicles;
using Cartouche.Stage.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Cartouche.Server.Api;

/// <summary>What the stage manager does besides commands.</summary>
internal static class ManagerEndpoints
{
    /// <summary>Entries of a chronicle in one answer.</summary>
    private const int MostEntries = 1000;

    /// <summary>Casting takes all of a core for a while: one at a time.</summary>
    private static readonly SemaphoreSlim Casting = new(1);

    public static void Map(IEndpointRouteBuilder app)
    {
        var performance = app.MapGroup("/api/performances/{code}").WithTags("stage manager");
        performance.MapGet("/board", (string code, HttpContext context) => Caller.AsStageManager(code, context, async live => Results.Ok((await live.LookAsync(known => BoardInfo.Of(known, live))) with { Canon = CanonInfo.Of(await live.LookAtCanonAsync()) })))
            .RequiresToken("The stage manager's token.").WithName("board").WithSummary("How the performance stands.").Produces<BoardInfo>().Refuses(401, 403, 404, 503);
        performance.MapGet("/chronicle", (string code, HttpContext context, int after = 0) => Caller.AsStageManager(code, context, async live => Results.Ok(await live.LookAsync(known => ChronicleOf(known, after)))))
            .RequiresToken("The stage manager's token.").WithName("chronicle").WithSummary("Everything that was wanted and done, in order.").WithDescription($"At most {MostEntries} entries after the one that is named.").Produces<ChronicleInfo>().Refuses(401, 403, 404, 503);
        performance.MapGet("/chronicle.jsonl", (string code, HttpContext context) => Caller.AsStageManager(code, context, async live => Results.Text(await live.LookAsync(Lines), "application/jsonl")))
            .RequiresToken("The stage manager's token.").WithName("chronicleLines").WithSummary("The chronicle as commands, one to a line: what 'cartouche canon record --chronicle' takes.").Produces<string>(contentType: "application/jsonl").Refuses(401, 403, 404, 503);
        performance.MapPost("/casting", Cast)
            .RequiresToken("The stage manager's token.").WithName("casting").WithSummary("Proposes a cast; nothing changes.").Produces<CastingAnswer>().Refuses(400, 401, 403, 404, 503);
        performance.MapPost("/branch", Branch)
            .RequiresToken("The stage manager's token.").WithName("branch").WithSummary("Has another performance go on from an earlier moment, with the same seats and tokens.").Produces<OpenedBody>(StatusCodes.Status201Created).Refuses(400, 401, 403, 404, 409, 503);
    }

    private static Task<IResult> Cast(string code, CastingBody body, HttpContext context) => Caller.AsStageManager(code, context, async live =>
    {
        Func<CastingAnswer> propose;
        try
        {
            if (await live.LookAsync(known => known.Play.Playbill.Roles.Count) == 0) return Problems.BadInput("The story has no playbill with roles: give its one role to somebody.");
            propose = await live.LookAsync(known => CastingDesk.Prepare(known, body));
        }
        catch (ArgumentException problem)
        {
            return Problems.BadInput(problem.Message);
        }
        if (!await Casting.WaitAsync(TimeSpan.FromSeconds(30), context.RequestAborted)) return Problems.TooFast(context);
        try
        {
            return Results.Ok(await Task.Run(propose));
        }
        finally
        {
            Casting.Release();
        }
    });

    private static Task<IResult> Branch(string code, BranchBody body, [FromHeader(Name = "Idempotency-Key")] string? key, HttpContext context, PerformanceHouse house)
    {
        if (!Caller.IsKey(key)) return Task.FromResult(Problems.NoKey);
        return Caller.AsStageManager(code, context, async live =>
        {
            var (branch, outcome) = await house.BranchAsync(live, body.To, key);
            if (branch is null) return Problems.Refused(outcome);
            return Results.Json(new OpenedBody(branch, Caller.TokenOf(context)!), statusCode: StatusCodes.Status201Created);
        });
    }

    private static string Lines(Performance performance) => string.Concat(performance.Chronicle.Select(entry => ChronicleJson.Write(entry.Command is StepOut ? entry.Command with { By = Performance.StageManager } : entry.Command) + "\n"));

    /// <summary>Who stepped out is nobody's business.</summary>
    private static int ByOf(Command command) => command is StepOut ? Performance.StageManager : Math.Max(0, command.By);

    private static ChronicleInfo ChronicleOf(Performance performance, int after) =>
        new([.. performance.Chronicle.Skip(Math.Max(0, after)).Take(MostEntries).Select(entry => new ChronicleEntry(entry.Number, entry.Command.At, NameOf(entry.Command), ByOf(entry.Command), CommandWords.Of(entry, performance)))]);

    private static string NameOf(Command command) => JsonNamingPolicy.KebabCaseLower.ConvertName(command is SetCast ? "Cast" : command.GetType().Name);
}

/// <summary>A chronicle.</summary>
internal sealed record ChronicleInfo(IReadOnlyList<ChronicleEntry> Entries);

/// <summary>An entry of it, in words.</summary>
internal sealed record ChronicleEntry(int Number, DateTimeOffset At, string Do, int By, string Says);
