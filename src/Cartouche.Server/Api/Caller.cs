using Cartouche.Server.House;
using Cartouche.Stage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cartouche.Server.Api;

/// <summary>Who is calling, and about which performance.</summary>
internal static class Caller
{
    /// <summary>Characters of an Idempotency-Key: it is a secret of whoever sends it.</summary>
    public const int ShortestKey = 16;

    public const int LongestKey = 200;

    private const string Scheme = "Bearer ";

    /// <summary>The token that was sent, or <see langword="null"/>.</summary>
    public static string? TokenOf(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;

    /// <summary>Whether a key will do.</summary>
    public static bool IsKey([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? key) => key is { Length: >= ShortestKey and <= LongestKey } && key.All(letter => letter is > ' ' and <= '~');

    /// <summary>Where a request comes from.</summary>
    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Does something with a performance.</summary>
    public static async Task<IResult> At(string code, HttpContext context, Func<LivePerformance, Task<IResult>> act)
    {
        if (Secrets.ReadCode(code) is not { } read) return Problems.NoPerformance;
        using var lease = await context.RequestServices.GetRequiredService<PerformanceHouse>().RentAsync(read);
        return lease is null ? Problems.NoPerformance : await act(lease.Live);
    }

    /// <summary>Does something that whoever has a seat, or the stage manager, may do.</summary>
    public static Task<IResult> AsSeat(string code, HttpContext context, Func<LivePerformance, int, Task<IResult>> act) => At(code, context, async live =>
    {
        if (TokenOf(context) is { } token && await live.SeatOfAsync(token) is { } seat) return await act(live, seat);
        // Whoever has none does not get to try many.
        return context.RequestServices.GetRequiredService<Limits>().MayEnter(AddressOf(context)) ? Problems.NotKnown : Problems.TooFast(context);
    });

    /// <summary>Does something that only the stage manager may do.</summary>
    public static Task<IResult> AsStageManager(string code, HttpContext context, Func<LivePerformance, Task<IResult>> act) => AsSeat(code, context, (live, seat) =>
        seat == Performance.StageManager ? act(live) : Task.FromResult(Problems.NotStageManager));
}
