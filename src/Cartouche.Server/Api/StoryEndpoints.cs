using System.Security.Cryptography;
using System.Text;
using Cartouche.Server.House;
using Cartouche.Server.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using QRCoder;

namespace Cartouche.Server.Api;

/// <summary>The story, and the opening of performances.</summary>
internal static class StoryEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/story", (StoryShelf shelf, StageServerOptions options) => Results.Ok(StoryInfo.Of(shelf.Staged, options.Story.FileName)))
            .WithName("story").WithSummary("What is staged here.").WithTags("story").Produces<StoryInfo>();

        app.MapPost("/api/performances", Open).RequiresToken("The house key.")
            .WithName("open").WithSummary("Opens a performance.").WithTags("performances").Produces<OpenedBody>(StatusCodes.Status201Created).Refuses(400, 401, 429, 503);

        app.MapGet("/api/performances/{code}", Info)
            .WithName("performance").WithSummary("A performance, for whoever has its code.").WithTags("performances").Produces<PerformanceInfo>().Refuses(404, 429, 503);

        app.MapGet("/api/performances/{code}/qr.svg", (string code, HttpContext context, StageServerOptions options) =>
            Secrets.ReadCode(code) is { } read ? Results.Text(Svg(AddressOf(context, options, read)), "image/svg+xml") : Problems.NoPerformance)
            .WithName("qr").WithSummary("The address at which players join, as a code to scan.").WithTags("performances").Produces<string>(contentType: "image/svg+xml").Refuses(404);
    }

    private static async Task<IResult> Open(OpenBody body, [FromHeader(Name = "Idempotency-Key")] string? key, HttpContext context, PerformanceHouse house, StageServerOptions options, Limits limits)
    {
        if (!limits.MayEnter(Caller.AddressOf(context))) return Problems.TooFast(context);
        if (Caller.TokenOf(context) is not { } token || !CryptographicOperations.FixedTimeEquals(Secrets.Hash(token), Secrets.Hash(options.HouseKey))) return Problems.NotKnown;
        if (!Caller.IsKey(key)) return Problems.NoKey;
        var (performance, manager) = await house.OpenAsync(body.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue), key);
        return Results.Json(new OpenedBody(performance.Code, manager), statusCode: StatusCodes.Status201Created);
    }

    private static Task<IResult> Info(string code, HttpContext context, StoryShelf shelf, StageServerOptions options, Limits limits)
    {
        if (!limits.MayEnter(Caller.AddressOf(context))) return Task.FromResult(Problems.TooFast(context));
        return Caller.At(code, context, async live =>
        {
            var story = StoryInfo.Of((await shelf.FindAsync(live.Record.Story)).Staged, options.Story.FileName);
            return Results.Ok(new PerformanceInfo(live.Record.Code, story.Title, await live.LookAsync(PerformanceStates.Of), story));
        });
    }

    /// <summary>Where players join: what the operator says, or how this request came.</summary>
    private static string AddressOf(HttpContext context, StageServerOptions options, string code) =>
        $"{options.PublicUrl?.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}"}/{code}";

    private static string Svg(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var (modules, size) = (data.ModuleMatrix, data.ModuleMatrix.Count);
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if (modules[y][x]) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        // Attributes, not styles: nothing in it needs the leave of a policy.
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>""";
    }
}
