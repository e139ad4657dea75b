using Cartouche.Server.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cartouche.Server.Api;

/// <summary>Whether it runs, and whether it can serve.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Results.Text("It runs.\n")).WithSummary("Whether the process runs.").WithTags("health");
        app.MapGet("/ready", async (IStageStore store, CancellationToken stop) =>
        {
            try
            {
                await store.PingAsync(stop).WaitAsync(Patience, stop);
                return Results.Text("It can serve.\n");
            }
            catch (Exception problem) when (problem is StoreException or TimeoutException)
            {
                return Problems.Of(StatusCodes.Status503ServiceUnavailable, "The store cannot be reached.");
            }
        }).WithSummary("Whether the store can be reached.").WithTags("health").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }
}
